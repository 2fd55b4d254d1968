import { archive } from '../../scripts/archive/archive.js';
import { precision, recall, scoreReposts } from '../../scripts/archive/score.js';
import { scoreRecovery } from '../../scripts/archive/score-recovery.js';
import { addPages, search, storeOf, textsOf } from './support.js';

/** Short forms of `scripts/dedup-trial.ts`. */
describe('an archive of known truth', () => {
  it('is the same for the same size and seed, and another for another', () => {
    const text = (size: number, seed: number, index: number): string => archive(size, seed).page(index).text;
    for (const index of [0, 120, 180, 195, 199]) expect(text(200, 1, index)).toBe(text(200, 1, index));
    expect(text(200, 1, 0)).not.toBe(text(200, 2, 0));
  });

  it('holds every kind of page', () => {
    const pages = archive(200, 1);
    const kinds = new Set(Array.from({ length: 200 }, (_, index) => pages.page(index).kind));
    expect([...kinds].sort()).toEqual(['compilation', 'copy', 'original', 'sharer', 'template']);
  });

  it('hides in its masks what the original has there', () => {
    const pages = archive(600, 1);
    const masked = Array.from({ length: 600 }, (_, index) => pages.page(index)).filter(({ masks }) => masks.length > 0);
    expect(masked.length).toBeGreaterThan(5);
    for (const { text, families, masks } of masked) {
      const original = pages.page(families[0]!).text;
      for (const { start, original: at } of masks) {
        expect(original[at]).toMatch(/\d/);
        expect(text.slice(start, start + 6)).toMatch(/^\d*(?:xx?|×|X|\*)/);
      }
    }
  });

  it('is told apart: copies from unrelated reports, compilations from what they hold', () => {
    const pages = archive(300, 3);
    const store = textsOf(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [pages.page(index).id, pages.page(index).text])));
    search(store);
    const { pairs, containment, largestWrongMerge } = scoreReposts(store, pages);
    expect(pairs.expected).toBeGreaterThan(100);
    expect(precision(pairs)).toBeGreaterThanOrEqual(0.995);
    expect(recall(pairs)).toBeGreaterThanOrEqual(0.98);
    expect(recall(containment)).toBeGreaterThanOrEqual(0.99);
    expect(largestWrongMerge).toBe(0);
  }, 120_000);

  it('gives back its masked values', () => {
    const pages = archive(90, 6);
    const store = storeOf({});
    for (let index = 0; index < 90; index++) addPages(store, { [pages.page(index).id]: pages.page(index).text });
    search(store);
    const { masked, recovered, right, wrong } = scoreRecovery(store, pages);
    expect(masked).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
    expect(right).toBe(recovered);
    expect(right).toBeGreaterThanOrEqual(masked * 0.6);
  }, 120_000);
});
