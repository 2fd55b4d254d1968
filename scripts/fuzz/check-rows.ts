import { DOCUMENT_COLUMNS, FACT_COLUMNS, REPORT_COLUMNS, type Cell, type PageRows } from '../../src/store/page-rows.js';

const document = (rows: PageRows, name: (typeof DOCUMENT_COLUMNS)[number]): Cell => rows.document[DOCUMENT_COLUMNS.indexOf(name)]!;

/** What is wrong with the rows of a page, one line each. */
export function wrongRows(rows: PageRows): string[] {
  const wrong: string[] = [];
  const text = document(rows, 'source_text') as string;
  for (const cell of [...rows.document, ...rows.reports, ...rows.facts, ...rows.checks, ...rows.breakdowns]) {
    if (typeof cell === 'string' && !cell.isWellFormed()) wrong.push(`half a character in ${JSON.stringify(cell.slice(0, 40))}`);
    if (typeof cell === 'number' && !Number.isFinite(cell)) wrong.push(`a number that is ${cell}`);
  }
  const fact = (at: number, name: (typeof FACT_COLUMNS)[number]): Cell => rows.facts[at + FACT_COLUMNS.indexOf(name)]!;
  const ids = new Set<string>();
  for (let at = 0; at < rows.facts.length; at += FACT_COLUMNS.length) {
    const [start, end, raw] = [fact(at, 'start') as number, fact(at, 'end') as number, fact(at, 'raw') as string];
    if (!(start >= 0 && end > start && end <= text.length) || text.slice(start, end) !== raw) wrong.push(`${start}–${end} is not ${JSON.stringify(raw.slice(0, 40))}`);
    if ((fact(at, 'report') as number) > rows.counts.reports) wrong.push(`a fact of report ${fact(at, 'report')} of ${rows.counts.reports}`);
    const id = `${fact(at, 'report')}.${fact(at, 'kind')}.${start}`;
    if (ids.has(id)) wrong.push(`two facts are ${id}`);
    ids.add(id);
  }
  if (rows.facts.length !== rows.counts.facts * FACT_COLUMNS.length || rows.reports.length !== rows.counts.reports * REPORT_COLUMNS.length) wrong.push('rows that are not whole');
  return wrong;
}
