import fc from 'fast-check';
import { GrowingBuffer } from '../../src/scrape/growing-buffer.js';

it('holds what was appended, in its order', () => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 200 }), (pieces) => {
    const buffer = new GrowingBuffer();
    for (const piece of pieces) buffer.append(piece);
    expect(buffer.bytes().equals(Buffer.concat(pieces))).toBe(true);
    expect(buffer.length).toBe(buffer.bytes().length);
  }));
});

it('takes no more than twice the bytes, however small the pieces are', () => {
  const buffer = new GrowingBuffer();
  for (let at = 0; at < 300_000; at++) buffer.append(new Uint8Array([at & 0xff]));
  expect(buffer.bytes().buffer.byteLength).toBeLessThanOrEqual(600_000);
  expect(buffer.bytes()[299_999]).toBe(299_999 & 0xff);
});
