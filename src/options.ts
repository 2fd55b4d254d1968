import type { DecodeOptions } from './source/decode.js';

/** How pages are processed; its hash decides what must be extracted again. */
export type PipelineOptions = DecodeOptions;

export const defaultOptions: PipelineOptions = { encoding: null, maxBytes: 64 * 1024 * 1024 };
