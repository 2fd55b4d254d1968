-- Every check that could run on a report's figures. facts: JSON array of fact ids; the first is the one computed.
CREATE TABLE check_rows (
  doc INTEGER NOT NULL REFERENCES documents (doc) ON DELETE CASCADE,
  report INTEGER NOT NULL,
  rule TEXT NOT NULL,               -- parts_sum, change, share, staffing_ratio, price_count, share_bounds, repeat
  facts TEXT NOT NULL,              -- JSON array of ids without the source's key
  expected REAL NOT NULL,           -- what arithmetic gives
  found REAL NOT NULL,              -- what the text says
  verdict TEXT NOT NULL             -- pass or fail
);
CREATE INDEX check_rows_doc ON check_rows (doc);

-- Parts linked to their totals.
CREATE TABLE breakdown_rows (
  doc INTEGER NOT NULL REFERENCES documents (doc) ON DELETE CASCADE,
  report INTEGER NOT NULL,
  total TEXT NOT NULL,              -- id of the total without the source's key
  part TEXT NOT NULL,
  relation TEXT NOT NULL,           -- among (其中), bracket or list
  exhaustive INTEGER NOT NULL       -- 1 where the words leave no part out
);
CREATE INDEX breakdown_rows_doc ON breakdown_rows (doc);

CREATE VIEW checks AS
SELECT d.source, c.report, c.rule, c.expected, c.found, c.verdict,
  (SELECT json_group_array(d.key || '.' || j.value) FROM json_each(c.facts) j) AS facts
FROM check_rows c JOIN documents d USING (doc);

CREATE VIEW breakdowns AS
SELECT d.source, b.report, d.key || '.' || b.total AS total, d.key || '.' || b.part AS part, b.relation, b.exhaustive
FROM breakdown_rows b JOIN documents d USING (doc);
