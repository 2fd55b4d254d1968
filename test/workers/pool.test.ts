import { pathToFileURL } from 'node:url';
import { defaultOptions } from '../../src/options.js';
import type { TaskResult } from '../../src/workers/messages.js';
import { openPool, PoolError, type Pool, type PoolOptions } from '../../src/workers/pool.js';
import { TemporaryFolder } from '../support/temporary.js';

/** A program that does to itself what the page says, one page after the other. Its results name the process they come from. */
const OBEDIENT = `
let setup = null;
let before = Promise.resolve();
const answer = (message) => process.send({ kind: 'rows', rows: { source: message.page.source, search: String(process.pid) } });
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  if (!setup) { setup = message; process.send({ kind: 'ready' }); return; }
  before = before.then(() => obey(message));
});
async function obey(message) {
  const text = message.page.content;
  if (text === 'loop') for (;;);
  if (text === 'exit') process.exit(7);
  if (text === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (text === 'throw') throw new Error('broken');
  if (text === 'grow') for (const held = []; ; ) held.push(new Array(100000).fill(0).map(() => ({})));
  if (text === 'leap') { const held = [new Array(1e6).fill(1)]; for (;;) held.push([...held.at(-1), ...held.at(-1)]); }
  await new Promise((resolve) => setTimeout(resolve, Number(text) || 0));
  answer(message);
}
`;

const folder = new TemporaryFolder();
afterAll(() => folder.remove());
const program = pathToFileURL(folder.write('obedient.mjs', OBEDIENT));

let pool: Pool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

const setup = { options: defaultOptions, provenance: { extractor: '1', configuration: '1' } };
const LIMITS: PoolOptions = { workers: 2, pageTimeout: 30_000, heapMegabytes: 64 };

function open(limits: Partial<PoolOptions> = {}, from = program): Pool {
  pool = openPool(setup, { ...LIMITS, ...limits }, from);
  return pool;
}

const run = (content: string, metadata: Record<string, unknown> = {}): Promise<TaskResult> =>
  pool!.run({ page: { source: content, content, kind: 'text', charset: null, metadata }, sha256: 'abc', origin: null });
const reasonOf = (result: TaskResult): string => (result.kind === 'failed' ? `${result.failure.status}: ${result.failure.reason}` : 'none');
const processOf = (result: TaskResult): string => (result.kind === 'rows' ? result.rows.search : reasonOf(result));

/** Runs a page made to break its process among others. */
async function among(content: string, metadata: Record<string, unknown> = {}): Promise<string> {
  const [before, hostile, ...after] = await Promise.all([run('1'), run(content, metadata), run('2'), run('3'), run('4')]);
  for (const other of [before, ...after]) expect(other.kind).toBe('rows');
  return reasonOf(hostile);
}

describe('a pool of processes', () => {
  it('gives each page its own result, whatever order they come in', async () => {
    open();
    const results = await Promise.all(['30', '1', '20', '2', '0'].map((text) => run(text)));
    expect(results.map((result) => (result.kind === 'rows' ? result.rows.source : null))).toEqual(['30', '1', '20', '2', '0']);
  });

  it('starts no more processes than it may, and none before the first page', async () => {
    open({ workers: 2 });
    const processes = await Promise.all(['5', '5', '5', '5', '5', '5'].map((text) => run(text)));
    expect(new Set(processes.map(processOf)).size).toBeLessThanOrEqual(2);
  });

  it('fails a page that takes too long, ends its process, and harms no other page', async () => {
    open({ pageTimeout: 700 });
    expect(await among('loop')).toBe('timeout: took longer than 0.7 s');
  });

  it('does not take for slow what waited for this process', async () => {
    open({ workers: 1, pageTimeout: 400 });
    await run('0');
    const late = run('100');
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const until = Date.now() + 900; Date.now() < until; );
    expect(reasonOf(await late)).toBe('none');
  });

  it.each([['grow', 'a little at a time'], ['leap', 'much at once: a thread of this process would end all of it (V8 gives up on the whole process)']])('fails a page that needs too much memory: %s, %s', async (content) => {
    open();
    expect(await among(content)).toBe('failed: needs more than 64 MiB of memory');
  });

  it.each([['exit', 'failed: the extraction process ended with code 7'], ['crash', 'failed: the extraction process was ended by SIGSEGV'], ['throw', 'failed: the extraction process ended with code 1 (Error: broken)']])(
    'fails a page that breaks its process: %s',
    async (content, reason) => {
      open();
      expect(await among(content)).toBe(reason);
    },
  );

  it('fails a page that cannot be handed over, and keeps the process', async () => {
    open({ workers: 1 });
    const first = processOf(await run('0'));
    expect(reasonOf(await run('0', { not: () => 'data' }))).toMatch(/^failed: cannot be handed to an extraction process: /);
    let deep: unknown = [];
    for (let depth = 0; depth < 200_000; depth++) deep = [deep];
    expect(reasonOf(await run('0', { deep }))).toMatch(/^failed: cannot be handed to an extraction process: /);
    expect(processOf(await run('0'))).toBe(first);
  });

  it('says of a failed page what is known of it', async () => {
    open();
    expect(await run('exit')).toEqual({ kind: 'failed', failure: { source: 'exit', sha256: 'abc', bytes: 4, status: 'failed', reason: 'the extraction process ended with code 7' } });
  });

  it('gives up, and fails no page, where no process gets as far as its first page', async () => {
    open({}, pathToFileURL(folder.write('broken.mjs', 'throw new Error("no dictionary");')));
    const ends = await Promise.allSettled([run('1'), run('2'), run('3')]);
    for (const end of ends) expect(end).toMatchObject({ status: 'rejected', reason: new PoolError('no extraction process can be started: the extraction process ended with code 1 (Error: no dictionary)') });
    await expect(run('4')).rejects.toThrow(PoolError);
  });

  it('tries a start again', async () => {
    const mark = `${folder.path}/started`;
    const once = `import { existsSync, writeFileSync } from 'node:fs';\nif (!existsSync(${JSON.stringify(mark)})) { writeFileSync(${JSON.stringify(mark)}, ''); process.exit(1); }\n${OBEDIENT}`;
    open({ workers: 1 }, pathToFileURL(folder.write('once.mjs', once)));
    expect(reasonOf(await run('1'))).toBe('none');
  });

  it('rejects what is in hand when it is closed, and ends its processes', async () => {
    open({ workers: 1 });
    const process_ = Number(processOf(await run('0')));
    const ends = Promise.allSettled([run('loop'), run('1')]);
    await pool!.close();
    for (const end of await ends) expect(end).toMatchObject({ status: 'rejected', reason: new PoolError('the pool is closed') });
    expect(() => process.kill(process_, 0)).toThrow('ESRCH');
  });
});

describe('pages behind the one a process works on', () => {
  it('go to another process when theirs breaks, and their answers are not lost', async () => {
    open({ workers: 1 });
    await run('0');
    const results = await Promise.all(['1', '2', 'crash', '3', 'exit', '4', '5'].map((text) => run(text)));
    expect(results.map(reasonOf)).toEqual(['none', 'none', 'failed: the extraction process was ended by SIGSEGV', 'none', 'failed: the extraction process ended with code 7', 'none', 'none']);
    expect(results.map((result) => (result.kind === 'rows' ? result.rows.source : null))).toEqual(['1', '2', null, '3', null, '4', '5']);
  });

  it('are not blamed for one that breaks while this process does other things', async () => {
    open({ workers: 1 });
    await run('0');
    const ends = Promise.all([run('1'), run('2'), run('crash'), run('3')]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const until = Date.now() + 500; Date.now() < until; );
    expect((await ends).map(({ kind }) => kind)).toEqual(['rows', 'rows', 'failed', 'rows']);
  });

  it('have their own time each', async () => {
    open({ workers: 1, pageTimeout: 600 });
    expect((await Promise.all(['300', '300', '300', 'loop', '1'].map((text) => run(text)))).map(reasonOf)).toEqual(['none', 'none', 'none', 'timeout: took longer than 0.6 s', 'none']);
  });

  it('are worked on while this process is held up', async () => {
    open({ workers: 1 });
    await run('0');
    const ends = Promise.all(['100', '100', '100', '100', '100'].map((text) => run(text)));
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const until = Date.now() + 900; Date.now() < until; );
    const since = Date.now();
    await ends;
    expect(Date.now() - since).toBeLessThan(300);
  });
});

describe('a pool without processes', () => {
  it('works where it is called', async () => {
    open({ workers: 0 });
    expect(await run('全县有学校28所。')).toMatchObject({ kind: 'rows', rows: { counts: { reports: 1, facts: 1 } } });
  });
});
