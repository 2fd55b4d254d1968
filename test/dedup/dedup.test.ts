import fc from 'fast-check';
import { archive } from '../../scripts/archive/archive.js';
import { disguises } from '../../scripts/archive/disguises.js';
import { randomReport, randomSetting } from '../../scripts/archive/random-report.js';
import { seeded } from '../../scripts/support/random.js';
import type { KeyRule } from '../../src/dedup/candidates/live.js';
import { addTexts, conclusions, relationsOf, removePages, search, textsOf } from './support.js';

const random = seeded(17);
const setting = randomSetting(random);
const report = randomReport(random, setting).text;
const other = randomReport(seeded(18)).text;
const disguised = (how: string, text = report): string => disguises[how]!(text, seeded(23), setting).text;

describe('dedup', () => {
  it('relates copies however they were dressed up, and nothing else', () => {
    const ways = Object.keys(disguises);
    const store = textsOf({ original: report, other, ...Object.fromEntries(ways.map((how) => [how, disguised(how)])) });
    search(store);
    const cluster = store.prepare("SELECT source FROM clusters WHERE relation = 'duplicate' ORDER BY source").pluck().all();
    expect(cluster).toEqual(['original', ...ways].sort());
    expect(relationsOf(store).filter((line) => line.includes('other#'))).toEqual([]);
    const size = ways.length + 1;
    expect(relationsOf(store)).toHaveLength((size * (size - 1)) / 2);
  });

  it('calls equal texts identical, and a traditional copy a duplicate', () => {
    const store = textsOf({ a: report, b: report, c: disguised('traditional') });
    search(store);
    expect(relationsOf(store)).toEqual(['a#1 duplicate c#1', 'a#1 identical b#1', 'b#1 duplicate c#1']);
  });

  it('calls the same wording of another place, year and figures a template', () => {
    const pages = archive(2000, 4);
    const page = pages.page(1850);
    expect(page.kind).toBe('template');
    const store = textsOf({ a: pages.page(page.families[0]!).text, b: page.text });
    search(store);
    expect(relationsOf(store)).toEqual(['a#1 template b#1']);
  });

  it('keeps a copy with re-dated years and 2023 for every 10 a copy', () => {
    const damaged = report.replaceAll('10', '2023').replace(/20\d\d年/g, '2023年');
    const store = textsOf({ a: report, b: damaged });
    search(store);
    expect(relationsOf(store)).toEqual(['a#1 duplicate b#1']);
  });

  it('finds two reports on a page that could not be split, and does not merge them by it', () => {
    const strip = (text: string): string => text.slice(text.indexOf('\n') + 1);
    const store = textsOf({ a: report, b: other, both: `${strip(report)}\n${strip(other)}` });
    search(store);
    expect(store.prepare("SELECT count(*) FROM reports r JOIN documents d USING (doc) WHERE d.source = 'both'").pluck().get()).toBe(1);
    expect(relationsOf(store)).toEqual(['both#1 contains a#1', 'both#1 contains b#1']);
    expect(store.prepare('SELECT count(*) FROM clusters').pluck().get()).toBe(0);
  });

  it('does not merge two originals through a truncated copy that both begin with', () => {
    const head = report.slice(0, Math.round(report.length * 0.4));
    // Without their titles, which would begin reports of their own.
    const more = [other, randomReport(seeded(19)).text].map((text) => text.slice(text.indexOf('\n') + 1)).join('');
    const longer = `${head}\n${more.slice(0, Math.round(report.length * 0.75))}`;
    expect(longer.length).toBeGreaterThan(report.length);
    const store = textsOf({ first: report, head, longer });
    search(store);
    const clusters = store.prepare("SELECT cluster_uid, group_concat(source) FROM clusters WHERE relation = 'duplicate' GROUP BY 1").raw().all() as [number, string][];
    expect(clusters.some(([, sources]) => sources.includes('first') && sources.includes('longer'))).toBe(false);
  });

  it('leaves texts of a few words alone unless they are equal', () => {
    const store = textsOf({ a: '教育局工作总结。', b: '教育局工作总结。', c: '教育局工作计划。' });
    search(store);
    expect(relationsOf(store)).toEqual(['a#1 identical b#1']);
  });

  it('finds nothing to do the second time', () => {
    const store = textsOf({ a: report, b: disguised('swapped') });
    const first = search(store);
    const before = conclusions(store);
    expect(search(store)).toEqual({ ...first, signed: 0, compared: 0 });
    expect(conclusions(store)).toEqual(before);
  });

  it('runs on an empty database', () => {
    expect(search(textsOf({}))).toMatchObject({ signed: 0, clusters: 0, relations: 0 });
  });
});

/** Keys of more than three reports count as frequent, so that small archives show what happens to them. */
const tight: KeyRule = { most: 3, heads: 2 };

describe('whatever the order', () => {
  const pages = archive(60, 9);
  const texts: Record<string, string> = {};
  for (let index = 0; index < pages.size; index++) texts[`p${index}`] = pages.page(index).text;
  const sources = Object.keys(texts);
  const pick = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, texts[name]!]));
  const whole = textsOf(texts);
  search(whole, tight);
  const expected = conclusions(whole);

  it('has something to show', () => {
    expect(expected['reposts']!.length).toBeGreaterThan(20);
    expect(expected['clusters']!.length).toBeGreaterThan(10);
    expect(expected['covered']!.length).toBeGreaterThan(10);
  });

  it('gives the same in parts as from scratch', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: sources.length }), fc.array(fc.nat(sources.length), { maxLength: 4 }), (order, cuts) => {
        const store = textsOf({});
        let from = 0;
        for (const cut of [...cuts.sort((a, b) => a - b), order.length]) {
          addTexts(store, pick(order.slice(from, cut)));
          search(store, tight);
          from = cut;
        }
        expect(conclusions(store)).toEqual(expected);
        store.close();
      }),
      { numRuns: 4 },
    );
  }, 240_000);

  it('gives the same after pages went and changed as if they had never been there', () => {
    fc.assert(
      fc.property(fc.subarray(sources, { minLength: 1, maxLength: 25 }), fc.shuffledSubarray(sources, { maxLength: 8 }), fc.boolean(), (going, changing, between) => {
        const store = textsOf(pick(sources.filter((name) => !changing.includes(name))));
        addTexts(store, Object.fromEntries(changing.map((name, at) => [name, texts[sources[(at * 7) % sources.length]!]!])));
        search(store, tight);
        removePages(store, going);
        if (between) search(store, tight);
        addTexts(store, pick([...changing, ...going]));
        search(store, tight);
        expect(conclusions(store)).toEqual(expected);
        store.close();
      }),
      { numRuns: 4 },
    );
  }, 240_000);

  it('shows nothing of a page that is gone, even before the next search', () => {
    const store = textsOf(texts);
    search(store, tight);
    removePages(store, sources.slice(0, 30));
    for (const rows of Object.values(conclusions(store))) for (const row of rows) for (const name of sources.slice(0, 30)) expect(row).not.toContain(`"${name}"`);
    search(store, tight);
    const rest = textsOf(pick(sources.slice(30)));
    search(rest, tight);
    expect(conclusions(store)).toEqual(conclusions(rest));
  });

  it('leaves no rows of documents that are gone', () => {
    const store = textsOf(texts);
    search(store, tight);
    removePages(store, sources);
    search(store, tight);
    for (const table of ['repost_reports', 'repost_keys', 'repost_pairs', 'repost_members', 'repost_covered', 'repost_repairs', 'repost_conflicts', 'repost_slots', 'repost_dirty']) {
      expect(`${table} ${store.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number}`).toBe(`${table} 0`);
    }
  });
});
