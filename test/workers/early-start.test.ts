import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultOptions } from '../../src/options.js';
import { packageRoot } from '../../src/package-root.js';
import { dropEarly, HEAP_MEGABYTES, startEarly, takeEarly } from '../../src/workers/early-start.js';
import { openPool } from '../../src/workers/pool.js';

/** The compiled program, as worker.test.ts. */
const PROGRAM = pathToFileURL(join(packageRoot, 'dist', 'src', 'workers', 'worker.js'));

afterEach(dropEarly);

describe('a process that is started before it is needed', () => {
  it('is the one the pool works with', async () => {
    startEarly(PROGRAM);
    const pool = openPool({ options: defaultOptions, provenance: { extractor: '1', configuration: '1' } }, { workers: 1, pageTimeout: 20_000, heapMegabytes: HEAP_MEGABYTES }, PROGRAM);
    try {
      const result = await pool.run({ page: { source: '1', content: '东山县有学校286所。\n', kind: 'auto', charset: null, metadata: {} }, sha256: '1', origin: null });
      expect(result.kind).toBe('rows');
      expect(takeEarly(PROGRAM, HEAP_MEGABYTES)).toBeNull();
    } finally {
      await pool.close();
    }
  });

  it('is taken once, and only by who wants one of its kind', async () => {
    startEarly(PROGRAM);
    expect(takeEarly(PROGRAM, HEAP_MEGABYTES + 1)).toBeNull();
    expect(takeEarly(new URL('other.js', PROGRAM), HEAP_MEGABYTES)).toBeNull();
    const child = takeEarly(PROGRAM, HEAP_MEGABYTES)!;
    expect(takeEarly(PROGRAM, HEAP_MEGABYTES)).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'close');
  });

  it('is not handed out where it is gone already', async () => {
    startEarly(PROGRAM);
    const child = takeEarly(PROGRAM, HEAP_MEGABYTES)!;
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(takeEarly(PROGRAM, HEAP_MEGABYTES)).toBeNull();
    startEarly(PROGRAM);
    dropEarly();
    expect(takeEarly(PROGRAM, HEAP_MEGABYTES)).toBeNull();
  });

  it('is none where there is no compiled program', () => {
    startEarly(new URL('nothing.js', PROGRAM));
    expect(takeEarly(new URL('nothing.js', PROGRAM), HEAP_MEGABYTES)).toBeNull();
  });
});
