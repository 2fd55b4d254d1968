import { recognise } from '../../src/extract/recognisers.js';
import { refine } from '../../src/extract/refiners.js';

/** `raw: label of subject` of every number of a text. */
export const labelled = (text: string): string[] => refine(recognise(text), text).filter(({ kind }) => kind !== 'date').map(({ start, end, label, subject }) => `${text.slice(start, end)}: ${label ?? '–'}${subject === null ? '' : ` of ${subject}`}`);
