import fc from 'fast-check';
import { factSchema } from '../schemas/fact.js';
import { localId } from '../src/facts.js';
import { defaultOptions, processPage, type ProcessedPage } from '../src/pipeline.js';
import { isFailure, type RawPage } from '../src/source/raw-page.js';
import { textPage } from './support/page.js';
import { randomHtml, randomText } from './support/random-pages.js';

/** What must hold of every page, whatever is on it. */
function holdTogether(page: ProcessedPage): void {
  const { source, facts, reports } = page;
  const ids = facts.map((fact) => localId(fact.report, fact.kind, fact.start));
  expect(new Set(ids).size).toBe(ids.length);
  facts.forEach((fact, index) => {
    expect(source.text.slice(fact.start, fact.end)).toBe(fact.raw);
    expect(factSchema.safeParse({ id: 'x', source: 'x', ...fact }).error).toBeUndefined();
    expect(fact.text).not.toMatch(/\n/);
    expect(fact.report).toBeLessThanOrEqual(reports.length);
    const next = facts[index + 1];
    if (next) expect(next.report > fact.report || (next.report === fact.report && next.start >= fact.start)).toBe(true);
  });
  expect(reports.map(({ ordinal }) => ordinal)).toEqual(reports.map((_, index) => index + 1));
  for (const { facts: used } of page.checks) for (const id of used) expect(ids).toContain(id);
}

/** Processes a page; a stage that throws is a failure with status `failed`, which no page may cause. */
function survives(raw: RawPage): void {
  const page = processPage(raw);
  if (isFailure(page)) expect({ status: page.status, reason: page.reason }).toMatchObject({ status: expect.stringMatching(/^(?:empty|binary|undecodable)$/) as string });
  else holdTogether(page);
}

describe('any page', () => {
  it('of text gives records that are exactly the characters they point at, valid and in order', () => {
    fc.assert(fc.property(randomText, (text) => survives(textPage(text))), { numRuns: 400 });
  });

  it('of HTML does too', () => {
    fc.assert(fc.property(randomHtml, (html) => survives({ ...textPage(html), kind: 'html' })), { numRuns: 120 });
  });

  it('of bytes does too, cut anywhere', () => {
    fc.assert(
      fc.property(randomText, fc.nat(2000), (text, cut) => survives({ ...textPage(new TextEncoder().encode(text).slice(0, cut)), kind: 'auto' })),
      { numRuns: 120 },
    );
  });

  it('of noise is survived', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => survives({ ...textPage(bytes), kind: 'auto' })), { numRuns: 200 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => survives(textPage(text))), { numRuns: 200 });
  });
});

describe('processPage', () => {
  it('says why a page has no text', () => {
    expect(processPage(textPage(''))).toMatchObject({ source: 'page.txt', status: 'empty' });
    expect(processPage(textPage(' \n　\n'))).toMatchObject({ status: 'empty' });
    expect(processPage({ ...textPage(new Uint8Array([1, 2, 0, 3, 0, 0, 5])), kind: 'auto' })).toMatchObject({ status: 'binary' });
    expect(processPage(textPage('字'.repeat(20)), { ...defaultOptions, maxBytes: 10 })).toMatchObject({ status: 'too_large' });
  });

  it('names the stage that broke', () => {
    const broken = { ...textPage('字'), metadata: null as unknown as RawPage['metadata'], kind: 'html' as const, content: '<p>字</p>' };
    const page = processPage(Object.defineProperty(broken, 'metadata', { get: () => { throw new Error('gone'); } }));
    expect(page).toMatchObject({ status: 'failed', reason: expect.stringMatching(/^decode: gone/) as string });
  });

  it('carries the hash it was given', () => {
    const page = processPage(textPage('全县有学校5所。'), defaultOptions, 'abc');
    expect(isFailure(page) ? null : page.source.sha256).toBe('abc');
  });
});
