import type { PageRequest } from '../request.js';
import { choice } from '../request.js';
import { listed, type Listed } from './lists.js';
import type { Reading } from './reading.js';

export const VERDICTS = ['fail', 'pass'] as const;

export interface CheckRow {
  readonly key: string;
  readonly source: string;
  readonly report: number;
  readonly rule: string;
  readonly verdict: string;
  readonly expected: number;
  readonly found: number;
  /** Ids without the source's key, with the words where the fact is still there. */
  readonly facts: readonly { readonly local: string; readonly text: string | null; readonly label: string | null }[];
}

export interface ChecksData {
  readonly rules: readonly { readonly rule: string; readonly pass: number; readonly fail: number }[];
  readonly rule: string | null;
  readonly verdict: (typeof VERDICTS)[number];
  readonly checks: Listed<CheckRow>;
}

const SIZE = 50;
/** Facts named of one check. */
const MOST_FACTS = 12;

export function checksData(read: Reading, request: PageRequest): ChecksData {
  const rules = read.all<{ rule: string; pass: number; fail: number }>(
    "SELECT rule, sum(CASE verdict WHEN 'pass' THEN checks ELSE 0 END) AS pass, sum(CASE verdict WHEN 'fail' THEN checks ELSE 0 END) AS fail FROM summary_checks GROUP BY rule ORDER BY fail DESC, rule",
  );
  const rule = rules.find((one) => one.rule === request.query('rule'))?.rule ?? null;
  const verdict = choice(request.query('verdict'), VERDICTS);
  type Row = Omit<CheckRow, 'facts'> & { doc: number; facts: string };
  const checks = listed(request.page, SIZE, (limit, offset) => {
    const picked = `SELECT c.rowid FROM check_rows c WHERE c.verdict = ?${rule === null ? '' : ' AND c.rule = ?'} ORDER BY ${rule === null ? 'c.rule, ' : ''}c.rowid LIMIT ? OFFSET ?`;
    return read.all<Row>(
      `SELECT d.doc, d.key, d.source, c.report, c.rule, c.verdict, c.expected, c.found, c.facts FROM check_rows c JOIN documents d ON d.doc = c.doc WHERE c.rowid IN (${picked}) ORDER BY c.rule, c.rowid`,
      ...(rule === null ? [verdict, limit, offset] : [verdict, rule, limit, offset]),
    );
  });
  return { rules, rule, verdict, checks: { ...checks, rows: checks.rows.map(({ doc, facts, ...check }) => ({ ...check, facts: (JSON.parse(facts) as string[]).slice(0, MOST_FACTS).map((local) => named(read, doc, local)) })) } };
}

function named(read: Reading, doc: number, local: string): CheckRow['facts'][number] {
  const match = /^(\d+)\.([a-z]{3})(\d+)$/.exec(local);
  const fact = match && read.one<{ text: string; label: string | null }>('SELECT text, label FROM fact_rows WHERE doc = ? AND report = ? AND "start" = ? AND substr(kind, 1, 3) = ?', doc, Number(match[1]), Number(match[3]), match[2]);
  return { local, text: fact?.text ?? null, label: fact?.label ?? null };
}

export const FINDINGS = ['corrupt', 'inconsistent', 'masked', 'failed_check', 'repaired', 'corrected', 'rejected'] as const;

export interface FindingRow {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly text: string;
  readonly label: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly repaired: string | number | null;
  readonly repaired_by: string | null;
}

export interface FindingsData {
  readonly counts: readonly { readonly finding: string; readonly facts: number }[];
  readonly finding: (typeof FINDINGS)[number];
  readonly facts: Listed<FindingRow>;
}

export function findingsData(read: Reading, request: PageRequest): FindingsData {
  const counts = read.all<{ finding: string; facts: number }>("SELECT substr(name, 9) AS finding, number AS facts FROM summary_numbers WHERE name LIKE 'finding:%' ORDER BY number DESC");
  const wanted = request.query('finding');
  const finding = FINDINGS.find((one) => one === (wanted ?? counts[0]?.finding)) ?? FINDINGS[0];
  const facts = listed(request.page, SIZE, (limit, offset) =>
    read.all<FindingRow>(
      `SELECT d.key || '.' || f.report || '.' || substr(f.kind, 1, 3) || f."start" AS id, d.source, f.kind, f.text, f.label, f.value, f.unit, f.repaired, f.repaired_by
       FROM (SELECT fact FROM fact_findings WHERE finding = ? ORDER BY fact LIMIT ? OFFSET ?) x CROSS JOIN fact_rows f ON f.fact = x.fact CROSS JOIN documents d ON d.doc = f.doc ORDER BY x.fact`,
      finding, limit, offset,
    ),
  );
  return { counts, finding, facts };
}
