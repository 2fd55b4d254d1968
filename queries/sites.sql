-- zh: 各网站的文档数和失败数
-- en: Documents and failures by site
SELECT site, count(*) AS documents, sum(status <> 'ok') AS failed FROM documents GROUP BY site ORDER BY documents DESC, site
