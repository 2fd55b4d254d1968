-- How a resolved subject and period follow, and figures in the unit their kind is added up in.
ALTER TABLE fact_rows ADD COLUMN subject_resolved_by TEXT;
ALTER TABLE fact_rows ADD COLUMN period_resolved_by TEXT;
ALTER TABLE fact_rows ADD COLUMN canonical_unit TEXT;      -- 人 for 名 and 位, 平方米 for 亩
ALTER TABLE fact_rows ADD COLUMN canonical_value REAL;     -- repaired where it was repaired

-- The catalogue the last ingest worked with, so that queries can name indicators.
CREATE TABLE catalogue (
  id TEXT PRIMARY KEY,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  unit TEXT,
  dimension TEXT NOT NULL,
  level TEXT,                       -- stage of education
  field TEXT NOT NULL,              -- the catalogue it is from: education, health …
  definition TEXT NOT NULL,
  definition_source TEXT NOT NULL
) WITHOUT ROWID;

DROP VIEW projects;
DROP VIEW indicators;
DROP VIEW facts;

CREATE VIEW facts AS
SELECT
  d.key || '.' || f.report || '.' || substr(f.kind, 1, 3) || f."start" AS id,
  d.source, f.report, f.kind, f."start", f."end", f.raw, f.text, f.value, f.low, f.high, f."left", f."right", f.unit, f.modifier,
  f.edtf, f.resolved, f.name, f.type, f.label, f.indicator, f.subject, f.subject_resolved, f.subject_resolved_by, f.period, f.period_resolved, f.period_resolved_by,
  f.canonical_unit, f.canonical_value, f.role, f.flags, f.repaired, f.repaired_by, f.verified, f.fact, f.doc
FROM fact_rows f JOIN documents d USING (doc);

CREATE VIEW projects AS
SELECT name, type, source, report, raw, "start", "end", id FROM facts WHERE kind = 'project';

CREATE VIEW indicators AS
SELECT subject, label, value, unit, period, role, report, source, low, high, "left", "right", modifier, indicator, flags, repaired, verified, subject_resolved,
  period_resolved, text, "start", "end", id
FROM facts WHERE kind IN ('quantity', 'percentage', 'ratio', 'rank') AND label IS NOT NULL;
