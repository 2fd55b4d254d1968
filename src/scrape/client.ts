import { backOffDelay, isPassingStatus, retryAfter } from './back-off.js';
import { exchange, header, type Beyond, type Exchange, type Headers, type Network } from './exchange.js';
import type { Stopped } from './fault.js';
import { Fault } from './fault.js';
import { HostGate } from './host-gate.js';
import type { ScrapePlan, World } from './plan.js';

/** A page that was got, and by how many tries. */
export interface Fetched {
  readonly answer: Exchange;
  readonly attempts: number;
}

/** The name requests are made under. Sites' rules address it by its first word. */
export function userAgent(version: string, contact: string | null): string {
  return `zhibiao/${version} (report archiving${contact === null ? '' : `; +${contact}`})`;
}

/** Asks hosts for pages: in turn, again after passing failures, never faster than a host permits. */
export class Client {
  private readonly gates = new Map<string, HostGate>();
  private readonly network: Network;
  private readonly fields: Headers;

  constructor(
    private readonly plan: ScrapePlan,
    private readonly world: World,
    agent: string,
  ) {
    this.network = { allowance: plan.allowance, resolve: world.resolve, limits: plan.limits, abort: world.abort };
    // Brotli is read where it comes, but not asked for: many archive tools cannot read it.
    this.fields = [['User-Agent', agent], ['Accept', 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5'], ['Accept-Language', 'zh-CN,zh;q=0.9'], ['Accept-Encoding', 'gzip, deflate']];
  }

  gate(url: URL): HostGate {
    const gate = this.gates.get(url.hostname) ?? new HostGate(this.world.clock, this.plan.delayMs);
    this.gates.set(url.hostname, gate);
    return gate;
  }

  /**
   * Asks for one address until there is an answer that is final, without following redirects.
   * @param conditions further header fields
   * @throws Fault when the tries are used up, or trying again is of no use; Stopped
   */
  async fetch(url: URL, conditions: Headers = [], beyond: Beyond = 'fail', maxBytes = this.plan.limits.maxBytes): Promise<Fetched> {
    const gate = this.gate(url);
    const network = { ...this.network, limits: { ...this.network.limits, maxBytes } };
    for (let attempts = 1; ; attempts++) {
      await gate.turn(this.world.stop);
      const outcome = await exchange(url, [...this.fields, ...conditions], network, beyond).catch((error: unknown) => error as Fault | Stopped);
      if (!(outcome instanceof Error) && !isPassingStatus(outcome.status)) {
        gate.note(false);
        return { answer: outcome, attempts };
      }
      if (outcome instanceof Error && !(outcome instanceof Fault && outcome.retry)) throw outcome;
      const wait = this.waitAfter(outcome, attempts);
      const reason = outcome instanceof Error ? outcome.message : `status ${outcome.status}`;
      gate.pauseUntil(this.world.clock.now() + Math.min(wait, this.plan.longestWaitMs));
      if (wait > this.plan.longestWaitMs) gate.close(`the host asks to wait ${Math.ceil(wait / 1000)} s (${reason})`);
      if (wait > this.plan.longestWaitMs || attempts > this.plan.retries) {
        gate.note(true);
        throw new Fault(outcome instanceof Fault ? outcome.kind : 'status', `${reason}, tried ${attempts === 1 ? 'once' : `${attempts} times`}`);
      }
    }
  }

  private waitAfter(outcome: Exchange | Fault | Stopped, attempts: number): number {
    const asked = outcome instanceof Error ? null : retryAfter(header(outcome.headers, 'retry-after') ?? undefined, this.world.clock.now());
    return asked ?? backOffDelay(attempts, this.world.clock.random, this.plan.backOff);
  }
}
