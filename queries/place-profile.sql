-- zh: 一个地区的全部指标数据，按指标和年份排列
-- en: All figures of one place, by indicator and year
-- :place text | 地区名称，如 桐坪县 | the place’s name
-- :most integer = 500 | 最多行数 | most rows
SELECT v.indicator, c.zh, v.period, v.value, v.unit, v.role, f.text, f.source, f.id
FROM indicator_values v JOIN facts f ON f.fact = v.fact LEFT JOIN catalogue c ON c.id = v.indicator
WHERE v.place = :place
ORDER BY v.indicator, v.year, f.source, f."start"
LIMIT :most
