import { setTimeout as delay } from 'node:timers/promises';
import { Stopped } from './fault.js';

/** Time and chance, as parameters: tests run on a clock of their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds; rejects with Stopped as soon as the signal says so. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    try {
      await delay(milliseconds, undefined, { signal });
    } catch {
      throw new Stopped();
    }
  },
  random: () => Math.random(),
};
