import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formFiles, readForms, scoreForms } from '../src/eval/forms.js';
import { readGoldFolder } from '../src/eval/read-gold.js';
import { figures, score } from '../src/eval/score.js';
import { packageRoot } from '../src/package-root.js';
import { processPage, type ProcessedPage } from '../src/pipeline.js';
import { isFailure } from '../src/source/raw-page.js';

const pages = join(packageRoot, 'corpus', 'pages');
const expected = join(packageRoot, 'corpus', 'expected');
const shared = join(packageRoot, '..', 'shared');
const floors = JSON.parse(readFileSync(join(expected, 'floors.json'), 'utf8')) as Record<string, Record<string, number>>;

function load(folder: string, source: string): ProcessedPage {
  const page = processPage({ source, content: readFileSync(join(folder, source)), kind: 'auto', charset: null, metadata: {} });
  if (isFailure(page)) throw new Error(`${source}: ${page.reason}`);
  return page;
}

function scoreFolder(goldFolder: string, pageFolder: string) {
  const golds = readGoldFolder(goldFolder);
  const loaded = new Map(golds.map(({ head }) => [head.source, load(pageFolder, head.source)]));
  return score(golds, (source) => loaded.get(source)!.facts, (source) => loaded.get(source)!.source.text);
}

describe('the sample pages', () => {
  const names = readdirSync(pages).filter((name) => name !== 'broken.txt');

  it.each(names)('%s: every record is exactly the characters it points at', (name) => {
    const page = load(pages, name);
    expect(page.facts.length).toBeGreaterThan(0);
    for (const fact of page.facts) expect(page.source.text.slice(fact.start, fact.end)).toBe(fact.raw);
  });

  it('refuses broken.txt as binary', () => {
    const page = processPage({ source: 'broken.txt', content: readFileSync(join(pages, 'broken.txt')), kind: 'auto', charset: null, metadata: {} });
    expect(page).toMatchObject({ status: 'binary' });
  });

  it('scores at least its floors on the annotated ones', () => {
    const result = scoreFolder(expected, pages);
    expect(figures(result.kinds.get('ALL')!).f1).toBeGreaterThanOrEqual(floors.corpus!['ALL.f1']!);
    expect(result.badOffsets).toBe(0);
  });

  it.each(formFiles(expected))('gets the surface forms of %s right', (file) => {
    const result = scoreForms(readForms(join(expected, file)));
    expect(result.right).toBeGreaterThanOrEqual(floors.forms!.right!);
    expect(result.wrong).toBeLessThanOrEqual(-floors.forms!.wrong!);
  });
});

(existsSync(shared) ? describe : describe.skip)('the shared pages', () => {
  it('score at least their floors', () => {
    const result = scoreFolder(join(shared, 'gold'), join(shared, 'seeds'));
    expect(figures(result.kinds.get('ALL')!).f1).toBeGreaterThanOrEqual(floors['shared gold']!['ALL.f1']!);
    expect(result.badOffsets).toBe(0);
  });
});
