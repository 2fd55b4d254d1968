import { jest } from '@jest/globals';
import { Writable } from 'node:stream';
import { progress } from '../../src/cli/progress.js';

/** A stream that keeps what is written, and is a terminal or none. */
class Kept extends Writable {
  text = '';
  readonly columns = 80;
  constructor(readonly isTTY: boolean) {
    super();
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
  cursorTo = (): boolean => this.write('\r');
  clearLine = (): boolean => true;
  moveCursor = (): boolean => true;
}

const shownOn = (stream: Kept, quiet = false): ReturnType<typeof progress> => progress(quiet, stream as unknown as NodeJS.WriteStream);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('shows a bar on a terminal, with pages, rate, time left and failures', () => {
  const stream = new Kept(true);
  const shown = shownOn(stream);
  jest.advanceTimersByTime(1000);
  shown.update(5, 1, 10);
  jest.advanceTimersByTime(1000);
  shown.update(8, 2, 10);
  jest.advanceTimersByTime(1000);
  shown.stop();
  expect(stream.text).toContain('8/10 pages');
  expect(stream.text).toMatch(/4\.0\/s · ETA 1s · 2 failed/);
});

it('says nothing of time left on a terminal while the number of pages is not known', () => {
  const stream = new Kept(true);
  const shown = shownOn(stream);
  jest.advanceTimersByTime(1000);
  shown.update(5, 0, null);
  jest.advanceTimersByTime(1000);
  shown.stop();
  expect(stream.text).toContain('5/5 pages');
  expect(stream.text).toContain('ETA ?');
});

it('writes a plain line every five seconds where there is no terminal', () => {
  const stream = new Kept(false);
  const shown = shownOn(stream);
  for (let second = 1; second <= 12; second++) {
    jest.advanceTimersByTime(1000);
    shown.update(second * 10, second > 6 ? 1 : 0, second > 6 ? null : 7320);
  }
  shown.stop();
  expect(stream.text).toBe('50/7320 pages, 10.0/s, ETA 12m7s, 0 failed\n100 pages, 10.0/s, 1 failed\n');
});

it('writes nothing when it is told to be quiet', () => {
  for (const stream of [new Kept(true), new Kept(false)]) {
    const shown = shownOn(stream, true);
    jest.advanceTimersByTime(10_000);
    shown.update(1, 0, 1);
    shown.stop();
    expect(stream.text).toBe('');
  }
});
