import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type InputType, type ZlibOptions } from 'node:zlib';
import { Fault } from './fault.js';

type Decode = (body: InputType, options: ZlibOptions) => Promise<Buffer>;

const inflateWrapped = promisify<InputType, ZlibOptions, Buffer>(inflate);
const inflateBare = promisify<InputType, ZlibOptions, Buffer>(inflateRaw);
const gunzipAll = promisify<InputType, ZlibOptions, Buffer>(gunzip);
const unbrotli = promisify(brotliDecompress);

/** "deflate" is zlib's format (RFC 9110), but many servers send the bare one. */
function inflateEither(body: Uint8Array, options: ZlibOptions): Promise<Buffer> {
  const wrapped = body.length > 1 && (body[0]! & 0x0f) === 8 && ((body[0]! << 8) | body[1]!) % 31 === 0;
  return wrapped ? inflateWrapped(body, options) : inflateBare(body, options);
}

const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: gunzipAll,
  'x-gzip': gunzipAll,
  deflate: (body, options) => inflateEither(body as Uint8Array, options),
  br: (body, { maxOutputLength }) => unbrotli(body, { maxOutputLength }),
};

/** More codings than this on one body are a trick. */
const MOST_CODINGS = 3;

/**
 * Undoes the content codings of a body. Output stops at the bound, in every step, before more memory is taken: a bomb
 * costs its bound.
 * @param contentEncoding value of the Content-Encoding header, empty for none
 * @throws Fault too_large, or bad_body where the bytes are not what the header says
 */
export async function decodeBody(body: Uint8Array, contentEncoding: string, maxBytes: number): Promise<Uint8Array> {
  const codings = contentEncoding.toLowerCase().split(',').map((coding) => coding.trim()).filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MOST_CODINGS) throw new Fault('bad_body', `${codings.length} content codings on one body`);
  let decoded = body;
  for (const coding of codings.reverse()) {
    const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding]! : null;
    if (!decoder) throw new Fault('bad_body', 'the body has a content coding other than gzip, deflate and br');
    if (decoded.length === 0) return decoded;
    try {
      decoded = await decoder(decoded, { maxOutputLength: maxBytes });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Fault('too_large', `more than ${maxBytes} bytes after decoding ${coding}`);
      throw new Fault('bad_body', `the body is not the ${coding} it says, or is cut off`, true);
    }
  }
  return decoded;
}
