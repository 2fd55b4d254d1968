-- zh: 数据最多的指标：条数、地区数、年份
-- en: The indicators with the most figures: how many, of how many places, of which years
-- :most integer = 40 | 最多行数 | most rows
SELECT s.indicator, c.zh, c.en, s.facts AS figures, s.places, s.first_year, s.last_year
FROM summary_indicators s LEFT JOIN catalogue c ON c.id = s.indicator
ORDER BY s.facts DESC, s.indicator
LIMIT :most
