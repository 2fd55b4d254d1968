import { defaultOptions, processPage } from '../../src/pipeline.js';
import { isFailure } from '../../src/source/raw-page.js';

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

/** Time may grow so much when the length doubles: twice, and what caches and garbage add. */
export const MOST_GROWTH = 3.5;

/** Processes a text as a page. Other programs on the machine do not count: time is the processor's, not the clock's. */
export function readTime(text: string): ReadTime {
  const since = process.cpuUsage();
  const page = processPage({ source: 'hostile', content: text, kind: 'text', charset: null, metadata: {} }, defaultOptions);
  const { user, system } = process.cpuUsage(since);
  const milliseconds = (user + system) / 1000;
  if (isFailure(page)) return { milliseconds, failure: page.status === 'empty' ? null : page.reason, facts: 0 };
  return { milliseconds, failure: null, facts: page.facts.length };
}
