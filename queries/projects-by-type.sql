-- zh: 政策文件、计划、工程和活动，按提及它们的文档数排列
-- en: Policies, programmes, buildings and events by the number of documents that name them
-- :type text = % | document、programme、construction、event，% 为全部 | one of these, % for all
-- :most integer = 100 | 最多行数 | most rows
SELECT name, type, mentions, documents FROM summary_projects WHERE type LIKE :type ORDER BY documents DESC, mentions DESC, name LIMIT :most
