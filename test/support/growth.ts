/** Milliseconds of processor time of the fastest of `tries` runs; what else the machine does at the time adds little to the fastest. */
function fastest(run: () => void, tries: number): number {
  let least = Infinity;
  for (let tried = 0; tried < tries; tried++) {
    const since = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(since);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Below this many milliseconds nothing is said of growth: garbage collection and compilation weigh more. */
const NOISE = 250;

/** How far four times the length may go beyond four times the time; quadratic work goes to sixteen. */
const MOST = 8;

/**
 * Fails where four times the length takes much more than four times as long. Nothing is asked of the machine but that it
 * stays the same machine: the times are compared with one another.
 * @param run does the work on a text of so many units
 */
export function expectLinear(run: (length: number) => void, length: number): void {
  run(length);
  const once = fastest(() => run(length), 2);
  const bound = once * MOST + NOISE;
  let fourfold = Infinity;
  for (let tried = 0; tried < 4 && fourfold >= bound; tried++) fourfold = Math.min(fourfold, fastest(() => run(length * 4), 1));
  expect(fourfold).toBeLessThan(bound);
}
