/** The public API: the engine without the command line. */
export { factSchema, type Fact, type Kind } from '../schemas/fact.js';
export { documentSchema, reportSchema } from '../schemas/document.js';
export { clean, type CleanText } from './clean/clean.js';
export { recognise } from './extract/recognisers.js';
export { ingest, type IngestPlan, type IngestResult } from './ingest.js';
export { defaultOptions, processPage, type PipelineOptions, type ProcessedPage } from './pipeline.js';
export { findReports, type Report } from './structure/reports.js';
export { openReadOnly, openStore, type Store } from './store/open.js';
export { documentWriter, type DocumentWriter } from './store/write-document.js';
