-- The key begins with the report, and the index holds a cluster's order: with the relation first in both, SQLite walked all members of
-- all clusters for every cluster that was asked for.
CREATE TEMP TABLE members_before AS SELECT relation, uid, cluster, place, reasons FROM repost_members;
DROP TABLE repost_members;
CREATE TABLE repost_members (
  relation TEXT NOT NULL,           -- duplicate, or template: other reports of the same wording
  uid INTEGER NOT NULL,
  cluster INTEGER NOT NULL,         -- uid of the canonical report
  place INTEGER NOT NULL,           -- 1: the canonical report
  reasons TEXT NOT NULL,            -- JSON: what the canonical report was chosen by
  PRIMARY KEY (uid, relation)
) WITHOUT ROWID;
INSERT INTO repost_members SELECT relation, uid, cluster, place, reasons FROM temp.members_before ORDER BY uid, relation;
DROP TABLE temp.members_before;
CREATE INDEX repost_members_cluster ON repost_members (relation, cluster, place);
