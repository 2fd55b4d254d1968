-- zh: 某一指标的全部数据：谁的、哪一时期、多少、出自何处
-- en: Every figure of one indicator: whose, when, how much, and where it stands
-- :indicator text | 指标编号（见 top-indicators） | the indicator’s id (top-indicators lists them)
-- :most integer = 200 | 最多行数 | most rows
SELECT v.place, v.period, v.value, v.unit, v.role, f.text, f.label, f.source, f.id
FROM indicator_values v JOIN facts f ON f.fact = v.fact
WHERE v.indicator = :indicator
ORDER BY v.place, v.year, v.period, f.source, f."start"
LIMIT :most
