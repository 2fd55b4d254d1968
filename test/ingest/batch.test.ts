import { describe, expect, it } from '@jest/globals';
import { Batch, MOST_WRITES } from '../../src/ingest/batch.js';
import type { DocumentWriter } from '../../src/store/write-document.js';

/** A writer that notes what was done in each transaction, and forgets what was done in one that failed. */
function noting(): { writer: DocumentWriter; done: string[][]; write: (name: string) => () => void } {
  const done: string[][] = [];
  let open: string[] | null = null;
  const writer = {
    together(writes: () => void) {
      open = [];
      try {
        writes();
        done.push(open);
      } finally {
        open = null;
      }
    },
  } as DocumentWriter;
  return { writer, done, write: (name) => () => void (open ? open.push(name) : done.push([name])) };
}

describe('a batch', () => {
  it('does many writes in one transaction, in order', () => {
    const { writer, done, write } = noting();
    const batch = new Batch(writer, Infinity);
    for (let number = 0; number < MOST_WRITES + 1; number++) batch.add(write(String(number)), 1);
    batch.flush();
    expect(done.map(({ length }) => length)).toEqual([MOST_WRITES, 1]);
    expect(done.flat()).toEqual(Array.from({ length: MOST_WRITES + 1 }, (_, number) => String(number)));
  });

  it('lets no more characters wait than it may', () => {
    const { writer, done, write } = noting();
    const batch = new Batch(writer, 10);
    for (const name of ['a', 'b', 'c']) batch.add(write(name), 6);
    expect(done).toEqual([['a', 'b']]);
  });

  it('waits no longer than half a second where nothing more comes', async () => {
    const { writer, done, write } = noting();
    new Batch(writer, Infinity).add(write('a'), 1);
    expect(done).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(done).toEqual([['a']]);
  });

  it('tells of what went wrong meanwhile with the next write, and keeps neither', async () => {
    const { writer, done, write } = noting();
    const batch = new Batch(writer, Infinity);
    batch.add(() => {
      throw new Error('no room');
    }, 1);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(() => batch.add(write('b'), 1)).toThrow('no room');
    batch.flush();
    expect(done).toEqual([]);
  });

  it('opens no transaction for nothing', () => {
    const { writer, done } = noting();
    new Batch(writer, 10).flush();
    expect(done).toEqual([]);
  });

  it('keeps what came before a write that fails, and lets its error out', () => {
    const { writer, done, write } = noting();
    const batch = new Batch(writer, Infinity);
    batch.add(write('a'), 1);
    batch.add(() => {
      throw new Error('no room');
    }, 1);
    batch.add(write('c'), 1);
    expect(() => batch.flush()).toThrow('no room');
    expect(done).toEqual([['a']]);
    batch.flush();
    expect(done).toEqual([['a']]);
  });
});
