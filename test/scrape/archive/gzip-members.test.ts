import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readMembers, type MembersEnd } from '../../../src/scrape/archive/gzip-members.js';
import { temporaryFolder } from '../support.js';

const folder = temporaryFolder();
const member = (text: string): Buffer => gzipSync(`WARC/1.1\r\n${text}`);

async function read(content: Buffer | null = null): Promise<{ ending: MembersEnd; contents: string[]; ends: number[] }> {
  const path = join(folder(), 'a.gz');
  if (content) writeFileSync(path, content);
  const file = await open(path, 'r');
  const contents: string[] = [];
  const ends: number[] = [];
  const ending = await readMembers(file, async (bytes, end) => {
    contents.push(Buffer.from(bytes).toString().slice(10));
    ends.push(end);
  });
  await file.close();
  return { ending, contents, ends };
}

describe('readMembers', () => {
  const three = [member('first'), member('x'.repeat(3000)), member('last')];
  const whole = Buffer.concat(three);
  const first = three[0]!.length;
  const second = first + three[1]!.length;

  it('reads members one after the other', async () => {
    const { ending, contents, ends } = await read(whole);
    expect(contents).toEqual(['first', 'x'.repeat(3000), 'last']);
    expect(ends).toEqual([three[0]!.length, three[0]!.length + three[1]!.length, whole.length]);
    expect(ending).toEqual({ end: whole.length, size: whole.length, tail: 'none' });
  });

  it('reads nothing from an empty file', async () => expect((await read(Buffer.alloc(0))).ending).toEqual({ end: 0, size: 0, tail: 'none' }));

  it('finds the torn end wherever the file was cut', async () => {
    const path = join(folder(), 'a.gz');
    writeFileSync(path, whole);
    for (let size = whole.length - 1; size > 0; size--) {
      truncateSync(path, size);
      const { ending, contents } = await read();
      const left = [first, second, whole.length].filter((end) => end <= size);
      expect(ending).toEqual({ end: left.at(-1) ?? 0, size, tail: left.at(-1) === size ? 'none' : 'torn' });
      expect(contents).toHaveLength(left.length);
    }
  });

  it('takes zeros at the end for a torn end', async () => {
    expect((await read(Buffer.concat([whole, Buffer.alloc(5000)]))).ending).toEqual({ end: whole.length, size: whole.length + 5000, tail: 'torn' });
    expect((await read(Buffer.concat([whole, member('lost').subarray(0, 12), Buffer.alloc(5000)]))).ending.tail).toBe('torn');
  });

  it('takes damage with records behind it for damage, whichever byte it is', async () => {
    for (let at = three[0]!.length; at < three[0]!.length + three[1]!.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0xff;
      const { ending } = await read(damaged);
      // The time, the flags for speed and the system's name may hold anything.
      if (ending.tail !== 'none') expect(ending).toEqual({ end: three[0]!.length, size: whole.length, tail: 'damaged' });
      else expect(at - three[0]!.length).toBeGreaterThanOrEqual(4);
      if (ending.tail === 'none') expect(at - three[0]!.length).toBeLessThan(10);
    }
  });

  it('reads members larger than its window, also at its edge', async () => {
    const noise = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 0xff));
    const members = [noise, noise.subarray(0, 10), noise.subarray(0, 262_144 - 30), noise.subarray(0, 5)].map((bytes) => gzipSync(bytes, { level: 0 }));
    const { ends, ending } = await read(Buffer.concat(members));
    expect(ends).toHaveLength(4);
    expect(ending.tail).toBe('none');
    appendFileSync(join(folder(), 'a.gz'), members[0]!.subarray(0, 500_000));
    expect((await read()).ending).toMatchObject({ end: ends[3], tail: 'torn' });
  });
});
