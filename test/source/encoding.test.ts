import fc from 'fast-check';
import iconv from 'iconv-lite';
import { encodingTrial } from '../../scripts/encoding-trial.js';
import { decodePage } from '../../src/source/decode.js';
import { decodeBytes, encodingByName, isBinary } from '../../src/source/encoding.js';
import { isFailure } from '../../src/source/raw-page.js';
import { expectLinear } from '../support/growth.js';

const TEXT = '全县新建学校3所,投入资金450万元,新增学位2700个。';
const TRADITIONAL = '全縣新建學校3所,投入資金450萬元,新增學位2700個。';

describe('decodeBytes', () => {
  it.each([['utf-8', TEXT], ['gb2312', TEXT], ['gbk', TRADITIONAL], ['gb18030', `${TEXT}㐀`], ['big5', TRADITIONAL], ['utf-16le', TEXT], ['utf-16be', TRADITIONAL]])('reads %s without being told', (encoding, text) => {
    const decoded = decodeBytes(iconv.encode(text, encoding));
    expect(decoded?.text).toBe(text);
    expect(decoded?.reason).not.toBe('');
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('takes the byte order mark of %s off', (encoding) => {
    expect(decodeBytes(iconv.encode(TEXT, encoding, { addBOM: true }))).toMatchObject({ text: TEXT, encoding, reason: 'byte order mark' });
  });

  it('believes the bytes, not a false declaration', () => {
    expect(decodeBytes(iconv.encode(TEXT, 'gbk'), 'utf-8')).toMatchObject({ text: TEXT, encoding: 'gb18030' });
    expect(decodeBytes(Buffer.from(TEXT), 'gb2312')).toMatchObject({ text: TEXT, encoding: 'utf-8' });
    expect(decodeBytes(iconv.encode(TRADITIONAL, 'big5'), 'gb2312')).toMatchObject({ encoding: 'big5' });
  });

  it('lets the user override the evidence', () => {
    expect(decodeBytes(iconv.encode(TEXT, 'gbk'), null, 'big5')).toMatchObject({ encoding: 'big5', reason: 'given by --encoding' });
  });

  it('forgives a damaged character in a long page, and a cut-off end', () => {
    const bytes = Buffer.from(TEXT.repeat(100));
    bytes[1000] = 0xff;
    expect(decodeBytes(bytes.subarray(0, bytes.length - 1))?.encoding).toBe('utf-8');
    const gbk = iconv.encode(TEXT.repeat(100), 'gbk');
    expect(decodeBytes(gbk.subarray(0, gbk.length - 2))?.encoding).toBe('gb18030');
  });

  it('refuses what no encoding reads as Chinese', () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, n) => ((n * 7919) % 120) + 130));
    expect(decodeBytes(noise)).toBeNull();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const source = decodePage({ source: 'x', content: bytes, kind: 'auto', charset: null, metadata: {} }, { encoding: null, maxBytes: 1e6 });
      expect(isFailure(source) ? source.status : 'ok').toMatch(/ok|empty|binary|undecodable/);
    }));
  });

  it('is right on 600 generated pages with heads of ASCII and short bodies', () => {
    const { right, pages, wrong } = encodingTrial(600, 3);
    expect(wrong).toEqual([]);
    expect(right).toBe(pages);
  });

  it.each(['utf-8', 'gbk', 'big5', 'utf-16le'])('decodes four times as much %s in four times the time', (encoding) => {
    const pages = new Map([1, 4].map((times) => [times * 1000, iconv.encode(TRADITIONAL.repeat(times * 30_000), encoding)]));
    expectLinear((length) => decodeBytes(pages.get(length)!), 1000);
  });
});

describe('isBinary', () => {
  it('knows a picture from text, and UTF-16 from a picture', () => {
    expect(isBinary(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe(true);
    expect(isBinary(iconv.encode(`<html>${TEXT}`, 'utf-16le'))).toBe(false);
    expect(isBinary(Buffer.from(TEXT))).toBe(false);
  });
});

describe('UTF-16 of short pages', () => {
  const HAN = '层层压实责任，做到有部署、有督促、有考核。';

  it.each(['utf-16le', 'utf-16be'])('is no picture where no unit has an empty byte (%s)', (encoding) => {
    for (const addBOM of [true, false]) {
      const bytes = iconv.encode(HAN, encoding, { addBOM });
      expect(isBinary(bytes)).toBe(false);
      expect(decodeBytes(bytes)).toMatchObject({ text: HAN, encoding });
    }
  });

  it('is not seen in a page of ASCII with a few bytes of another encoding', () => {
    const head = 'GET /index.html 200 OK x-header: abc x-header: abc\n'.repeat(40);
    expect(decodeBytes(iconv.encode(`${head}9330冷`, 'big5'))?.encoding).not.toMatch(/^utf-16/);
    expect(decodeBytes(iconv.encode(`${head}9330学`, 'gbk'))?.text).toBe(`${head}9330学`);
  });
});

describe('encodingByName', () => {
  it.each([['GB2312', 'gb18030'], [' gbk ', 'gb18030'], ['Big5-HKSCS', 'big5'], ['UTF8', 'utf-8'], ['latin1', null]])('%s is %s', (name, encoding) => {
    expect(encodingByName(name)).toBe(encoding);
  });
});
