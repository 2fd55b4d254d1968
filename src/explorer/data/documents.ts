import { STATUSES } from '../../../schemas/document.js';
import type { PageRequest } from '../request.js';
import { listed, type Listed } from './lists.js';
import type { Reading } from './reading.js';

export interface DocumentRow {
  readonly key: string;
  readonly source: string;
  readonly status: string;
  readonly reason: string | null;
  readonly title: string | null;
  readonly site: string | null;
  readonly uploaded_at: string | null;
  readonly reports: number;
  readonly facts: number;
}

export interface DocumentsData {
  readonly statuses: readonly { readonly status: string; readonly documents: number }[];
  /** Null for all. */
  readonly status: string | null;
  readonly documents: Listed<DocumentRow>;
}

const SIZE = 50;

export function documentsData(read: Reading, request: PageRequest): DocumentsData {
  // Those that were read are nearly all: only failures are listed apart, in the order they came.
  const status = STATUSES.filter((one) => one !== 'ok').find((one) => one === request.query('status')) ?? null;
  const picked = status === null ? 'SELECT doc FROM documents ORDER BY source LIMIT ? OFFSET ?' : "SELECT doc FROM documents WHERE status <> 'ok' AND status = ? ORDER BY doc LIMIT ? OFFSET ?";
  // CROSS JOIN: the rows of this page are read, not all rows until they are found.
  const documents = listed(request.page, SIZE, (limit, offset) =>
    read.all<DocumentRow>(
      `SELECT d.key, d.source, d.status, d.reason, coalesce(d.title, (SELECT r.title FROM reports r WHERE r.doc = d.doc AND r.report = 1)) AS title, d.site, d.uploaded_at, coalesce(s.reports, 0) AS reports, coalesce(s.facts, 0) AS facts
       FROM (${picked}) x CROSS JOIN documents d ON d.doc = x.doc LEFT JOIN summary_documents s ON s.doc = d.doc ORDER BY d.source`,
      ...(status === null ? [limit, offset] : [status, limit, offset]),
    ),
  );
  return { statuses: read.all("SELECT substr(name, 8) AS status, number AS documents FROM summary_numbers WHERE name LIKE 'failed:%' ORDER BY number DESC"), status, documents };
}
