import { draftFactSchema } from '../schemas/fact.js';
import { clean, type CleanText } from './clean/clean.js';
import { checkMentions } from './check/check.js';
import { extract } from './extract/extract.js';
import { toolsOf, type Tools } from './tools.js';
import { locateReports, type LocatedReport } from './resolve/located-report.js';
import { resolveMentions } from './resolve/resolve.js';
import { assembleFacts, type DraftFact, type PageFacts } from './facts.js';
import { defaultOptions, type PipelineOptions } from './options.js';
import { decodePage } from './source/decode.js';
import { isFailure, type RawPage } from './source/raw-page.js';
import type { FailedSource, SourceText } from './source/source-text.js';
import { findReports } from './structure/reports.js';

export { defaultOptions, type PipelineOptions } from './options.js';

/** A page with everything that was found in it. */
export interface ProcessedPage {
  readonly source: SourceText;
  readonly clean: CleanText;
  readonly reports: readonly LocatedReport[];
  readonly facts: readonly DraftFact[];
  readonly checks: PageFacts['checks'];
  readonly breakdowns: PageFacts['breakdowns'];
}

/**
 * The main path, for one page: decode → clean → structure → extract → check → resolve. Nothing here touches a file or a database.
 * A page that breaks a stage is a failure of that page with the stage's name.
 * @param given tools read before; left out, they are those of the options' files
 */
export function processPage(raw: RawPage, options: PipelineOptions = defaultOptions, sha256?: string, given?: Tools): ProcessedPage | FailedSource {
  let stage = 'tools';
  try {
    const tools = given ?? toolsOf(options);
    stage = 'decode';
    const source = decodePage(raw, options, sha256);
    if (isFailure(source)) return source;
    stage = 'clean';
    const cleaned = clean(source);
    stage = 'structure';
    const outline = findReports(cleaned.text, { title: cleaned.page.title, redatedYear: cleaned.digitReplacement?.replacement ?? null });
    const reports = locateReports(outline, cleaned.text, cleaned.page.title);
    stage = 'extract';
    const extraction = extract(cleaned, reports);
    stage = 'check';
    const checked = checkMentions(cleaned, extraction.mentions, reports, tools.identify);
    stage = 'resolve';
    const mentions = resolveMentions(cleaned.text, checked.mentions, reports, extraction.plans);
    stage = 'assemble';
    const page = assembleFacts(source.text, cleaned, reports, mentions, checked, extraction.projects);
    page.facts.forEach(validate);
    return { source, clean: cleaned, reports, ...page };
  } catch (error) {
    return { source: raw.source, sha256: null, bytes: raw.content.length, status: 'failed', reason: `${stage}: ${(error as Error).message}` };
  }
}

/** Every record is held against its schema before it leaves the pipeline; one that does not fit is a bug, and fails the page. */
function validate(fact: DraftFact): void {
  draftFactSchema.parse(fact);
}
