import type { Candidate } from './canonical.js';
import type { Work } from './work.js';

interface Row {
  readonly uid: number;
  readonly source: string;
  readonly report: number;
  readonly stamp: string | null;
  readonly length: number;
  readonly corrupt: number;
  readonly mangled: number;
}

/** Reads what canonical reports are chosen by. */
export function candidatesOf({ sql, shelf }: Work, members: readonly number[]): Candidate[] {
  const find = sql(
    `SELECT r.uid, d.source, r.report, d.uploaded_at AS stamp, r.length,
      (SELECT count(*) FROM fact_rows f WHERE f.doc = r.doc AND f.report = r.report AND f.flags LIKE '%corrupt%') AS corrupt,
      coalesce((SELECT sum(m.value ->> 'count') FROM json_each(d.mangled) m), 0) AS mangled
      FROM repost_reports r JOIN documents d ON d.doc = r.doc WHERE r.uid = ?`,
  );
  return members.map((uid): Candidate => {
    const { corrupt, mangled, ...row } = find.get(uid) as Row;
    return { ...row, keys: shelf.keys(uid), damage: corrupt + mangled + masksIn(shelf.prepared(uid).numbers.written) };
  });
}

const masksIn = (written: readonly (readonly string[])[]): number => written.reduce((sum, numbers) => sum + numbers.filter((number) => number.includes('x')).length, 0);
