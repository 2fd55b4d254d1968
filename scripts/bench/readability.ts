import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { clean } from '../../src/clean/clean.js';
import { defaultOptions } from '../../src/pipeline.js';
import { decodePage } from '../../src/source/decode.js';
import { isFailure } from '../../src/source/raw-page.js';
import { verdict } from '../support/judge.js';
import { markedPage, markups, type MarkedPage } from '../support/markups.js';
import { seeded } from '../support/random.js';
import { reportText } from '../support/report-text.js';
import { inTurns } from './measure.js';

const LAYOUTS = ['paragraphs', 'breaks', 'nested spans', 'one cell', 'pages', 'placed lines'];
const LENGTHS = [300, 3000, 8000];

/** How one reader fares on the generated HTML pages of all markups. */
export interface ReaderFigures {
  readonly name: string;
  /** Characters of markup a second of processor time. */
  readonly charactersPerSecond: number;
  /** Share of the texts' characters that come through, from 0 to 1. */
  readonly kept: number;
  /** Phrases of furniture left, a page. */
  readonly left: number;
}

export interface ReadabilityFigures {
  readonly pages: number;
  readonly characters: number;
  readonly ours: ReaderFigures;
  readonly theirs: ReaderFigures;
  /** Our speed over theirs. */
  readonly ratio: number;
}

function readOurs(html: string): string {
  const source = decodePage({ source: 'page.html', content: html, kind: 'html', charset: null, metadata: {} }, defaultOptions);
  return isFailure(source) ? '' : clean(source).text;
}

function readTheirs(html: string): string {
  return new Readability(parseHTML(html).document as unknown as ConstructorParameters<typeof Readability>[0]).parse()?.textContent ?? '';
}

function makePages(): MarkedPage[] {
  const kinds = Object.keys(markups).flatMap((markup) => LAYOUTS.flatMap((layout) => LENGTHS.map((length) => ({ markup, layout, length }))));
  return kinds.map(({ markup, layout, length }, index) => {
    const random = seeded(index + 1);
    return markedPage(markup, layout, reportText(random, length), random);
  });
}

/** Parses and cleans generated HTML pages, and reads the same pages with @mozilla/readability on linkedom, in turns in one process. */
export function measureReadability(rounds: number): ReadabilityFigures {
  const pages = makePages();
  const characters = pages.reduce((sum, { html }) => sum + html.length, 0);
  const readers = { 'zhibiao, HTML to clean text': readOurs, '@mozilla/readability on linkedom': readTheirs };
  const seconds = inTurns(Object.entries(readers).map(([name, read]) => ({ name, run: () => pages.forEach(({ html }) => read(html)) })), rounds);
  const [ours, theirs] = Object.entries(readers).map(([name, read]): ReaderFigures => {
    const verdicts = pages.map(({ html, report, said }) => verdict(read(html), report.paragraphs, said));
    return {
      name, charactersPerSecond: characters / seconds.get(name)!,
      kept: verdicts.reduce((sum, page) => sum + page.kept, 0) / pages.length, left: verdicts.reduce((sum, page) => sum + page.left.length, 0) / pages.length,
    };
  });
  return { pages: pages.length, characters, ours: ours!, theirs: theirs!, ratio: ours!.charactersPerSecond / theirs!.charactersPerSecond };
}
