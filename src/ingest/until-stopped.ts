/**
 * The items of a source until the signal says to stop. A source that waits for more (standard input) is left waiting then.
 */
export async function* untilStopped<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const items = source[Symbol.asyncIterator]();
  // One listener for all items, and no promise that all of them race against: either would grow with their number.
  let wake: () => void = () => undefined;
  const stop = (): void => wake();
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<T> | null>((resolve, reject) => {
        wake = () => resolve(null);
        items.next().then(resolve, reject);
      });
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    const closed = Promise.resolve(items.return?.()).catch(() => undefined);
    if (!signal.aborted) await closed;
  }
}
