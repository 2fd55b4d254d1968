-- zh: 历次入库：版本、时间、页面数
-- en: Every run of ingest: version, times, pages
SELECT run, version, started_at, finished_at, documents, written, unchanged, failed, reports, facts FROM runs ORDER BY run
