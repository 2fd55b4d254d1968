import fc from 'fast-check';
import { unionFind } from '../../../src/dedup/candidates/union-find.js';

describe('unionFind', () => {
  it('joins what hangs together, with the smallest number as the root', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 }), (edges) => {
        const sets = unionFind(20);
        const labels = Array.from({ length: 20 }, (_, at) => at);
        for (const [a, b] of edges) {
          sets.join(a, b);
          const [low, high] = [Math.min(labels[a]!, labels[b]!), Math.max(labels[a]!, labels[b]!)];
          labels.forEach((label, at) => label === high && (labels[at] = low));
        }
        labels.forEach((label, at) => expect(sets.root(at)).toBe(label));
      }),
    );
  });
});
