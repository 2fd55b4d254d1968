import { STATUS_CODES } from 'node:http';

/** A page that was not had, and why. */
export interface Failure {
  readonly url: string;
  readonly reason: string;
  /** The page that led to it; null for a page of the list. */
  readonly via: string | null;
}

/** What a scrape did. */
export interface ScrapeResult {
  /** Addresses taken up: those of the list and those they led to. */
  readonly pages: number;
  /** Pages written in this run, whatever their status. */
  readonly written: number;
  /** Those of them whose payload was in the archive already: only a reference was written. */
  readonly unchanged: number;
  /** Pages passed by, since the archive holds them. */
  readonly skipped: number;
  /** Pages left because the user stopped the run. */
  readonly left: number;
  /** Further pages of documents beyond the limit. */
  readonly beyond: number;
  /** Statuses of the pages written in this run. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Bytes of bodies as received. */
  readonly bytes: number;
  /** Bytes of an unfinished page cut off the archive's end at the start. */
  readonly torn: number;
  readonly failures: readonly Failure[];
}

/** Counts while a scrape goes on. */
export class Tally {
  pages = 0;
  left = 0;
  beyond = 0;
  readonly failures: Failure[] = [];
  private written = 0;
  private unchanged = 0;
  private passed = 0;
  private bytes = 0;
  private lost = 0;
  private readonly statuses = new Map<number, number>();

  constructor(private readonly torn: number) {}

  /** Pages that are settled. */
  get done(): number {
    return this.written + this.passed + this.lost;
  }

  wrote(url: string, status: number, bytes: number, revisit: boolean): void {
    this.written++;
    this.bytes += bytes;
    if (revisit) this.unchanged++;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    this.judge(url, status, '');
  }

  skipped(url: string, status: number): void {
    this.passed++;
    this.judge(url, status, ', recorded earlier');
  }

  /** A page the site does not have is recorded like any other, but is a failure of the list. */
  private judge(url: string, status: number, when: string): void {
    if (status < 400) return;
    this.failures.push({ url, reason: `${status} ${STATUS_CODES[status] ?? 'unknown status'}${when}`, via: null });
  }

  /** A page that was not had. */
  failed(url: string, reason: string, via: string | null = null): void {
    this.lost++;
    this.flawed(url, reason, via);
  }

  /** A page that was had, but leads nowhere. */
  flawed(url: string, reason: string, via: string | null = null): void {
    this.failures.push({ url, reason, via });
  }

  /** A line of the list that is no address. */
  unread(text: string): void {
    this.pages++;
    this.failed(text, 'not an http or https address');
  }

  result(): ScrapeResult {
    const { pages, written, unchanged, passed, left, beyond, statuses, bytes, torn, failures } = this;
    return { pages, written, unchanged, skipped: passed, left, beyond, statuses, bytes, torn, failures };
  }
}
