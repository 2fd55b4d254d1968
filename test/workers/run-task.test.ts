import { defaultOptions } from '../../src/options.js';
import { runTask } from '../../src/workers/run-task.js';
import { textPage } from '../support/page.js';

const setup = { options: defaultOptions, provenance: { extractor: '1', configuration: '1' } };

it('gives the rows of a page', () => {
  expect(runTask({ page: textPage('全县有学校28所。'), sha256: 'abc', origin: '/pages/page.txt' }, setup)).toMatchObject({ kind: 'rows', rows: { source: 'page.txt', counts: { facts: 1 } } });
});

it('gives the reason of a page that fails', () => {
  expect(runTask({ page: textPage(' '), sha256: 'abc', origin: null }, setup)).toMatchObject({ kind: 'failed', failure: { status: 'empty' } });
});

it('fails a page whose metadata cannot be written out, and throws nothing', () => {
  let deep: unknown = [];
  for (let depth = 0; depth < 200_000; depth++) deep = [deep];
  expect(runTask({ page: { ...textPage('全县有学校28所。'), metadata: { deep } }, sha256: 'abc', origin: null }, setup)).toEqual({
    kind: 'failed', failure: { source: 'page.txt', sha256: 'abc', bytes: 23, status: 'failed', reason: 'rows: Maximum call stack size exceeded' },
  });
});
