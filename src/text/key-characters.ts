/** Sets of characters that a stretch can be asked for, all at once. */
export interface KeyCharacters<Name extends string> {
  /** A bit for each set. */
  readonly bit: Readonly<Record<Name, number>>;
  /** The bits of the sets that have a character in `text` between the offsets. */
  mask(text: string, from: number, to: number): number;
}

/**
 * Looks a stretch through once for up to 31 sets of characters. A pattern that cannot match without one of its key
 * characters need not be tried where none stands: on running text that spares most trials.
 */
export function keyCharacters<Name extends string>(sets: Readonly<Record<Name, string>>): KeyCharacters<Name> {
  const names = Object.keys(sets) as Name[];
  if (names.length > 31) throw new RangeError('31 sets at most');
  const table = new Uint32Array(65536);
  const bit = {} as Record<Name, number>;
  names.forEach((name, index) => {
    bit[name] = 1 << index;
    for (const character of sets[name]) table[character.charCodeAt(0)]! |= 1 << index;
  });
  return {
    bit,
    mask(text, from, to) {
      let found = 0;
      for (let at = from; at < to; at++) found |= table[text.charCodeAt(at)]!;
      return found;
    },
  };
}

/** A pattern, the characters of which it needs at least one, and what it means. */
export type KeyedPattern<T> = readonly [keys: string, pattern: RegExp, meaning: T];

/**
 * The meaning of the first pattern that matches a stretch; patterns without a key character in it are not tried.
 * @param patterns at most 31; each must be unable to match without one of its keys
 */
export function firstMatching<T>(patterns: readonly KeyedPattern<T>[]): (text: string, from: number, to: number) => T | null {
  const keys = keyCharacters(Object.fromEntries(patterns.map(([set], index) => [String(index), set])));
  return (text, from, to) => {
    const mask = keys.mask(text, from, to);
    if (mask === 0) return null;
    const stretch = text.slice(from, to);
    for (let index = 0; index < patterns.length; index++) {
      if ((mask & (1 << index)) !== 0 && patterns[index]![1].test(stretch)) return patterns[index]![2];
    }
    return null;
  };
}
