import { processPage, type ProcessedPage } from '../../src/pipeline.js';
import type { RawPage } from '../../src/source/raw-page.js';
import { isFailure } from '../../src/source/raw-page.js';
import type { DraftFact } from '../../src/facts.js';
import { shown } from './shown.js';

/** A page of text as a JSON line would bring it. */
export const textPage = (content: string | Uint8Array, source = 'page.txt'): RawPage => ({ source, content, kind: 'text', charset: null, metadata: {} });

/** Processes a text that must not fail. */
export function processed(text: string): ProcessedPage {
  const page = processPage(textPage(text));
  if (isFailure(page)) throw new Error(`${page.status}: ${page.reason}`);
  return page;
}

/** All records of a text. */
export const factsOf = (text: string): readonly DraftFact[] => processed(text).facts;

/** All numeric records of a text, one line each. */
export const numbersOf = (text: string): string[] => factsOf(text).filter(({ kind }) => kind !== 'project').map((fact) => shown(fact.raw, fact));

/** All projects of a text, one line each. */
export const projectsOf = (text: string): string[] => factsOf(text).filter(({ kind }) => kind === 'project').map((fact) => shown(fact.raw, fact));
