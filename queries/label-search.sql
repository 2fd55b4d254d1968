-- zh: 名称里含有某词的数据
-- en: Figures whose label holds a word
-- :word text | 名称中的词 | a word of the label
-- :most integer = 200 | 最多行数 | most rows
SELECT subject, label, value, unit, period, role, text, source, id
FROM facts
WHERE label LIKE '%' || :word || '%'
ORDER BY label, source, "start"
LIMIT :most
