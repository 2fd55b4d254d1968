import type { PageOrFailure } from '../raw-page.js';
import type { ReadOptions } from '../readers.js';
import { collect } from './bytes.js';
import { readJsonLines } from './json-lines.js';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/** Reads standard input: JSON lines where its first byte that is not blank is `{`, else one page. */
export async function* readStandardInput(stream: AsyncIterable<Uint8Array>, source: string, options: ReadOptions): AsyncGenerator<PageOrFailure> {
  const input = stream[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let first: number | undefined;
  while (first === undefined) {
    const { value, done } = await input.next();
    if (done === true) break;
    held.push(value);
    const bytes = Buffer.concat(held);
    const from = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? 3 : 0;
    first = bytes.subarray(from).find((byte) => !isBlank(byte));
    // White space without end is no page.
    if (bytes.length > options.maxBytes) break;
  }
  const whole = (async function* () {
    yield* held;
    yield* { [Symbol.asyncIterator]: () => input };
  })();
  if (first === undefined || first === 0x7b) {
    yield* readJsonLines(whole, source, options);
    return;
  }
  const content = await collect(whole, options.maxBytes);
  yield content === null
    ? { source, sha256: null, bytes: options.maxBytes + 1, status: 'too_large', reason: `more than the limit of ${options.maxBytes} bytes` }
    : { source, content, kind: 'auto', charset: null, metadata: {} };
}
