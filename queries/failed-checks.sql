-- zh: 没有通过的算术验算
-- en: Arithmetic checks that failed
-- :most integer = 200 | 最多行数 | most rows
SELECT rule, expected, found, facts, source, report
FROM checks
WHERE verdict = 'fail'
ORDER BY source, report, rule
LIMIT :most
