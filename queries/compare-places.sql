-- zh: 同一年里各地区某一指标的数值，从大到小
-- en: One indicator of one year in all places, the largest first
-- :indicator text | 指标编号 | the indicator’s id
-- :year integer | 年份 | the year
-- :most integer = 100 | 最多行数 | most rows
SELECT v.place, v.place_code, v.value, v.unit, f.text, f.source, f.id
FROM indicator_values v JOIN facts f ON f.fact = v.fact
WHERE v.indicator = :indicator AND v.year = :year AND v.role IS NULL AND v.first = 1 AND v.value IS NOT NULL
ORDER BY v.value DESC, v.place
LIMIT :most
