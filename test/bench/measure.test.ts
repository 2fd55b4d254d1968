import { inTurns, processorSeconds } from '../../scripts/bench/measure.js';

const busy = (): void => {
  const until = performance.now() + 30;
  while (performance.now() < until);
};

it('counts processor time', () => expect(processorSeconds(busy)).toBeGreaterThan(0.005));

it('measures pieces in turns, and leaves the round that compiles out', () => {
  const order: string[] = [];
  const seconds = inTurns(['a', 'b'].map((name) => ({ name, run: () => void order.push(name) })), 2);
  expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  expect([...seconds.keys()]).toEqual(['a', 'b']);
});
