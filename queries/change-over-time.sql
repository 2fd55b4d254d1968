-- zh: 某一指标同一地区前后两年的差
-- en: One indicator: the difference between a place’s figure and that of the year before
-- :indicator text | 指标编号 | the indicator’s id
SELECT place, year, value, unit, value - lag(value) OVER one_place AS change
FROM (SELECT place, year, unit, avg(value) AS value FROM indicator_values WHERE indicator = :indicator AND role IS NULL AND first = 1 AND year IS NOT NULL AND place IS NOT NULL GROUP BY place, year, unit)
WINDOW one_place AS (PARTITION BY place, unit ORDER BY year)
ORDER BY place, unit, year
