-- Reposts: by what reports are found (signatures), what was compared (pairs), and what follows (members, covered, repairs, conflicts, slots).
-- Everything here is derived from documents, reports and fact_rows, and written by `zhibiao dedup` alone.

-- One row per report that has been signed. uid: 52 bits of the source's key and the report's number, so that nothing depends on row numbers.
CREATE TABLE repost_reports (
  uid INTEGER PRIMARY KEY,
  doc INTEGER,                      -- null once the document is gone; the next run clears what it left
  report INTEGER NOT NULL,
  length INTEGER NOT NULL,          -- folded units: see src/dedup/folding
  sentences INTEGER NOT NULL,       -- fingerprints of sentences
  text_key INTEGER NOT NULL,        -- equal for equal texts of one script
  keys BLOB NOT NULL,               -- Float64, ascending: what repost_keys holds for the report
  sketch BLOB NOT NULL,             -- Uint32, ascending
  compilation INTEGER NOT NULL DEFAULT 0, -- 1: holds several unrelated reports
  searched INTEGER NOT NULL DEFAULT 0     -- 0: its pairs are yet to be found
);
CREATE UNIQUE INDEX repost_reports_place ON repost_reports (doc, report);
CREATE INDEX repost_reports_pending ON repost_reports (uid) WHERE searched = 0;

-- Fingerprints of sentences and passages, MinHash bands, and texts: reports are compared when they share one.
CREATE TABLE repost_keys (
  key INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  PRIMARY KEY (key, uid)
) WITHOUT ROWID;

-- Pairs that were compared and are alike, or stand in one cluster. inner: the smaller of the two.
CREATE TABLE repost_pairs (
  "inner" INTEGER NOT NULL,
  "outer" INTEGER NOT NULL,
  found INTEGER NOT NULL,           -- 1: the two share a key; 0: compared because both belong to a cluster
  signals INTEGER NOT NULL,         -- kinds of keys they share: 1 sentences, 2 passages, 4 bands, 8 text
  likeness TEXT,                    -- identical, duplicate, opening, part or template; null: unlike by themselves
  shared REAL NOT NULL,             -- share of the inner report that the outer one holds with the same facts
  inner_length INTEGER NOT NULL,    -- from here to goes_on: see PairEvidence in src/dedup/pairs/evidence.ts
  outer_length INTEGER NOT NULL,
  words INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  shared_sentences INTEGER NOT NULL,
  inner_start INTEGER NOT NULL,
  inner_end INTEGER NOT NULL,
  outer_start INTEGER NOT NULL,
  outer_end INTEGER NOT NULL,
  same INTEGER NOT NULL,
  near INTEGER NOT NULL,
  other INTEGER NOT NULL,
  renamed INTEGER NOT NULL,
  goes_on INTEGER NOT NULL,
  relation TEXT,                    -- what is exported: identical, duplicate, template or contains; null: nothing
  method TEXT,
  holder INTEGER,                   -- of contains: the report that holds the other
  PRIMARY KEY ("inner", "outer")
) WITHOUT ROWID;
CREATE INDEX repost_pairs_outer ON repost_pairs ("outer");

-- Reports whose clusters must be worked out again.
CREATE TABLE repost_dirty (uid INTEGER PRIMARY KEY);

-- Clusters of copies (relation duplicate) and of texts that share their wording (relation template). cluster: uid of the canonical report.
CREATE TABLE repost_members (
  relation TEXT NOT NULL,
  uid INTEGER NOT NULL,
  cluster INTEGER NOT NULL,
  place INTEGER NOT NULL,           -- 1: the canonical report
  reasons TEXT NOT NULL,            -- JSON: what the canonical report was chosen by
  PRIMARY KEY (relation, uid)
) WITHOUT ROWID;
CREATE INDEX repost_members_cluster ON repost_members (relation, cluster);

-- Stretches of reports that say what another report of their cluster says already, in offsets of the source.
CREATE TABLE repost_covered (
  doc INTEGER NOT NULL REFERENCES documents (doc) ON DELETE CASCADE,
  report INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (doc, report, "start")
) WITHOUT ROWID;

-- Values that masked or corrupt facts have in other copies.
CREATE TABLE repost_repairs (
  fact INTEGER PRIMARY KEY REFERENCES fact_rows (fact) ON DELETE CASCADE,
  cluster INTEGER NOT NULL,
  repaired NOT NULL,                -- number or text
  canonical_value REAL,
  repaired_by TEXT NOT NULL
);
CREATE INDEX repost_repairs_cluster ON repost_repairs (cluster);

-- What the copies of a cluster say where they disagree: one row per reading.
CREATE TABLE repost_conflicts (
  cluster INTEGER NOT NULL,
  conflict INTEGER NOT NULL,        -- from 1, in order of the canonical report
  reading INTEGER NOT NULL,         -- from 1, the most frequent first
  kind TEXT NOT NULL,
  label TEXT,
  text TEXT NOT NULL,               -- as the first of its witnesses has it
  value,                            -- number or text
  witnesses TEXT NOT NULL,          -- JSON: ids of facts
  PRIMARY KEY (cluster, conflict, reading)
) WITHOUT ROWID;

-- Where the texts of a template cluster differ: one row per slot and report.
CREATE TABLE repost_slots (
  cluster INTEGER NOT NULL,
  slot INTEGER NOT NULL,            -- from 1, in order of the canonical report
  uid INTEGER NOT NULL,
  kind TEXT NOT NULL,               -- figure, year, place or words
  context TEXT NOT NULL,            -- what stands before it in the canonical report
  text TEXT NOT NULL,
  "start" INTEGER NOT NULL,         -- into the report's source
  "end" INTEGER NOT NULL,
  PRIMARY KEY (cluster, slot, uid)
) WITHOUT ROWID;

-- A document that goes takes along what was concluded from it; what was compared with it is worked out again.
CREATE TRIGGER repost_document_gone BEFORE DELETE ON documents
WHEN EXISTS (SELECT 1 FROM repost_reports WHERE doc = OLD.doc)
BEGIN
  INSERT OR IGNORE INTO repost_dirty
    SELECT "inner" FROM repost_pairs WHERE "outer" IN (SELECT uid FROM repost_reports WHERE doc = OLD.doc)
    UNION SELECT "outer" FROM repost_pairs WHERE "inner" IN (SELECT uid FROM repost_reports WHERE doc = OLD.doc)
    UNION SELECT uid FROM repost_members WHERE (relation, cluster) IN
      (SELECT relation, cluster FROM repost_members WHERE uid IN (SELECT uid FROM repost_reports WHERE doc = OLD.doc));
  DELETE FROM repost_repairs WHERE cluster IN (SELECT cluster FROM repost_members WHERE uid IN (SELECT uid FROM repost_reports WHERE doc = OLD.doc));
  DELETE FROM repost_conflicts WHERE cluster IN (SELECT cluster FROM repost_members WHERE uid IN (SELECT uid FROM repost_reports WHERE doc = OLD.doc));
  DELETE FROM repost_slots WHERE cluster IN (SELECT cluster FROM repost_members WHERE uid IN (SELECT uid FROM repost_reports WHERE doc = OLD.doc));
  DELETE FROM repost_covered WHERE (doc, report) IN (SELECT doc, report FROM repost_reports WHERE uid IN (SELECT uid FROM repost_dirty));
  DELETE FROM repost_members WHERE (relation, cluster) IN
    (SELECT relation, cluster FROM repost_members WHERE uid IN (SELECT uid FROM repost_reports WHERE doc = OLD.doc));
  DELETE FROM repost_pairs WHERE "outer" IN (SELECT uid FROM repost_reports WHERE doc = OLD.doc);
  DELETE FROM repost_pairs WHERE "inner" IN (SELECT uid FROM repost_reports WHERE doc = OLD.doc);
  UPDATE repost_reports SET doc = NULL WHERE doc = OLD.doc;
END;

DROP VIEW projects;
DROP VIEW indicators;
DROP VIEW facts;

-- As before, with the values that masked and corrupt facts have in other copies.
CREATE VIEW facts AS
SELECT
  d.key || '.' || f.report || '.' || substr(f.kind, 1, 3) || f."start" AS id,
  d.source, f.report, f.kind, f."start", f."end", f.raw, f.text, f.value, f.low, f.high, f."left", f."right", f.unit, f.modifier,
  f.edtf, f.resolved, f.name, f.type, f.label, f.indicator, f.subject, f.subject_resolved, f.subject_resolved_by, f.period, f.period_resolved, f.period_resolved_by,
  f.canonical_unit, CASE WHEN f.repaired IS NULL AND r.fact IS NOT NULL THEN r.canonical_value ELSE f.canonical_value END AS canonical_value, f.role, f.flags,
  coalesce(f.repaired, r.repaired) AS repaired, CASE WHEN f.repaired IS NULL THEN r.repaired_by ELSE f.repaired_by END AS repaired_by, f.verified, f.fact, f.doc
FROM fact_rows f JOIN documents d USING (doc) LEFT JOIN repost_repairs r ON r.fact = f.fact;

CREATE VIEW projects AS
SELECT name, type, source, report, raw, "start", "end", id FROM facts WHERE kind = 'project';

CREATE VIEW indicators AS
SELECT subject, label, value, unit, period, role, report, source, low, high, "left", "right", modifier, indicator, flags, repaired, verified, subject_resolved,
  period_resolved, text, "start", "end", id
FROM facts WHERE kind IN ('quantity', 'percentage', 'ratio', 'rank') AND label IS NOT NULL;

-- Every fact once, however many copies hold it: those of canonical reports, and what only other copies say.
CREATE VIEW facts_distinct AS
SELECT * FROM facts f
WHERE coalesce((SELECT c."end" FROM repost_covered c WHERE c.doc = f.doc AND c.report = f.report AND c."start" <= f."start" ORDER BY c."start" DESC LIMIT 1), -1) <= f."start";

CREATE VIEW indicators_distinct AS
SELECT subject, label, value, unit, period, role, report, source, low, high, "left", "right", modifier, indicator, flags, repaired, verified, subject_resolved,
  period_resolved, text, "start", "end", id
FROM facts_distinct WHERE kind IN ('quantity', 'percentage', 'ratio', 'rank') AND label IS NOT NULL;

-- One row per relation between two reports. contains: a holds b; else a comes first by source and report.
CREATE VIEW reposts AS
SELECT
  CASE WHEN p.swap THEN p.source_o ELSE p.source_i END AS source_a, CASE WHEN p.swap THEN p.report_o ELSE p.report_i END AS report_a,
  CASE WHEN p.swap THEN p.source_i ELSE p.source_o END AS source_b, CASE WHEN p.swap THEN p.report_i ELSE p.report_o END AS report_b,
  p.relation, p.score, p.method, p.shared_sentences, p.same_figures, p.other_figures
FROM (
  SELECT ci.source AS source_i, ri.report AS report_i, co.source AS source_o, ro.report AS report_o, p.relation, round(p.shared, 3) AS score, p.method,
    p.shared_sentences, p.same AS same_figures, p.near + p.other AS other_figures,
    CASE WHEN p.relation = 'contains' THEN p.holder = p."outer" ELSE co.source < ci.source OR (co.source = ci.source AND ro.report < ri.report) END AS swap
  FROM repost_pairs p JOIN repost_reports ri ON ri.uid = p."inner" JOIN repost_reports ro ON ro.uid = p."outer"
    JOIN documents ci ON ci.doc = ri.doc JOIN documents co ON co.doc = ro.doc
  WHERE p.relation IS NOT NULL
) p;

-- One row per member of a cluster. cluster: the canonical report's source key and number.
CREATE VIEW clusters AS
SELECT kd.key || '.' || kr.report AS cluster, m.relation, d.source, r.report, m.place = 1 AS canonical, m.reasons, m.uid, m.cluster AS cluster_uid
FROM repost_members m JOIN repost_reports r ON r.uid = m.uid JOIN documents d ON d.doc = r.doc
  JOIN repost_reports kr ON kr.uid = m.cluster JOIN documents kd ON kd.doc = kr.doc;

CREATE VIEW conflicts AS
SELECT d.key || '.' || r.report AS cluster, c.conflict, c.reading, c.kind, c.label, c.text, c.value, c.witnesses, c.cluster AS cluster_uid
FROM repost_conflicts c JOIN repost_reports r ON r.uid = c.cluster JOIN documents d ON d.doc = r.doc;

CREATE VIEW slots AS
SELECT kd.key || '.' || kr.report AS cluster, s.slot, s.kind, s.context, d.source, r.report, s.text, s."start", s."end", s.cluster AS cluster_uid
FROM repost_slots s JOIN repost_reports r ON r.uid = s.uid JOIN documents d ON d.doc = r.doc
  JOIN repost_reports kr ON kr.uid = s.cluster JOIN documents kd ON kd.doc = kr.doc;
