/** Something to be measured: the same work in every round. */
export interface Measured {
  readonly name: string;
  run(): void;
}

/** Seconds of processor time a piece of work took, all threads of this process together (garbage collection included). */
export function processorSeconds(run: () => void): number {
  const since = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** The middle one; of an even number the upper of the two. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/**
 * Measures pieces of work in turns, so that what else the machine does falls on all of them alike. The first round compiles
 * and is not counted.
 * @returns seconds of processor time by name, the median of the rounds
 */
export function inTurns(pieces: readonly Measured[], rounds: number): Map<string, number> {
  const seconds = new Map(pieces.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of pieces) {
      const took = processorSeconds(run);
      if (round > 0) seconds.get(name)!.push(took);
    }
  }
  return new Map([...seconds].map(([name, values]) => [name, median(values)]));
}
