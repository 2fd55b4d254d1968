-- zh: 没有读成的页面及其原因
-- en: Pages that could not be read, and why
-- :most integer = 200 | 最多行数 | most rows
SELECT status, source, reason, bytes FROM documents WHERE status <> 'ok' ORDER BY status, source LIMIT :most
