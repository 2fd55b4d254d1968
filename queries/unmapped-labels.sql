-- zh: 尚未对应到指标的常见名称，可据此补充目录
-- en: Frequent labels no indicator has yet: candidates for the catalogue
-- :most integer = 100 | 最多行数 | most rows
SELECT label, unit, count(*) AS figures, count(DISTINCT source) AS documents
FROM facts
WHERE label IS NOT NULL AND indicator IS NULL AND kind IN ('quantity', 'percentage', 'ratio')
GROUP BY label, unit
ORDER BY documents DESC, figures DESC, label
LIMIT :most
