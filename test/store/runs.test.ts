import { beginRun, finishRun } from '../../src/store/runs.js';
import { memoryStore } from '../support/ingest.js';

it('notes a run at its beginning, and what it did at its end', () => {
  const store = memoryStore();
  const first = beginRun(store, '1.0.0', { encoding: null });
  const second = beginRun(store, '1.0.0', {});
  finishRun(store, second, { documents: 6, written: 3, unchanged: 2, failed: 1, reports: 4, facts: 5 });
  const rows = store.prepare('SELECT * FROM runs ORDER BY run').all() as Record<string, unknown>[];
  expect(rows.map(({ run }) => run)).toEqual([first, second]);
  expect(rows[0]).toMatchObject({ version: '1.0.0', configuration: '{"encoding":null}', finished_at: null });
  expect(rows[1]).toMatchObject({ documents: 6, written: 3, unchanged: 2, failed: 1, reports: 4, facts: 5 });
  for (const time of [rows[0]!['started_at'], rows[1]!['finished_at']]) expect(new Date(time as string).toISOString()).toBe(time);
  store.close();
});
