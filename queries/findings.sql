-- zh: 需要复核的数据：被遮盖、被破坏、自相矛盾、已修复、已更正
-- en: Facts that need a second look: masked, corrupt, inconsistent, repaired, corrected, in a failed check
-- :finding text = % | masked、corrupt、inconsistent、repaired、corrected、failed_check，% 为全部 | one of these, % for all
-- :most integer = 200 | 最多行数 | most rows
SELECT x.finding, f.text, f.value, f.repaired, f.repaired_by, f.label, f.source, f.id
FROM fact_findings x JOIN facts f ON f.fact = x.fact
WHERE x.finding LIKE :finding
ORDER BY x.finding, f.source, f."start"
LIMIT :most
