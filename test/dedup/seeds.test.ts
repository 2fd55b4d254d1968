import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.js';
import type { Store } from '../../src/store/open.js';
import { repostsOf } from '../../src/dedup/show.js';
import { relationsOf, search, storeOf } from './support.js';

const folder = join(packageRoot, '..', 'shared', 'seeds');

(existsSync(folder) ? describe : describe.skip)('the shared pages', () => {
  let store: Store;
  beforeAll(() => {
    store = storeOf(Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => [name.slice(0, 3), readFileSync(join(folder, name), 'utf8')])));
    search(store);
  }, 60_000);

  it('hold one report twice with other masks, and one that is a cut-down copy of the next', () => {
    const relations = relationsOf(store);
    expect(relations).toHaveLength(2);
    expect(relations[0]).toMatch(/^000#\d+ duplicate 000#\d+$/);
    expect(relations[1]).toBe('003#1 duplicate 003#2');
  });

  it('align what the two copies have in the same places', () => {
    const [later] = store.prepare("SELECT report FROM clusters WHERE source = '000' AND relation = 'duplicate' ORDER BY report DESC").pluck().all() as number[];
    const differences = repostsOf(store, { source: '000', report: later! })!.differences.map(({ canonical, own }) => [canonical, own].sort().join(' '));
    for (const pair of ['xx 十八', 'xx 十七']) expect(differences.some((found) => found.includes(pair) || found.split(' ').sort().join(' ') === pair)).toBe(true);
  });

  it('let nothing be invented', () => {
    const unknown = store.prepare("SELECT text, repaired FROM facts WHERE source = '000' AND text IN ('.5万元', 'xx.5万元') ORDER BY text").all();
    expect(unknown).toEqual([{ text: '.5万元', repaired: null }, { text: 'xx.5万元', repaired: null }]);
    expect(store.prepare('SELECT count(*) FROM repost_repairs').pluck().get()).toBe(0);
  });
});
