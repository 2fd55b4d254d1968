import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { decodeBody } from '../../src/scrape/content-coding.js';

const page = Buffer.from('全年新建校舍十二栋。'.repeat(100));
const BOUND = 64 * 1024;
const zeros = Buffer.alloc(50 * 1024 * 1024);

describe('decodeBody', () => {
  it.each([
    ['gzip', gzipSync(page)], ['x-gzip', gzipSync(page)], ['GZIP', gzipSync(page)], ['deflate', deflateSync(page)], ['deflate', deflateRawSync(page)], ['br', brotliCompressSync(page)],
    ['', page], ['identity', page], ['gzip, br', brotliCompressSync(gzipSync(page))], ['gzip,identity', gzipSync(page)],
  ])('undoes %j', async (coding, body) => expect(Buffer.from(await decodeBody(body, coding, BOUND)).equals(page)).toBe(true));

  it.each([
    ['gzip', gzipSync(zeros)], ['deflate', deflateSync(zeros)], ['deflate', deflateRawSync(zeros)], ['br', brotliCompressSync(zeros)], ['gzip, gzip', gzipSync(gzipSync(zeros))], ['br, gzip', gzipSync(brotliCompressSync(zeros))],
  ])('stops a bomb of %s at the bound', async (coding, body) => {
    expect(body.length).toBeLessThan(BOUND);
    await expect(decodeBody(body, coding, BOUND)).rejects.toMatchObject({ kind: 'too_large', retry: false });
  });

  it.each([['gzip', page], ['br', page], ['deflate', page], ['gzip', gzipSync(page).subarray(0, 40)], ['deflate', deflateSync(page).subarray(0, 20)]])('asks again for a body that is not the %s it says', async (coding, body) => {
    await expect(decodeBody(body, coding, BOUND)).rejects.toMatchObject({ kind: 'bad_body', retry: true });
  });

  it.each(['zstd', 'compress', 'constructor', 'gzip,gzip,gzip,gzip'])('does not read %s', async (coding) => {
    await expect(decodeBody(page, coding, BOUND)).rejects.toMatchObject({ kind: 'bad_body', retry: false });
  });

  it('takes an empty body for empty, whatever it says', async () => expect(await decodeBody(new Uint8Array(), 'gzip', BOUND)).toHaveLength(0));
});
