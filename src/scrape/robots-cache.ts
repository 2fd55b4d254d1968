import type { Client } from './client.js';
import { header } from './exchange.js';
import { Fault } from './fault.js';
import { ROBOTS_BYTES, robotsAnswer, robotsRules, robotsUrlOf, type RobotsAnswer, type RobotsRules } from './robots.js';
import { pageUrl } from './targets.js';

/** Redirects a robots.txt may take (RFC 9309, 2.3.1.2). */
const MOST_REDIRECTS = 5;
/** Rules are asked for again after a day (RFC 9309, 2.4). */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** The rules of each origin, asked for once and kept for a day. */
export class RobotsCache {
  private readonly kept = new Map<string, { readonly rules: Promise<RobotsRules>; readonly until: number }>();

  constructor(
    private readonly client: Client,
    private readonly now: () => number,
  ) {}

  rulesFor(url: URL): Promise<RobotsRules> {
    const kept = this.kept.get(url.origin);
    if (kept && kept.until > this.now()) return kept.rules;
    const robotsUrl = robotsUrlOf(url);
    const rules = this.ask(robotsUrl).then((answer) => robotsRules(robotsUrl, answer));
    this.kept.set(url.origin, { rules, until: this.now() + KEPT_MS });
    return rules;
  }

  /** Follows redirects to other hosts too, each checked like any address; what goes wrong makes the rules unreachable. */
  private async ask(robotsUrl: URL): Promise<RobotsAnswer> {
    let at = robotsUrl;
    try {
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        const { answer } = await this.client.fetch(at, [], 'cut', ROBOTS_BYTES);
        const location = answer.status >= 300 && answer.status <= 399 ? header(answer.headers, 'location') : null;
        if (location === null) return robotsAnswer(answer.status, answer.decoded);
        const target = pageUrl(location, at);
        if (!target) return { kind: 'unreachable', reason: 'robots.txt redirects to no http address' };
        at = target;
      }
      return { kind: 'unreachable', reason: `robots.txt redirects more than ${MOST_REDIRECTS} times` };
    } catch (error) {
      // A page on a refused host is refused itself, whatever its robots.txt would say.
      if (!(error instanceof Fault) || (error.kind === 'refused' && at === robotsUrl)) throw error;
      return { kind: 'unreachable', reason: error.message };
    }
  }
}
