-- What the explorer shows at once, worked out after an ingest, a dedup or a correction (src/store/summaries.ts).

-- Documents whose rows below are up to date.
CREATE TABLE summary_documents (doc INTEGER PRIMARY KEY REFERENCES documents (doc) ON DELETE CASCADE);

-- Figures of catalogued indicators with whose and when they are.
CREATE TABLE indicator_values (
  fact INTEGER PRIMARY KEY,         -- fact_rows.fact
  doc INTEGER NOT NULL REFERENCES documents (doc) ON DELETE CASCADE,
  indicator TEXT NOT NULL,
  place TEXT,                       -- the figure's subject, else the report's place
  place_code TEXT,                  -- the report's
  year INTEGER,                     -- the last year of the period, null where it is unknown or masked
  period TEXT,                      -- EDTF
  value REAL,                       -- in its canonical unit, corrected or repaired where it was
  unit TEXT,                        -- the canonical unit
  role TEXT,
  first INTEGER NOT NULL            -- 1 where no other copy of the same report counts it already
);
CREATE INDEX indicator_values_doc ON indicator_values (doc);
CREATE INDEX indicator_values_place ON indicator_values (indicator, place, year, value, role, unit, first);
CREATE INDEX indicator_values_year ON indicator_values (indicator, role, unit, year, value, first);

-- Figures that need a second look. finding: a flag, repaired, corrected or failed_check.
CREATE TABLE fact_findings (
  finding TEXT NOT NULL,
  fact INTEGER NOT NULL,            -- fact_rows.fact
  doc INTEGER NOT NULL REFERENCES documents (doc) ON DELETE CASCADE,
  PRIMARY KEY (finding, fact)
) WITHOUT ROWID;
CREATE INDEX fact_findings_doc ON fact_findings (doc);

CREATE TABLE summary_numbers (name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE summary_indicators (
  indicator TEXT PRIMARY KEY,
  facts INTEGER NOT NULL,
  first_facts INTEGER NOT NULL,     -- each counted once, however many copies of its report there are
  places INTEGER NOT NULL,
  first_year INTEGER,
  last_year INTEGER,
  years TEXT NOT NULL               -- JSON: [year, figures] in order
) WITHOUT ROWID;
CREATE INDEX summary_indicators_facts ON summary_indicators (facts DESC, indicator);

-- Figures of an indicator by year, for its chart. copies: first counts each report once, all counts every copy.
CREATE TABLE summary_series (
  indicator TEXT NOT NULL,
  role TEXT NOT NULL,               -- '' for levels
  unit TEXT NOT NULL,               -- '' where there is none
  copies TEXT NOT NULL,
  year INTEGER NOT NULL,
  figures INTEGER NOT NULL,
  minimum REAL NOT NULL,
  median REAL NOT NULL,
  maximum REAL NOT NULL,
  PRIMARY KEY (indicator, role, unit, copies, year)
) WITHOUT ROWID;

CREATE TABLE summary_projects (
  name TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  documents INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX summary_projects_documents ON summary_projects (documents DESC, name);
CREATE INDEX summary_projects_type ON summary_projects (type, documents DESC, name);

CREATE TABLE summary_checks (rule TEXT NOT NULL, verdict TEXT NOT NULL, checks INTEGER NOT NULL, PRIMARY KEY (rule, verdict)) WITHOUT ROWID;
CREATE INDEX check_rows_verdict ON check_rows (verdict, rule);
