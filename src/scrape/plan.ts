import type { BackOff } from './back-off.js';
import type { Clock } from './clock.js';
import type { Limits } from './exchange.js';
import type { Resolve } from './resolve.js';
import { NO_ALLOWANCE, type Allowance } from './targets.js';

/** What a scrape is asked to do. Times in milliseconds. */
export interface ScrapePlan {
  /** Addresses as the user wrote them. */
  readonly urls: readonly string[];
  readonly out: string;
  /** How the site can reach who scrapes it: an address of mail or a page; null for none. */
  readonly contact: string | null;
  /** Between two requests to one host. */
  readonly delayMs: number;
  /** Requests to one host at the same time. */
  readonly perHost: number;
  /** Requests to all hosts at the same time. */
  readonly overall: number;
  /** Tries beside the first. */
  readonly retries: number;
  readonly backOff: BackOff;
  /** A server that asks for a longer wait is left alone in this run. */
  readonly longestWaitMs: number;
  readonly maxRedirects: number;
  /** Further pages of each document to follow; 0 for none. */
  readonly followLimit: number;
  /** Recorded pages this old are asked for again; null for none. */
  readonly refreshAfterMs: number | null;
  readonly obeyRobots: boolean;
  readonly allowance: Allowance;
  readonly limits: Limits;
}

export const defaultPlan: Omit<ScrapePlan, 'urls' | 'out'> = {
  contact: null, delayMs: 2000, perHost: 1, overall: 16, retries: 4, backOff: { baseMs: 1000, capMs: 60_000 }, longestWaitMs: 300_000, maxRedirects: 10, followLimit: 0, refreshAfterMs: null,
  obeyRobots: true, allowance: NO_ALLOWANCE,
  limits: { connectMs: 15_000, headersMs: 30_000, idleMs: 30_000, totalMs: 180_000, maxBytes: 16 * 1024 * 1024 },
};

/** The world a scrape runs in. */
export interface World {
  readonly clock: Clock;
  readonly resolve: Resolve;
  /** Pages in hand are finished, nothing else is begun. */
  readonly stop: AbortSignal;
  /** Pages in hand are broken off as well. */
  readonly abort: AbortSignal;
}
