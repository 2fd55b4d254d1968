import { clean } from '../../src/clean/clean.js';
import { defaultOptions, processPage } from '../../src/pipeline.js';
import { decodePage } from '../../src/source/decode.js';
import { isFailure } from '../../src/source/raw-page.js';
import { findReports } from '../../src/structure/reports.js';

/** How long a text took, in milliseconds of this process. */
export interface ReadTime {
  readonly milliseconds: number;
  /** Why a stage broke; null where none did. */
  readonly failure: string | null;
  readonly facts: number;
}

/** UTF-16 units a second a text must be read at, and seconds every record may take besides. */
const LEAST_RATE = 250_000;
const SECONDS_A_FACT = 40e-6;

/** Milliseconds a text of `length` units with so many records may take. */
export const allowedTime = (length: number, facts: number): number => (length / LEAST_RATE + facts * SECONDS_A_FACT) * 1000;

/** Other programs on the machine do not count: time is the processor's, not the clock's. */
function processorTime(run: () => Omit<ReadTime, 'milliseconds'>): ReadTime {
  const since = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(since);
  return { milliseconds: (user + system) / 1000, ...result };
}

/** Processes a text as a page. */
export const readTime = (text: string): ReadTime => processorTime(() => {
  const page = processPage({ source: 'hostile', content: text, kind: 'text', charset: null, metadata: {} }, defaultOptions);
  if (isFailure(page)) return { failure: page.status === 'empty' ? null : page.reason, facts: 0 };
  return { failure: null, facts: page.facts.length };
});

/** Decodes and cleans a page, and finds its reports; no facts are looked for. */
export const cleanTime = (content: string, kind: 'text' | 'html'): ReadTime => processorTime(() => {
  const source = decodePage({ source: 'hostile', content, kind, charset: null, metadata: {} }, defaultOptions);
  if (!isFailure(source)) findReports(clean(source).text, { title: null });
  return { failure: null, facts: 0 };
});
