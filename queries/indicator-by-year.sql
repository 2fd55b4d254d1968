-- zh: 某一指标逐年的条数、平均值、最小值和最大值（每份报告只计一次，不含增减量和目标）
-- en: One indicator year by year: how many figures, mean, smallest, largest (each report once, without changes and targets)
-- :indicator text | 指标编号 | the indicator’s id
SELECT year, unit, count(*) AS figures, count(DISTINCT place) AS places, round(avg(value), 4) AS average, min(value) AS minimum, max(value) AS maximum
FROM indicator_values
WHERE indicator = :indicator AND role IS NULL AND first = 1 AND year IS NOT NULL AND value IS NOT NULL
GROUP BY year, unit
ORDER BY year, figures DESC
