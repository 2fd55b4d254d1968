import { setMaxListeners } from 'node:events';
import pLimit, { type LimitFunction } from 'p-limit';
import { version } from '../package-root.js';
import { ArchiveError } from './archive/archive-error.js';
import type { RecordedPage } from './archive/scan.js';
import { openArchive, type Archive } from './archive/writer.js';
import { Client, userAgent } from './client.js';
import { header, type Exchange, type Headers } from './exchange.js';
import { Fault, Stopped } from './fault.js';
import { continuationLinks } from './follow.js';
import { Frontier, type Step, type Task } from './frontier.js';
import type { ScrapePlan, World } from './plan.js';
import { RobotsCache } from './robots-cache.js';
import { Tally, type ScrapeResult } from './tally.js';
import { pageUrl, refusedUrl } from './targets.js';

/** A longer crawl-delay than this leaves a host alone rather than hanging the scrape. */
const LONGEST_CRAWL_DELAY_MS = 300_000;

/**
 * Fetches every page of the plan that the archive does not hold, politely, and appends each to the archive as it comes.
 * What goes wrong with a page is listed and harms no other page.
 * @throws ArchiveError where the archive cannot be opened or written
 */
export async function scrape(plan: ScrapePlan, world: World, report: (done: number, failed: number, total: number) => void): Promise<ScrapeResult> {
  setMaxListeners(0, world.stop, world.abort); // every page in hand listens
  const agent = userAgent(version, plan.contact);
  const info = {
    software: `zhibiao/${version}`, format: 'WARC File Format 1.1', conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    robots: plan.obeyRobots ? 'obey' : 'ignore', 'http-header-user-agent': agent, ...(plan.contact === null ? {} : { operator: plan.contact }),
  };
  const archive = await openArchive(plan.out, info, () => world.clock.now());
  try {
    return await new Scrape(plan, world, archive, new Client(plan, world, agent), report).run();
  } finally {
    await archive.close();
  }
}

class Scrape {
  private readonly frontier: Frontier;
  private readonly robots: RobotsCache;
  private readonly tally: Tally;
  private readonly overall: LimitFunction;
  private readonly hosts = new Map<string, LimitFunction>();
  private open = 0;
  private broken: ArchiveError | null = null;
  private finish: () => void = () => undefined;

  constructor(
    private readonly plan: ScrapePlan,
    private readonly world: World,
    private readonly archive: Archive,
    private readonly client: Client,
    private readonly report: (done: number, failed: number, total: number) => void,
  ) {
    this.frontier = new Frontier({ maxRedirects: plan.maxRedirects, maxContinuations: plan.followLimit });
    this.robots = new RobotsCache(client, () => world.clock.now());
    this.overall = pLimit(plan.overall);
    this.tally = new Tally(archive.torn);
  }

  async run(): Promise<ScrapeResult> {
    const finished = new Promise<void>((resolve) => (this.finish = resolve));
    this.open++; // held until all of the list is taken up, so that the last page of a short list does not end the run
    for (const text of this.plan.urls) {
      const url = pageUrl(text.trim());
      if (url) this.take(this.frontier.seed(url.href));
      else this.tally.unread(text.trim().slice(0, 200));
    }
    this.close();
    await finished;
    if (this.broken !== null) throw this.broken;
    for (const url of this.frontier.loops()) this.tally.flawed(url, 'redirects in a circle');
    return this.tally.result();
  }

  private close(): void {
    if (--this.open === 0) this.finish();
  }

  /** Queues a page; one the archive holds is passed by at once, but what it led to is not. */
  private take(first: Step): void {
    const agenda = [first];
    for (let step = agenda.pop(); step; step = agenda.pop()) {
      if (step.kind === 'beyond') this.tally.beyond++;
      if (step.kind !== 'task') continue;
      const { task } = step;
      this.tally.pages++;
      const recorded = this.archive.pages.get(task.url);
      if (recorded && !this.isDue(recorded)) {
        this.tally.skipped(task.url, recorded.status);
        agenda.push(...this.stepsFrom(task, recorded).reverse());
      } else this.queue(task);
    }
  }

  private isDue(page: RecordedPage): boolean {
    return this.plan.refreshAfterMs !== null && this.world.clock.now() - page.askedAt >= this.plan.refreshAfterMs;
  }

  private queue(task: Task): void {
    const { hostname } = new URL(task.url);
    const host = this.hosts.get(hostname) ?? pLimit(this.plan.perHost);
    this.hosts.set(hostname, host);
    this.open++;
    void host(() => this.overall(() => this.visit(task))).finally(() => this.close());
  }

  private get stopped(): boolean {
    return this.world.stop.aborted || this.broken !== null;
  }

  private async visit(task: Task): Promise<void> {
    if (this.stopped) {
      this.tally.left++;
      return;
    }
    try {
      await this.fetch(task);
    } catch (error) {
      if (error instanceof Stopped) this.tally.left++;
      // An archive that cannot be written ends the run: fetching on would be of no use to anybody.
      else if (error instanceof ArchiveError) this.broken ??= error;
      else this.tally.failed(task.url, error instanceof Fault ? error.message : `internal error: ${(error as Error).message}`, task.via);
    }
    this.report(this.tally.done, this.tally.failures.length, this.tally.pages);
  }

  private async fetch(task: Task): Promise<void> {
    const url = new URL(task.url);
    const refused = refusedUrl(url, this.plan.allowance);
    if (refused !== null) throw new Fault('refused', refused);
    if (this.plan.obeyRobots) await this.obeyRobots(url);
    const earlier = this.archive.pages.get(task.url) ?? null;
    const conditions = conditionsFor(earlier);
    const { answer, attempts } = await this.client.fetch(url, conditions);
    if (answer.status === 304 && conditions.length === 0) throw new Fault('status', 'status 304 to a request without conditions');
    const links = answer.status === 304 ? earlier!.links : linksOf(answer, new URL(task.root));
    const { page, revisit } = await this.archive.append(answer, { via: task.via, path: task.path, attempts, elapsedMs: answer.elapsedMs, robots: this.plan.obeyRobots ? 'obeyed' : 'ignored', links });
    this.tally.wrote(task.url, answer.status, answer.body.length, revisit);
    for (const step of this.stepsFrom(task, page)) this.take(step);
  }

  private async obeyRobots(url: URL): Promise<void> {
    const rules = await this.robots.rulesFor(url);
    const forbidden = rules.forbids(url);
    if (forbidden !== null) throw new Fault('robots', forbidden);
    if (rules.crawlDelayMs === null) return;
    if (rules.crawlDelayMs > LONGEST_CRAWL_DELAY_MS) throw new Fault('robots', `robots.txt wants ${rules.crawlDelayMs / 1000} s between requests`);
    this.client.gate(url).slowTo(rules.crawlDelayMs);
  }

  /** Where a recorded page leads: its redirect, and the further pages of its document. */
  private stepsFrom(task: Task, page: RecordedPage): Step[] {
    if (page.status >= 300 && page.status <= 399 && page.status !== 304) return this.redirectFrom(task, page);
    if (this.plan.followLimit === 0) return [];
    return page.links.map((link) => this.frontier.continuation(task, link));
  }

  private redirectFrom(task: Task, page: RecordedPage): Step[] {
    const target = page.location === null ? null : pageUrl(page.location, new URL(task.url));
    if (!target) {
      this.tally.flawed(task.url, `status ${page.status} without an http or https address to go to`, task.via);
      return [];
    }
    const step = this.frontier.redirect(task, target.href);
    if (step.kind !== 'beyond') return [step];
    this.tally.flawed(task.url, `more than ${this.plan.maxRedirects} redirects`, task.via);
    return [];
  }
}

/** Asks only for what has changed since the page was recorded. */
function conditionsFor(page: RecordedPage | null): Headers {
  if (page?.status !== 200) return [];
  const conditions = [['If-None-Match', page.etag], ['If-Modified-Since', page.lastModified]] as const;
  return conditions.flatMap(([name, value]) => (value === null ? [] : [[name, asWritten(value)] as const]));
}

/** A header's value one character a byte, as node:http sends it; the archive holds it as text. */
const asWritten = (value: string): string => (/[\u0100-\uffff]/.test(value) ? Buffer.from(value, 'utf8').toString('latin1') : value);

function linksOf(answer: Exchange, root: URL): string[] {
  const type = header(answer.headers, 'content-type') ?? '';
  if (answer.status !== 200 || !/^(?:text\/html|application\/xhtml\+xml|$)/i.test(type.trim())) return [];
  return continuationLinks(root, answer.url, answer.decoded, /charset\s{0,4}=\s{0,4}["']?([\w-]{2,20})/i.exec(type)?.[1] ?? null);
}
