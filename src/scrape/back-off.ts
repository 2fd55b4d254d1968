/** How long to wait between tries. */
export interface BackOff {
  /** Milliseconds before the second try; doubled with each further one. */
  readonly baseMs: number;
  readonly capMs: number;
}

/**
 * Exponential back-off with jitter: between half and all of min(cap, base · 2^(tries − 1)), in milliseconds.
 * @param tries tries that have failed so far, 1 or more
 */
export function backOffDelay(tries: number, random: () => number, { baseMs, capMs }: BackOff): number {
  const ceiling = Math.min(capMs, baseMs * 2 ** (tries - 1));
  return ceiling / 2 + (random() * ceiling) / 2;
}

/**
 * Milliseconds from now that a Retry-After header asks for (RFC 9110, 10.2.3): seconds or a date. Null for a missing header, for
 * one that is neither, and for a time that is over: "at once" from a host that has just failed is no wait, so that the usual one
 * holds.
 */
export function retryAfter(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,12}$/.test(value)) return Number(value) * 1000 || null;
  // The three forms of an HTTP date begin with a day's name; Date.parse alone would take "1.5" for a date.
  if (value.length > 40 || !/^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(value)) return null;
  const date = Date.parse(/gmt$/i.test(value) ? value : `${value} GMT`);
  return date > now ? date - now : null;
}

/** Statuses by which a server says "not now": request timeout, too many requests, and its own failures. */
export const isPassingStatus = (status: number): boolean => status === 408 || status === 429 || (status >= 500 && status <= 599);
