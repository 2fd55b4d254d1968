-- What an analyst put right. A row belongs to the fact with its stable id, and to what stood there when it was made: where the
-- page has changed since, it is kept but no longer applied.
CREATE TABLE corrections (
  id TEXT PRIMARY KEY,              -- the fact's id, as in the view facts
  raw TEXT NOT NULL,                -- the words it was made for
  sets_value INTEGER NOT NULL DEFAULT 0,
  sets_label INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,  -- 1: this is no fact
  value REAL,                       -- from here to name: the new value, in the fields its kind has
  low REAL,
  high REAL,
  "left" REAL,
  "right" REAL,
  edtf TEXT,
  name TEXT,
  label TEXT,
  indicator TEXT,                   -- what the catalogue makes of the new label
  note TEXT,
  was TEXT NOT NULL,                -- JSON: the fields as they were extracted
  corrected_at TEXT NOT NULL        -- ISO 8601 in UTC
);

CREATE INDEX documents_key ON documents (key);
CREATE INDEX fact_rows_name ON fact_rows (name, type, doc) WHERE name IS NOT NULL;

DROP VIEW indicators_distinct;
DROP VIEW facts_distinct;
DROP VIEW projects;
DROP VIEW indicators;
DROP VIEW facts;

-- repaired holds numbers and text. Readers with typed columns (DuckDB) cannot take that: the views are made of these two instead.
ALTER TABLE fact_rows ADD COLUMN repaired_number REAL;
ALTER TABLE fact_rows ADD COLUMN repaired_text TEXT;
ALTER TABLE repost_repairs ADD COLUMN repaired_number REAL;
ALTER TABLE repost_repairs ADD COLUMN repaired_text TEXT;
UPDATE fact_rows SET repaired_number = iif(typeof(repaired) = 'text', NULL, repaired), repaired_text = iif(typeof(repaired) = 'text', repaired, NULL) WHERE repaired IS NOT NULL;
UPDATE repost_repairs SET repaired_number = iif(typeof(repaired) = 'text', NULL, repaired), repaired_text = iif(typeof(repaired) = 'text', repaired, NULL);
CREATE TRIGGER fact_rows_repaired AFTER INSERT ON fact_rows WHEN NEW.repaired IS NOT NULL BEGIN
  UPDATE fact_rows SET repaired_number = iif(typeof(NEW.repaired) = 'text', NULL, NEW.repaired), repaired_text = iif(typeof(NEW.repaired) = 'text', NEW.repaired, NULL) WHERE fact = NEW.fact;
END;
CREATE TRIGGER fact_rows_repaired_anew AFTER UPDATE OF repaired ON fact_rows BEGIN
  UPDATE fact_rows SET repaired_number = iif(typeof(NEW.repaired) = 'text', NULL, NEW.repaired), repaired_text = iif(typeof(NEW.repaired) = 'text', NEW.repaired, NULL) WHERE fact = NEW.fact;
END;
CREATE TRIGGER repost_repairs_repaired AFTER INSERT ON repost_repairs BEGIN
  UPDATE repost_repairs SET repaired_number = iif(typeof(NEW.repaired) = 'text', NULL, NEW.repaired), repaired_text = iif(typeof(NEW.repaired) = 'text', NEW.repaired, NULL) WHERE fact = NEW.fact;
END;

-- Every record before corrections: what the view facts was (see 006). STRING is a number to SQLite and text to DuckDB, which does not mix the two.
CREATE VIEW facts_extracted AS
SELECT
  d.key || '.' || f.report || '.' || substr(f.kind, 1, 3) || f."start" AS id,
  d.source, f.report, f.kind, f."start", f."end", f.raw, f.text, f.value, f.low, f.high, f."left", f."right", f.unit, f.modifier,
  f.edtf, f.resolved, f.name, f.type, f.label, f.indicator, f.subject, f.subject_resolved, f.subject_resolved_by, f.period, f.period_resolved, f.period_resolved_by,
  f.canonical_unit, CASE WHEN f.repaired_by IS NULL AND r.fact IS NOT NULL THEN r.canonical_value ELSE f.canonical_value END AS canonical_value, f.role, f.flags,
  coalesce(CAST(f.repaired_number AS STRING), f.repaired_text, CAST(r.repaired_number AS STRING), r.repaired_text) AS repaired, coalesce(f.repaired_by, r.repaired_by) AS repaired_by, f.verified, f.fact, f.doc,
  coalesce(f.repaired_number, r.repaired_number) AS repaired_number
FROM fact_rows f JOIN documents d USING (doc) LEFT JOIN repost_repairs r ON r.fact = f.fact;

-- Every record with corrections applied; corrected says which, rejected records are left out.
CREATE VIEW facts AS
SELECT
  e.id, e.source, e.report, e.kind, e."start", e."end", e.raw, e.text,
  CASE WHEN c.sets_value THEN c.value ELSE e.value END AS value,
  CASE WHEN c.sets_value THEN c.low ELSE e.low END AS low,
  CASE WHEN c.sets_value THEN c.high ELSE e.high END AS high,
  CASE WHEN c.sets_value THEN c."left" ELSE e."left" END AS "left",
  CASE WHEN c.sets_value THEN c."right" ELSE e."right" END AS "right",
  e.unit, e.modifier,
  CASE WHEN c.sets_value THEN c.edtf ELSE e.edtf END AS edtf,
  CASE WHEN c.sets_value THEN NULL ELSE e.resolved END AS resolved,
  CASE WHEN c.sets_value THEN c.name ELSE e.name END AS name,
  e.type,
  CASE WHEN c.sets_label THEN c.label ELSE e.label END AS label,
  CASE WHEN c.sets_label THEN c.indicator ELSE e.indicator END AS indicator,
  e.subject, e.subject_resolved, e.subject_resolved_by, e.period, e.period_resolved, e.period_resolved_by, e.canonical_unit,
  CASE
    WHEN coalesce(c.sets_value, 0) = 0 THEN e.canonical_value
    -- The unit's factor is what took the old value to its canonical one.
    WHEN e.canonical_value = coalesce(e.repaired_number, e.value) THEN c.value
    ELSE c.value * e.canonical_value / nullif(coalesce(e.repaired_number, e.value), 0)
  END AS canonical_value,
  e.role, e.flags,
  CASE WHEN c.sets_value THEN NULL ELSE e.repaired END AS repaired,
  CASE WHEN c.sets_value THEN NULL ELSE e.repaired_by END AS repaired_by,
  CASE WHEN c.sets_value THEN 0 ELSE e.verified END AS verified,
  e.fact, e.doc,
  CASE WHEN c.sets_value AND c.sets_label THEN 'value,label' WHEN c.sets_value THEN 'value' WHEN c.sets_label THEN 'label' END AS corrected,
  c.note AS correction_note
FROM facts_extracted e LEFT JOIN corrections c ON c.id = e.id AND c.raw = e.raw
WHERE coalesce(c.rejected, 0) = 0;

CREATE VIEW projects AS
SELECT name, type, source, report, raw, "start", "end", id, corrected, correction_note FROM facts WHERE kind = 'project';

CREATE VIEW indicators AS
SELECT subject, label, value, unit, period, role, report, source, low, high, "left", "right", modifier, indicator, flags, repaired, verified, subject_resolved,
  period_resolved, text, "start", "end", id, corrected, correction_note
FROM facts WHERE kind IN ('quantity', 'percentage', 'ratio', 'rank') AND label IS NOT NULL;

-- As before (006), over facts with corrections.
-- Every fact once, however many copies hold it: those of canonical reports, and what only other copies say.
CREATE VIEW facts_distinct AS
SELECT * FROM facts f
WHERE coalesce((SELECT c."end" FROM repost_covered c WHERE c.doc = f.doc AND c.report = f.report AND c."start" <= f."start" ORDER BY c."start" DESC LIMIT 1), -1) <= f."start";

CREATE VIEW indicators_distinct AS
SELECT subject, label, value, unit, period, role, report, source, low, high, "left", "right", modifier, indicator, flags, repaired, verified, subject_resolved,
  period_resolved, text, "start", "end", id, corrected, correction_note
FROM facts_distinct WHERE kind IN ('quantity', 'percentage', 'ratio', 'rank') AND label IS NOT NULL;
