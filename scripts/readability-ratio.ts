/**
 * `node dist/scripts/readability-ratio.js [rounds]` (default 5): parses and cleans generated HTML pages of all markups, and
 * reads the same pages with @mozilla/readability on linkedom, in turns in one process; prints the characters of markup a
 * second of both and their ratio, and what share of the texts each keeps. Exits 1 below five times.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { clean } from '../src/clean/clean.js';
import { defaultOptions } from '../src/pipeline.js';
import { decodePage } from '../src/source/decode.js';
import { isFailure } from '../src/source/raw-page.js';
import { verdict } from './support/judge.js';
import { markedPage, markups, type MarkedPage } from './support/markups.js';
import { seeded } from './support/random.js';
import { reportText } from './support/report-text.js';

const LAYOUTS = ['paragraphs', 'breaks', 'nested spans', 'one cell', 'pages', 'placed lines'];
const LENGTHS = [300, 3000, 8000];
const LEAST_RATIO = 5;

function readOurs(html: string): string {
  const source = decodePage({ source: 'page.html', content: html, kind: 'html', charset: null, metadata: {} }, defaultOptions);
  return isFailure(source) ? '' : clean(source).text;
}

function readTheirs(html: string): string {
  return new Readability(parseHTML(html).document as unknown as ConstructorParameters<typeof Readability>[0]).parse()?.textContent ?? '';
}

function makePages(): MarkedPage[] {
  const pages: MarkedPage[] = [];
  for (const markup of Object.keys(markups)) {
    for (const layout of LAYOUTS) {
      for (const length of LENGTHS) {
        const random = seeded(pages.length + 1);
        pages.push(markedPage(markup, layout, reportText(random, length), random));
      }
    }
  }
  return pages;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const rounds = Number(process.argv[2] ?? 5);
const pages = makePages();
const characters = pages.reduce((sum, { html }) => sum + html.length, 0);
const seconds = { ours: [] as number[], theirs: [] as number[] };
const readers = [['ours', readOurs], ['theirs', readTheirs]] as const;

// The first round warms both up and is not counted; it tells what each keeps and leaves.
for (const [name, read] of readers) {
  const verdicts = pages.map(({ html, report, said }) => verdict(read(html), report.paragraphs, said));
  const kept = verdicts.reduce((sum, page) => sum + page.kept, 0) / pages.length;
  const left = verdicts.reduce((sum, page) => sum + page.left.length, 0) / pages.length;
  console.log(`${name.padEnd(7)} keep ${(kept * 100).toFixed(2)} % of the texts, leave ${left.toFixed(2)} phrases of furniture a page`);
}
for (let round = 0; round < rounds; round++) {
  for (const [name, read] of readers) {
    const started = process.cpuUsage();
    for (const { html } of pages) read(html);
    const { user, system } = process.cpuUsage(started);
    seconds[name].push((user + system) / 1e6);
  }
}
const rates = { ours: characters / median(seconds.ours), theirs: characters / median(seconds.theirs) };
const ratio = rates.ours / rates.theirs;
console.log(`${pages.length} pages, ${characters} characters of markup, median of ${rounds} rounds`);
for (const name of ['ours', 'theirs'] as const) console.log(`${name.padEnd(7)} ${(rates[name] / 1e6).toFixed(2)} million characters/s`);
console.log(`ratio   ${ratio.toFixed(1)}`);
process.exitCode = ratio >= LEAST_RATIO ? 0 : 1;
