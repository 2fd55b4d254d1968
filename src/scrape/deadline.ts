import { Fault, Stopped } from './fault.js';

/** One timer for the phase an exchange is in, one for the whole, and the user's abort: whichever comes first breaks it off. */
export class Deadline {
  private readonly total: NodeJS.Timeout;
  private current: NodeJS.Timeout | undefined;
  private fault: Fault | Stopped | null = null;
  private breakers: ((fault: Fault | Stopped) => void)[] = [];
  private readonly onAbort = (): void => this.fail(new Stopped());

  /** @param totalMs for the whole, however steadily its phases go on */
  constructor(
    totalMs: number,
    private readonly abort: AbortSignal,
  ) {
    this.total = setTimeout(() => this.fail(new Fault('timeout', `not finished after ${totalMs / 1000} s`, true)), totalMs);
    if (abort.aborted) this.fault = new Stopped();
    abort.addEventListener('abort', this.onAbort);
  }

  /** Ends the phase before it; the new one must end within this time. */
  phase(milliseconds: number, what: string): void {
    clearTimeout(this.current);
    this.current = setTimeout(() => this.fail(new Fault('timeout', `${what} after ${milliseconds / 1000} s`, true)), milliseconds);
  }

  /** Is called with the fault when time is up, at once if it is already. */
  breaks(breaker: (fault: Fault | Stopped) => void): void {
    if (this.fault) breaker(this.fault);
    else this.breakers.push(breaker);
  }

  /** The promise's value, or the fault that came first. */
  race<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.breaks(reject);
      promise.then(resolve, (error: unknown) => reject(this.fault ?? error));
    });
  }

  private fail(fault: Fault | Stopped): void {
    this.fault ??= fault;
    for (const breaker of this.breakers.splice(0)) breaker(this.fault);
  }

  end(): void {
    clearTimeout(this.total);
    clearTimeout(this.current);
    this.abort.removeEventListener('abort', this.onAbort);
  }
}
