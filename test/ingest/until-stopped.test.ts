import { untilStopped } from '../../src/ingest/until-stopped.js';

async function* numbers(closed: () => void, most = Infinity): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= most; number++) yield number;
  } finally {
    closed();
  }
}

it('gives all items of a source that ends', async () => {
  let closed = 0;
  const items: number[] = [];
  for await (const item of untilStopped(numbers(() => closed++, 3), new AbortController().signal)) items.push(item);
  expect([items, closed]).toEqual([[1, 2, 3], 1]);
});

it('closes a source that is left', async () => {
  let closed = 0;
  for await (const item of untilStopped(numbers(() => closed++), new AbortController().signal)) if (item === 2) break;
  expect(closed).toBe(1);
});

it('gives no more items once it is stopped', async () => {
  const controller = new AbortController();
  const items: number[] = [];
  for await (const item of untilStopped(numbers(() => undefined), controller.signal)) {
    items.push(item);
    if (item === 2) controller.abort();
  }
  expect(items).toEqual([1, 2]);
});

it('does not wait for a source that waits, when it is stopped', async () => {
  const controller = new AbortController();
  const waiting = (async function* () {
    yield 1;
    await new Promise(() => undefined);
  })();
  const items: number[] = [];
  setTimeout(() => controller.abort(), 20);
  for await (const item of untilStopped(waiting, controller.signal)) items.push(item);
  expect(items).toEqual([1]);
});

it('passes on what a source throws', async () => {
  const broken = (async function* () {
    yield 1;
    await Promise.resolve();
    throw new Error('torn');
  })();
  await expect((async () => {
    for await (const item of untilStopped(broken, new AbortController().signal)) void item;
  })()).rejects.toThrow('torn');
});

it('leaves no listener behind', async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = ((...args: Parameters<typeof add>) => (listeners++, add(...args))) as typeof add;
  signal.removeEventListener = ((...args: Parameters<typeof remove>) => (listeners--, remove(...args))) as typeof remove;
  for await (const item of untilStopped(numbers(() => undefined, 50), signal)) void item;
  expect(listeners).toBe(0);
});
