import { findReport, repostsOf, type Related, type ReportName, type Reposts } from '../../dedup/show.js';
import { openReadOnly } from '../../store/open.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { print } from '../print.js';
import { renderTable } from '../table.js';

export interface RepostsFlags {
  readonly db: string;
  readonly json?: boolean;
}

/** Prints the cluster of a report, where it differs from the canonical one, and the slots of its template. */
export async function runRepostsShow(name: string, flags: RepostsFlags): Promise<number> {
  const store = openReadOnly(flags.db);
  try {
    const report = findReport(store, name);
    if (!report) throw new UsageError(`no such report: ${name} (a source, or source#number)`);
    const reposts = repostsOf(store, report);
    if (!reposts) throw new UsageError(`${name} has not been compared yet; run zhibiao dedup --db ${flags.db}`);
    await print(flags.json ? `${JSON.stringify(reposts)}\n` : shown(reposts));
    return EXIT.done;
  } finally {
    store.close();
  }
}

const nameOf = ({ source, report }: ReportName): string => `${source}#${report}`;

/** Differences and conflicts listed one by one. */
const LISTED = 200;

function shown({ report, cluster, related, heldBy, holds, differences, repairs, conflicts, slots }: Reposts): string {
  const parts: string[] = [];
  const list = (title: string, columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): void => {
    if (rows.length > 0) parts.push(`${title}\n${renderTable(columns, rows.slice(0, LISTED))}`);
  };
  list('cluster, the canonical report first', ['report', 'agreed', 'length', 'damage', 'stamp'], cluster.map((member) => ({ report: nameOf(member), ...member.reasons })));
  const relations = (edges: readonly Related[]): Readonly<Record<string, unknown>>[] => edges.map((edge) => ({ report: nameOf(edge), relation: edge.relation, score: edge.score, method: edge.method }));
  list(`related to ${nameOf(report)}`, ['report', 'relation', 'score', 'method'], relations(related));
  list('held by', ['report', 'score', 'method'], relations(heldBy));
  list('holds', ['report', 'score', 'method'], relations(holds));
  list('differs from the canonical report', ['kind', 'context', 'canonical', 'own'], differences.map((difference) => ({ ...difference })));
  list('values recovered', ['text', 'repaired', 'by'], repairs);
  list('copies disagree', ['conflict', 'label', 'text', 'copies'], conflicts);
  if (slots) list('texts of this wording', slots.columns, slots.rows.map((row) => Object.fromEntries(row.map((cell, at) => [slots.columns[at]!, cell]))));
  return parts.length > 0 ? parts.join('\n') : `${nameOf(report)} has no reposts\n`;
}
