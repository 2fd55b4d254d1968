import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import type { LookupAddress } from 'node:dns';
import { Socket, type TcpNetConnectOpts } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/scrape/clock.js';
import { Stopped } from '../../src/scrape/fault.js';
import { defaultPlan, type ScrapePlan, type World } from '../../src/scrape/plan.js';
import type { Resolve } from '../../src/scrape/resolve.js';
import { scrape } from '../../src/scrape/scrape.js';
import { parseAllowedHost } from '../../src/scrape/targets.js';
import type { ScrapeResult } from '../../src/scrape/tally.js';
import type { Site } from '../../scripts/wenku-site.js';

/** A clock whose sleeps are over at once and are written down. */
export class QuickClock implements Clock {
  readonly slept: number[] = [];
  constructor(private time = Date.now()) {}
  now(): number {
    return this.time;
  }
  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.slept.push(milliseconds);
    this.time += milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new Stopped();
  }
  random(): number {
    return 0.5;
  }
}

/** A folder that is removed when the tests of the file are over. */
export function temporaryFolder(): () => string {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zhibiao-scrape-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}

export const noNames: Resolve = (hostname) => Promise.reject(Object.assign(new Error(hostname), { code: 'ENOTFOUND' }));

export function worldOf(overrides: Partial<World> = {}): World {
  return { clock: new QuickClock(), resolve: noNames, stop: new AbortController().signal, abort: new AbortController().signal, ...overrides };
}

/** A plan that may fetch from the sites, with short times and few tries. */
export function planOf(out: string, urls: readonly string[], sites: readonly Site[], overrides: Partial<ScrapePlan> = {}): ScrapePlan {
  return {
    ...defaultPlan, urls, out, delayMs: 0, retries: 2, allowance: { hosts: sites.map(({ host }) => parseAllowedHost(host)!), ports: [] },
    limits: { connectMs: 1000, headersMs: 300, idleMs: 300, totalMs: 1000, maxBytes: 256 * 1024 }, ...overrides,
  };
}

export const run = (plan: ScrapePlan, world: World = worldOf()): Promise<ScrapeResult> => scrape(plan, world, () => undefined);

/** The reason a page failed for; undefined where it did not. */
export const reasonOf = (result: ScrapeResult, url: string): string | undefined => result.failures.find((failure) => failure.url === url)?.reason;

/** Connections that were begun: the address each was pinned to, as host:port. */
export interface Wire {
  readonly connections: string[];
}

/**
 * Leads every connection, whatever address it is pinned to, to the ports given for addresses, and writes down where it
 * would have gone: a test may use names and public addresses, and nothing leaves the machine.
 * @param hidden false lets sockets tell that they are on loopback
 */
export function simulateInternet(ports: Readonly<Record<string, number>>, hidden = true): Wire {
  const connections: string[] = [];
  const connect = Socket.prototype.connect as unknown as (this: Socket, ...args: unknown[]) => Socket;
  jest.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...args: unknown[]) {
    const options = (Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0]) as TcpNetConnectOpts;
    const go = (address: string): void => {
      connections.push(`${address}:${options.port}`);
      const port = ports[address];
      if (port === undefined) {
        this.destroy(Object.assign(new Error('nobody there'), { code: 'ECONNREFUSED' }));
        return;
      }
      if (hidden) Object.defineProperty(this, 'remoteAddress', { value: address });
      connect.call(this, { host: '127.0.0.1', port });
    };
    const host = options.host ?? 'localhost';
    if (/^[\d.]+$|:/.test(host)) go(host);
    else options.lookup!(host, { all: true } as never, (_error, answers) => go((answers as unknown as LookupAddress[])[0]!.address));
    return this;
  } as never);
  return { connections };
}

/** A resolver that knows some names. A list of lists answers differently each time, the last for good. */
export function namesOf(names: Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>>): Resolve {
  const asked = new Map<string, number>();
  return async (hostname) => {
    const known = names[hostname];
    if (!known) return noNames(hostname);
    const nth = asked.get(hostname) ?? 0;
    asked.set(hostname, nth + 1);
    const answer = (Array.isArray(known[0]) ? known[Math.min(nth, known.length - 1)] : known) as readonly string[];
    return answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
}
