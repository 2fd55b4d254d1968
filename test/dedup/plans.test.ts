import { memoryStore } from '../support/ingest.js';

const store = memoryStore();
afterAll(() => store.close());

const planOf = (sql: string): string => (store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => 1)) as { detail: string }[]).map(({ detail }) => detail).join('\n');

/** Asked once a report, a walk over all members of all clusters made the work grow with the square of the archive. */
describe('who is in a cluster is read from its own rows', () => {
  it.each([
    "SELECT m.uid FROM repost_members o JOIN repost_members m ON m.relation = o.relation AND m.cluster = o.cluster WHERE o.relation = 'duplicate' AND o.uid = ? ORDER BY m.place",
    'DELETE FROM repost_members WHERE relation = ? AND cluster = ?',
    'DELETE FROM repost_members WHERE (relation, cluster) IN (SELECT relation, cluster FROM repost_members WHERE uid IN (SELECT uid FROM repost_reports WHERE doc = ?))',
    "SELECT source FROM clusters WHERE relation = 'duplicate' AND cluster_uid = (SELECT cluster FROM repost_members WHERE relation = 'duplicate' AND uid = ?)",
  ])('%s', (sql) => {
    expect(planOf(sql)).toMatch('repost_members_cluster (relation=? AND cluster=?)');
    expect(planOf(sql)).not.toMatch(/SCAN (?:m|o|repost_members)\b|\(relation=\?\)/);
  });
});
