-- What the explorer shows at once, worked out after an ingest, a dedup or a correction (src/store/summaries.ts).

-- Documents whose rows below are up to date, and how much they hold.
CREATE TABLE summary_documents (
  doc INTEGER PRIMARY KEY REFERENCES documents (doc) ON DELETE CASCADE,
  reports INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  quantities INTEGER NOT NULL,
  percentages INTEGER NOT NULL,
  ratios INTEGER NOT NULL,
  ranks INTEGER NOT NULL,
  dates INTEGER NOT NULL,
  projects INTEGER NOT NULL
);

-- Figures of catalogued indicators with whose and when they are.
CREATE TABLE indicator_values (
  indicator TEXT NOT NULL,
  fact INTEGER NOT NULL,            -- fact_rows.fact
  doc INTEGER NOT NULL REFERENCES documents (doc) ON DELETE CASCADE,
  place TEXT,                       -- the figure's subject, else the report's place
  place_code TEXT,                  -- the report's
  year INTEGER,                     -- the last year of the period, null where it is unknown or masked
  period TEXT,                      -- EDTF
  value REAL,                       -- in its canonical unit, corrected or repaired where it was
  unit TEXT,                        -- the canonical unit
  role TEXT,
  first INTEGER NOT NULL,           -- 1 where no other copy of the same report counts it already
  PRIMARY KEY (indicator, fact)
) WITHOUT ROWID;
CREATE INDEX indicator_values_doc ON indicator_values (doc);
CREATE INDEX indicator_values_place ON indicator_values (indicator, role, place, year, value, unit, first);
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

-- Places with figures of an indicator.
CREATE TABLE summary_places (
  indicator TEXT NOT NULL,
  role TEXT NOT NULL,               -- '' for levels
  place TEXT NOT NULL,              -- '' where nobody knows whose the figures are
  figures INTEGER NOT NULL,
  first_figures INTEGER NOT NULL,   -- each report once
  first_year INTEGER,
  last_year INTEGER,
  PRIMARY KEY (indicator, role, place)
) WITHOUT ROWID;

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

-- Clusters of a dedup with two members or more. cluster: repost_members.cluster.
CREATE TABLE summary_clusters (
  relation TEXT NOT NULL,
  cluster INTEGER NOT NULL,
  copies INTEGER NOT NULL,
  PRIMARY KEY (relation, cluster)
) WITHOUT ROWID;
CREATE INDEX summary_clusters_copies ON summary_clusters (relation, copies DESC, cluster);

CREATE TABLE summary_checks (rule TEXT NOT NULL, verdict TEXT NOT NULL, checks INTEGER NOT NULL, PRIMARY KEY (rule, verdict)) WITHOUT ROWID;
CREATE INDEX check_rows_verdict ON check_rows (verdict, rule);
