import { createRequire } from 'node:module';
import type * as NodeJieba from 'nodejieba';

/** What all speeds are told in units of; its dictionary is loaded with the first cut. */
export const segmenter = createRequire(import.meta.url)('nodejieba') as typeof NodeJieba;
