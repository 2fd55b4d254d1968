import { surfaceForms, type Catalogue } from './catalogue.js';
import { normalForm } from './normal-form.js';

/** A label no indicator was found for, as it was counted in an archive. */
export interface UnknownLabel {
  readonly label: string;
  readonly unit: string | null;
  readonly count: number;
}

/** Labels of one normal form and unit that might become an indicator, the most frequent first. */
export interface Suggestion {
  readonly form: string;
  readonly unit: string | null;
  readonly count: number;
  /** The spellings met, the most frequent first, at most five. */
  readonly labels: readonly string[];
  /** The indicator whose name shares most with it, a hint where to add an alias; null where none shares half. */
  readonly nearest: { readonly id: string; readonly name: string; readonly likeness: number } | null;
}

/** A likeness below this is none. */
const LEAST_LIKENESS = 0.5;
const SPELLINGS = 5;

/**
 * Groups unknown labels by normal form and unit, counts them, and names the nearest known indicator (Dice's coefficient over pairs of
 * characters). Suggestions are for people: nothing is mapped by likeness.
 * Everyday words the catalogue knows (小学) are left out: which figures they mean is decided by what stands around them.
 * @param least labels met fewer times are left out
 */
export function suggest(catalogue: Catalogue, labels: readonly UnknownLabel[], least = 2): Suggestion[] {
  const everyday = new Set(catalogue.indicators.flatMap(({ bare = [] }) => bare.map(normalForm)));
  const groups = new Map<string, { form: string; unit: string | null; count: number; spellings: Map<string, number> }>();
  for (const { label, unit, count } of labels) {
    const form = normalForm(label);
    if (form === '' || everyday.has(form)) continue;
    const key = `${form}\u0000${unit ?? ''}`;
    const group = groups.get(key) ?? { form, unit, count: 0, spellings: new Map<string, number>() };
    group.count += count;
    group.spellings.set(label, (group.spellings.get(label) ?? 0) + count);
    groups.set(key, group);
  }
  const nearest = nearestIndicator(catalogue);
  return [...groups.values()].filter(({ count }) => count >= least).sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)).map(({ form, unit, count, spellings }) => ({
    form, unit, count,
    labels: [...spellings].sort((a, b) => b[1] - a[1]).slice(0, SPELLINGS).map(([label]) => label),
    nearest: nearest(form),
  }));
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2));
  return found;
}

/** An inverted index from pairs of characters to names, so that a label is held only against names it shares something with. */
function nearestIndicator(catalogue: Catalogue): (form: string) => Suggestion['nearest'] {
  const names: { readonly id: string; readonly name: string; readonly size: number }[] = [];
  const byPair = new Map<string, number[]>();
  for (const indicator of catalogue.indicators) {
    for (const name of surfaceForms(indicator)) {
      const own = pairs(normalForm(name));
      for (const pair of own) {
        const known = byPair.get(pair);
        if (known) known.push(names.length);
        else byPair.set(pair, [names.length]);
      }
      names.push({ id: indicator.id, name, size: own.size });
    }
  }
  return (form) => {
    const own = pairs(form);
    const shared = new Map<number, number>();
    for (const pair of own) for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    let best: Suggestion['nearest'] = null;
    for (const [index, count] of shared) {
      const { id, name, size } = names[index]!;
      const likeness = (2 * count) / (own.size + size);
      if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { id, name, likeness };
    }
    return best;
  };
}
