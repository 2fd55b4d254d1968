import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkMentions, type Checked } from '../../src/check/check.js';
import { clean, type CleanText } from '../../src/clean/clean.js';
import { extract, type Extraction } from '../../src/extract/extract.js';
import { recognise } from '../../src/extract/recognisers.js';
import { refine } from '../../src/extract/refiners.js';
import type { Identify } from '../../src/indicators/identify.js';
import { provenanceOf } from '../../src/ingest.js';
import { defaultOptions, processPage, type ProcessedPage } from '../../src/pipeline.js';
import { locateReports, type LocatedReport } from '../../src/resolve/located-report.js';
import { resolveMentions } from '../../src/resolve/resolve.js';
import { forgetWords } from '../../src/segment/words.js';
import { decodePage } from '../../src/source/decode.js';
import { isFailure, type RawPage } from '../../src/source/raw-page.js';
import { openStore } from '../../src/store/open.js';
import { pageRows } from '../../src/store/page-rows.js';
import { documentWriter } from '../../src/store/write-document.js';
import { findReports, partStarts } from '../../src/structure/reports.js';
import { defaultTools } from '../../src/tools.js';
import { inTurns, type Measured } from './measure.js';
import type { PageSet } from './pages.js';
import { segmenter } from './segmenter.js';

/** What one stage does in a second of one core. */
export interface StageRate {
  readonly stage: string;
  /** Characters of clean text. */
  readonly charactersPerSecond: number;
  /** Speed over that of nodejieba.cut on the same text. */
  readonly toSegmentation: number;
  /** Speed over that of one regular expression for numbers on the same text. */
  readonly toNumberRegex: number;
}

export interface StageTable {
  readonly pages: string;
  readonly characters: number;
  readonly facts: number;
  readonly rates: readonly StageRate[];
}

export const SEGMENTATION = 'nodejieba.cut';
export const NUMBER_REGEX = 'one number regex';

interface Prepared {
  readonly raw: RawPage;
  readonly cleaned: CleanText;
  readonly reports: readonly LocatedReport[];
  readonly extraction: Extraction;
  readonly checked: Checked;
  readonly processed: ProcessedPage;
}

const structureOf = (cleaned: CleanText): LocatedReport[] =>
  locateReports(findReports(cleaned.text, { title: cleaned.page.title, redatedYear: cleaned.digitReplacement?.replacement ?? null }), cleaned.text, cleaned.page.title);

function cleanPage(raw: RawPage): CleanText | null {
  const source = decodePage(raw, defaultOptions);
  return isFailure(source) ? null : clean(source);
}

/** Every page with what each stage leaves for the next; pages that fail are left out. */
function prepare(pages: readonly RawPage[], identify: Identify): Prepared[] {
  return pages.flatMap((raw): Prepared[] => {
    const processed = processPage(raw);
    if (isFailure(processed)) return [];
    const { clean: cleaned, reports } = processed;
    const extraction = extract(cleaned, reports);
    return [{ raw, cleaned, reports, extraction, checked: checkMentions(cleaned, extraction.mentions, reports, identify), processed }];
  });
}

/** Measures every stage alone and the whole, over the same pages, in turns in this process. */
export function measureStages({ name, pages }: PageSet, rounds: number): StageTable {
  const { identify } = defaultTools();
  const prepared = prepare(pages, identify);
  const provenance = provenanceOf(defaultOptions);
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
  const each = (stage: string, run: (page: Prepared) => unknown): Measured => ({
    name: stage,
    run() {
      // Words known from an earlier round would make this one faster than a page that comes once.
      forgetWords();
      prepared.forEach(run);
    },
  });
  let databases = 0;
  const rows = prepared.map(({ processed }) => pageRows(processed, provenance, null));
  const pieces: Measured[] = [
    each(NUMBER_REGEX, ({ cleaned }) => cleaned.text.match(/\d+(?:[,.]\d+)*%?/g)),
    each(SEGMENTATION, ({ cleaned }) => segmenter.cut(cleaned.text)),
    each('decode and clean', ({ raw }) => cleanPage(raw)),
    each('find reports, places, years', ({ cleaned }) => structureOf(cleaned)),
    each('recognise', ({ cleaned }) => recognise(cleaned.text)),
    each('recognise and refine', ({ cleaned, reports }) => refine(recognise(cleaned.text), cleaned.text, partStarts(reports))),
    each('the same, and projects', ({ cleaned, reports }) => extract(cleaned, reports)),
    each('check and repair', ({ cleaned, extraction, reports }) => checkMentions(cleaned, extraction.mentions, reports, identify)),
    each('resolve', ({ cleaned, checked, reports, extraction }) => resolveMentions(cleaned.text, checked.mentions, reports, extraction.plans)),
    each('a page, decode to records', ({ raw }) => processPage(raw)),
    each('the same, and its rows', ({ raw }) => pageRows(processPage(raw) as ProcessedPage, provenance, null)),
    {
      name: 'write to SQLite, with FTS',
      run() {
        const store = openStore(join(folder, `${databases++}.db`));
        const writer = documentWriter(store);
        for (const page of rows) writer.write(page);
        store.close();
      },
    },
  ];
  try {
    const seconds = inTurns(pieces, rounds);
    const characters = prepared.reduce((sum, { cleaned }) => sum + cleaned.text.length, 0);
    return {
      pages: name,
      characters,
      facts: prepared.reduce((sum, { processed }) => sum + processed.facts.length, 0),
      rates: pieces.map(({ name: stage }) => ({
        stage, charactersPerSecond: characters / seconds.get(stage)!, toSegmentation: seconds.get(SEGMENTATION)! / seconds.get(stage)!, toNumberRegex: seconds.get(NUMBER_REGEX)! / seconds.get(stage)!,
      })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
