/** Typed arrays as the store keeps them: their bytes, in the machine's order (little-endian wherever Node.js runs). */
export const bytesOf = (numbers: Float64Array | Uint32Array): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** SQLite's bytes need not lie where numbers may be read in place: they are copied. */
export const keysFrom = (bytes: Uint8Array): Float64Array => new Float64Array(bytes.slice().buffer);
export const sketchFrom = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer);
