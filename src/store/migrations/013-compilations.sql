-- Which reports are compilations is read at once, not one by one for every pair.
CREATE INDEX repost_reports_compilations ON repost_reports (uid) WHERE compilation = 1;
