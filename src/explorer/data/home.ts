import { indicatorList, type IndicatorRow } from './indicators.js';
import type { Reading } from './reading.js';

export interface HomeData {
  readonly documents: number;
  readonly reports: number;
  readonly distinctReports: number;
  /** Has a dedup run? Without one all reports count as distinct. */
  readonly deduplicated: boolean;
  readonly facts: number;
  readonly findings: number;
  readonly kinds: readonly { readonly kind: string; readonly facts: number }[];
  readonly findingKinds: readonly { readonly finding: string; readonly facts: number }[];
  readonly failures: readonly { readonly status: string; readonly documents: number }[];
  readonly failed: readonly { readonly key: string; readonly source: string; readonly status: string; readonly reason: string | null }[];
  readonly indicators: readonly IndicatorRow[];
  readonly indicatorCount: number;
  readonly run: { readonly version: string; readonly finished_at: string | null } | null;
  /** Documents the summaries do not know yet. */
  readonly stale: number;
}

const SHOWN_INDICATORS = 24;
const SHOWN_FAILURES = 8;

export function homeData(read: Reading): HomeData {
  const numbers = new Map(read.all<{ name: string; number: number }>('SELECT name, number FROM summary_numbers').map(({ name, number }) => [name, number]));
  const number = (name: string): number => numbers.get(name) ?? 0;
  const group = (prefix: string): [string, number][] => [...numbers].filter(([name]) => name.startsWith(prefix)).map(([name, value]): [string, number] => [name.slice(prefix.length), value]).sort((a, b) => b[1] - a[1]);
  return {
    documents: number('documents'), reports: number('reports'), distinctReports: number('distinct_reports'), deduplicated: numbers.has('deduplicated'), facts: number('facts'), findings: number('findings'),
    kinds: group('kind:').map(([kind, facts]) => ({ kind, facts })),
    findingKinds: group('finding:').map(([finding, facts]) => ({ finding, facts })),
    failures: group('failed:').map(([status, documents]) => ({ status, documents })),
    failed: read.all("SELECT key, source, status, reason FROM documents WHERE status <> 'ok' ORDER BY doc DESC LIMIT ?", SHOWN_FAILURES),
    indicators: indicatorList(read, null, null, SHOWN_INDICATORS, 0),
    indicatorCount: read.one<{ n: number }>('SELECT count(*) AS n FROM summary_indicators')!.n,
    run: read.one('SELECT version, finished_at FROM runs ORDER BY run DESC LIMIT 1') ?? null,
    stale: stale(read, number('documents')),
  };
}

/** Cheap and good enough: the summaries know how many documents there were. */
function stale(read: Reading, known: number): number {
  const { last, summarised } = read.one<{ last: number | null; summarised: number | null }>('SELECT (SELECT max(doc) FROM documents) AS last, (SELECT max(doc) FROM summary_documents) AS summarised')!;
  if (last === summarised) return 0;
  return Math.max(1, read.one<{ n: number }>('SELECT count(*) AS n FROM documents')!.n - known);
}
