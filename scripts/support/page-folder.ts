import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { seeded } from './random.js';
import { reportText } from './report-text.js';

/** Pages a folder holds, at most. */
const PER_FOLDER = 1000;
/** Every so many pages the next file is one of JSON lines that holds as many. */
const LINES = 12;

/** The text of a generated page: the same for the same number on every machine. */
export function pageText(number: number, low = 300, high = 3000): string {
  const random = seeded(number);
  const { title, paragraphs } = reportText(random, random.int(low, high));
  return `${title}\n${paragraphs.join('\n')}\n`;
}

/** How long pages are, in characters. */
export interface PageLengths {
  readonly low: number;
  readonly high: number;
}

/**
 * Writes a folder of so many generated pages: text files, HTML pages and compressed files of JSON lines.
 * @param first number of the first page: other numbers, other pages
 */
export function writePages(folder: string, pages: number, { low, high }: PageLengths = { low: 300, high: 3000 }, first = 0): void {
  for (let number = first; number < first + pages; ) {
    const path = join(folder, String(Math.floor(number / PER_FOLDER)).padStart(4, '0'), String(number).padStart(7, '0'));
    mkdirSync(dirname(path), { recursive: true });
    const form = number % 30;
    if (form === 0 && number + LINES <= first + pages) {
      const lines = Array.from({ length: LINES }, (_, at) => JSON.stringify({ id: `line-${number + at}`, text: pageText(number + at, low, high) }));
      writeFileSync(`${path}.jsonl.gz`, gzipSync(`${lines.join('\n')}\n`));
      number += LINES;
    } else {
      if (form % 5 === 1) writeFileSync(`${path}.html`, asHtml(pageText(number, low, high)));
      else writeFileSync(`${path}.txt`, pageText(number, low, high));
      number++;
    }
  }
}

function asHtml(text: string): string {
  const [title, ...paragraphs] = text.trimEnd().split('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title!}</title></head><body><h1>${title!}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</body></html>`;
}
