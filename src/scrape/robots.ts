import robotsParser from 'robots-parser';

/** What asking for a robots.txt brought. */
export type RobotsAnswer =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'absent'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** What a robots.txt says to this program. */
export interface RobotsRules {
  /** Why a page must not be fetched; null where it may. */
  forbids(url: URL): string | null;
  /** Seconds × 1000 the site wants between requests; null where it says nothing. */
  readonly crawlDelayMs: number | null;
}

interface ParsedRobots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

// The package is CommonJS, but its declarations describe an ES module: what is imported is the function itself.
const parseRobots = robotsParser as unknown as (url: string, text: string) => ParsedRobots;

/** The least of a robots.txt that must be read (RFC 9309, 2.5); what follows is not. */
export const ROBOTS_BYTES = 500 * 1024;

/** The name rules are written for, without a version. */
export const PRODUCT = 'zhibiao';

/** The robots.txt that holds for a page. */
export const robotsUrlOf = (url: URL): URL => new URL('/robots.txt', url.origin);

/**
 * The answer a status stands for (RFC 9309, 2.3.1): 2xx found; 4xx there are no rules; 5xx the rules cannot be known.
 * 429 is read with 5xx: it says "not now", not "no rules".
 */
export function robotsAnswer(status: number, body: Uint8Array): RobotsAnswer {
  if (status >= 200 && status <= 299) return { kind: 'found', text: new TextDecoder().decode(wholeLines(body)) };
  if (status >= 400 && status <= 499 && status !== 429) return { kind: 'absent', status };
  return { kind: 'unreachable', reason: `robots.txt answers ${status}` };
}

/** Cut at the bound, a last line may say something else than it did whole. */
function wholeLines(body: Uint8Array): Uint8Array {
  if (body.length < ROBOTS_BYTES) return body;
  const cut = body.subarray(0, ROBOTS_BYTES);
  return cut.subarray(0, Math.max(cut.lastIndexOf(0x0a), cut.lastIndexOf(0x0d)) + 1);
}

/** The rules an answer gives. Rules that cannot be known forbid everything (RFC 9309, 2.3.1.4). */
export function robotsRules(robotsUrl: URL, answer: RobotsAnswer): RobotsRules {
  if (answer.kind === 'absent') return { forbids: () => null, crawlDelayMs: null };
  if (answer.kind === 'unreachable') return { forbids: () => `nothing is fetched while robots.txt cannot be read: ${answer.reason}`, crawlDelayMs: null };
  const parsed = parseRobots(robotsUrl.href, answer.text);
  const delay = parsed.getCrawlDelay(PRODUCT);
  return {
    // undefined stands for a page of another origin, for which these rules say nothing.
    forbids: (url) => (parsed.isAllowed(url.href, PRODUCT) === true ? null : 'forbidden by robots.txt'),
    crawlDelayMs: delay !== undefined && Number.isFinite(delay) && delay > 0 ? delay * 1000 : null,
  };
}
