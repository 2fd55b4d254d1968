ALTER TABLE documents ADD COLUMN origin TEXT;       -- the file, archive or stream the page was read from
CREATE INDEX documents_origin ON documents (origin);
CREATE INDEX documents_status ON documents (status) WHERE status <> 'ok';

-- Full-text index of clean texts: Han characters one by one, so that a phrase query finds words of any length.
-- rowid is documents.doc. The text itself is kept once, in documents.
CREATE VIRTUAL TABLE search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
