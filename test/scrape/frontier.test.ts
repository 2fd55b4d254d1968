import fc from 'fast-check';
import { Frontier, redirectsBefore, type Step, type Task } from '../../src/scrape/frontier.js';

const taskOf = (step: Step): Task => {
  if (step.kind !== 'task') throw new Error(step.kind);
  return step.task;
};

describe('Frontier', () => {
  it('takes every address up once, whichever way it comes', () => {
    const frontier = new Frontier({ maxRedirects: 5, maxContinuations: 5 });
    const a = taskOf(frontier.seed('a'));
    expect(frontier.seed('a').kind).toBe('known');
    const b = taskOf(frontier.redirect(a, 'b'));
    expect(frontier.continuation(b, 'a').kind).toBe('known');
    expect(frontier.redirect(b, 'a').kind).toBe('known');
  });

  it('counts redirects from the last link on', () => {
    expect(['', 'R', 'RR', 'RRL', 'RRLR', 'LLRR'].map(redirectsBefore)).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it('follows redirects up to the bound', () => {
    const frontier = new Frontier({ maxRedirects: 2, maxContinuations: 0 });
    const c = taskOf(frontier.redirect(taskOf(frontier.redirect(taskOf(frontier.seed('a')), 'b')), 'c'));
    expect(c).toEqual({ url: 'c', root: 'c', via: 'b', path: 'RR' });
    expect(frontier.redirect(c, 'd').kind).toBe('beyond');
  });

  it('takes so many further pages of each document, however they are linked', () => {
    const frontier = new Frontier({ maxRedirects: 5, maxContinuations: 3 });
    let at = taskOf(frontier.seed('a'));
    const taken: string[] = [];
    for (let page = 2; ; page++) {
      const step = frontier.continuation(at, `a-${page}`);
      if (step.kind !== 'task') break;
      at = step.task;
      taken.push(at.url);
    }
    expect(taken).toEqual(['a-2', 'a-3', 'a-4']);
    expect(frontier.continuation(taskOf(frontier.seed('b')), 'b-2').kind).toBe('task');
  });

  it('keeps the bound on further pages that redirect', () => {
    const frontier = new Frontier({ maxRedirects: 5, maxContinuations: 1 });
    const a = taskOf(frontier.seed('a'));
    const moved = taskOf(frontier.redirect(taskOf(frontier.continuation(a, 'a-2')), 'a/2'));
    expect(moved.root).toBe('a');
    expect(frontier.continuation(moved, 'a-3').kind).toBe('beyond');
  });

  it('names one address of every circle of redirects, and none where there is no circle', () => {
    const loops = (edges: readonly (readonly [string, string])[]): string[] => {
      const frontier = new Frontier({ maxRedirects: 99, maxContinuations: 0 });
      for (const [from] of edges) frontier.seed(from);
      for (const [from, to] of edges) frontier.redirect({ url: from, root: from, via: null, path: '' }, to);
      return frontier.loops();
    };
    expect(loops([['a', 'b'], ['b', 'c']])).toEqual([]);
    expect(loops([['a', 'a']])).toEqual(['a']);
    expect(loops([['a', 'b'], ['b', 'c'], ['c', 'b']])).toEqual(['b']);
    expect(loops([['a', 'b'], ['b', 'a'], ['c', 'a'], ['d', 'e'], ['e', 'd']])).toHaveLength(2);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 12 })), { selector: ([from]) => from }), (edges) => {
        const next = new Map(edges);
        const onCircle = (start: number): boolean => {
          let at = next.get(start);
          for (let steps = 0; at !== undefined && steps < 20; steps++, at = next.get(at)) if (at === start) return true;
          return false;
        };
        const found = loops(edges.map(([from, to]) => [String(from), String(to)])).map(Number);
        return found.every(onCircle) && [...next.keys()].some(onCircle) === found.length > 0;
      }),
    );
  });
});
