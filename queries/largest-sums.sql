-- zh: 金额最大的数据
-- en: The largest sums of money
-- :most integer = 50 | 最多行数 | most rows
SELECT label, value, text, role, subject, period, source, id
FROM facts
WHERE kind = 'quantity' AND canonical_unit = '元' AND value IS NOT NULL
ORDER BY value DESC, source, "start"
LIMIT :most
