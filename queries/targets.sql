-- zh: 计划和目标：某一指标各地打算达到多少
-- en: Plans and targets: what places mean to reach
-- :indicator text = % | 指标编号，% 为全部 | the indicator’s id, % for all
-- :most integer = 200 | 最多行数 | most rows
SELECT v.place, v.period, v.indicator, f.label, v.value, v.unit, f.text, f.source, f.id
FROM indicator_values v JOIN facts f ON f.fact = v.fact
WHERE v.role = 'target' AND v.indicator LIKE :indicator
ORDER BY v.indicator, v.place, v.year, f.source, f."start"
LIMIT :most
