-- One row per page, whether it could be read or not.
CREATE TABLE documents (
  doc INTEGER PRIMARY KEY,          -- internal number; differs between databases
  source TEXT NOT NULL UNIQUE,      -- path, URL or record id the page came under
  key TEXT NOT NULL,                -- first 16 hex digits of the source's SHA-256: the first part of every fact's id
  status TEXT NOT NULL,             -- ok, or why there are no facts: unreadable, empty, binary, undecodable, unsupported, too_large, timeout, failed
  reason TEXT,                      -- what went wrong, in words
  sha256 TEXT,                      -- of the bytes as received
  bytes INTEGER NOT NULL DEFAULT 0,
  media_type TEXT,                  -- text or html
  encoding TEXT,
  encoding_reason TEXT,             -- the evidence the encoding was decided by
  title TEXT,                       -- from here to category: what the page's furniture says of it
  site TEXT,
  uploader TEXT,
  author TEXT,
  document_number TEXT,
  uploaded_at TEXT,
  format TEXT,
  page_count INTEGER,
  size TEXT,
  category TEXT,
  metadata TEXT NOT NULL DEFAULT '{}',  -- JSON: fields of the JSON line, headers of the WARC record, meta elements
  source_text TEXT,                 -- the page decoded, unchanged; all start and end offsets point into it (UTF-16 units)
  clean_text TEXT,                  -- without furniture, page cuts healed, characters normalised
  restored_text TEXT,               -- clean_text with word swaps undone; null where nothing was swapped
  offset_map BLOB,                  -- clean_text offsets to source_text offsets: little-endian Int32 lengths and triples
  restored_map BLOB,                -- restored_text offsets to clean_text offsets
  removed TEXT NOT NULL DEFAULT '[]',   -- JSON: every removed stretch {start, end, rule}
  mangled TEXT NOT NULL DEFAULT '[]',   -- JSON: how the page was mangled {kind, count, detail}
  extractor TEXT,                   -- version that wrote the facts
  configuration TEXT                -- hash of the configuration that wrote the facts
);

-- The reports a page holds; a compilation page holds several.
CREATE TABLE reports (
  doc INTEGER NOT NULL REFERENCES documents (doc) ON DELETE CASCADE,
  report INTEGER NOT NULL,          -- from 1, in order of the text
  "start" INTEGER NOT NULL,         -- into source_text
  "end" INTEGER NOT NULL,
  parts TEXT NOT NULL,              -- JSON: the stretches [start, end] that are this report's own
  clean_start INTEGER NOT NULL,     -- into clean_text
  clean_end INTEGER NOT NULL,
  title TEXT,
  kind TEXT NOT NULL,               -- report or notice
  place TEXT,                       -- as the text names it, masked if it is masked
  place_code TEXT,                  -- GB/T 2260, null where it is not certain
  province TEXT,
  prefecture TEXT,
  county TEXT,
  year INTEGER,                     -- the year reported on, null where masked or unknown
  period TEXT,                      -- EDTF of the time reported on
  evidence TEXT NOT NULL,           -- JSON: by what each of these was decided
  PRIMARY KEY (doc, report)
) WITHOUT ROWID;

-- One row per record; see the view facts for the contract's names.
CREATE TABLE fact_rows (
  fact INTEGER PRIMARY KEY,         -- internal number
  doc INTEGER NOT NULL REFERENCES documents (doc) ON DELETE CASCADE,
  report INTEGER NOT NULL,
  kind TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  raw TEXT NOT NULL,
  text TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  "left" REAL,
  "right" REAL,
  unit TEXT,
  modifier TEXT,
  edtf TEXT,
  resolved TEXT,
  name TEXT,
  type TEXT,
  label TEXT,
  indicator TEXT,
  subject TEXT,
  subject_resolved TEXT,
  period TEXT,
  period_resolved TEXT,
  role TEXT,
  flags TEXT NOT NULL,              -- JSON array
  repaired,                         -- number or text
  repaired_by TEXT,
  verified INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX fact_rows_place ON fact_rows (doc, report, "start");
CREATE INDEX fact_rows_indicator ON fact_rows (indicator) WHERE indicator IS NOT NULL;

-- Every record with the page it comes from. id is the same whatever run or machine wrote it.
CREATE VIEW facts AS
SELECT
  d.key || '.' || f.report || '.' || substr(f.kind, 1, 3) || f."start" AS id,
  d.source, f.report, f.kind, f."start", f."end", f.raw, f.text, f.value, f.low, f.high, f."left", f."right", f.unit, f.modifier,
  f.edtf, f.resolved, f.name, f.type, f.label, f.indicator, f.subject, f.subject_resolved, f.period, f.period_resolved, f.role,
  f.flags, f.repaired, f.repaired_by, f.verified, f.fact, f.doc
FROM fact_rows f JOIN documents d USING (doc);

-- Named policies, programmes, buildings and events.
CREATE VIEW projects AS
SELECT name, type, source, report, raw, "start", "end", id FROM facts WHERE kind = 'project';

-- What an analyst asks first: whose figure, of what, how much, when.
CREATE VIEW indicators AS
SELECT subject, label, value, unit, period, role, report, source, low, high, "left", "right", modifier, indicator, flags, repaired, verified, subject_resolved,
  period_resolved, text, "start", "end", id
FROM facts WHERE kind IN ('quantity', 'percentage', 'ratio', 'rank') AND label IS NOT NULL;

-- One row per run of ingest. Times are ISO 8601 in UTC.
CREATE TABLE runs (
  run INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  configuration TEXT NOT NULL,      -- JSON
  started_at TEXT NOT NULL,
  finished_at TEXT,
  documents INTEGER NOT NULL DEFAULT 0,   -- pages seen
  written INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  reports INTEGER NOT NULL DEFAULT 0,
  facts INTEGER NOT NULL DEFAULT 0
);
