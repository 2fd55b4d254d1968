import type { Clock } from './clock.js';
import { Fault, Stopped } from './fault.js';

/** Pages in a row that may fail for passing reasons before a host is left in peace. */
const FAILURES_IN_A_ROW = 8;

/** Lets requests to one host through one at a time, at least a delay apart, and keeps them back where the host asks for it. */
export class HostGate {
  private last = -Infinity;
  private pausedUntil = -Infinity;
  private failures = 0;
  private closedFor: string | null = null;

  constructor(
    private readonly clock: Clock,
    private delayMs: number,
  ) {}

  /** Resolves when the next request may start. @throws Stopped; Fault where the gate is closed */
  async turn(signal: AbortSignal): Promise<void> {
    for (;;) {
      if (this.closedFor !== null) throw new Fault('host', this.closedFor);
      if (signal.aborted) throw new Stopped();
      const now = this.clock.now();
      const from = Math.max(this.last + this.delayMs, this.pausedUntil);
      if (now >= from) {
        this.last = now;
        return;
      }
      await this.clock.sleep(from - now, signal);
    }
  }

  /** Requests are at least so many milliseconds apart from now on. */
  slowTo(milliseconds: number): void {
    this.delayMs = Math.max(this.delayMs, milliseconds);
  }

  /** No request starts before this time. */
  pauseUntil(time: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, time);
  }

  /** No request starts in this run any more. */
  close(reason: string): void {
    this.closedFor ??= reason;
  }

  /** Counts pages that failed for passing reasons (an overloaded host, a lost connection); a host that fails on and on is left in peace. */
  note(failed: boolean): void {
    this.failures = failed ? this.failures + 1 : 0;
    if (this.failures >= FAILURES_IN_A_ROW) this.close(`given up on the host after ${FAILURES_IN_A_ROW} failures in a row`);
  }
}
