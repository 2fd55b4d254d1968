/** Looks for the words of a list at an offset of a text. */
export type WordLookUp = (text: string, at: number) => string | null;

const pairKey = (first: number, second: number): number => first * 65536 + second;

/**
 * The longest word of a list that begins at an offset; null where none does. Offsets where no word can begin cost one look-up
 * of a character code.
 */
export function wordStartingAt(words: Iterable<string>): WordLookUp {
  const begins = new Uint8Array(65536);
  const single = new Map<number, string>();
  const byPair = new Map<number, string[]>();
  for (const word of words) {
    begins[word.charCodeAt(0)] = 1;
    if (word.length === 1) single.set(word.charCodeAt(0), word);
    else add(byPair, pairKey(word.charCodeAt(0), word.charCodeAt(1)), word);
  }
  return (text, at) => {
    const first = text.charCodeAt(at);
    if (begins[first] !== 1) return null;
    for (const word of byPair.get(pairKey(first, text.charCodeAt(at + 1))) ?? NONE) if (text.startsWith(word, at)) return word;
    return single.get(first) ?? null;
  };
}

/** The longest word of a list that ends right before an offset; null where none does. */
export function wordEndingAt(words: Iterable<string>): WordLookUp {
  const ends = new Uint8Array(65536);
  const single = new Map<number, string>();
  const byPair = new Map<number, string[]>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    ends[last] = 1;
    if (word.length === 1) single.set(last, word);
    else add(byPair, pairKey(word.charCodeAt(word.length - 2), last), word);
  }
  return (text, at) => {
    const last = text.charCodeAt(at - 1);
    if (ends[last] !== 1) return null;
    for (const word of byPair.get(pairKey(text.charCodeAt(at - 2), last)) ?? NONE) if (at >= word.length && text.startsWith(word, at - word.length)) return word;
    return single.get(last) ?? null;
  };
}

const NONE: readonly string[] = [];

/** Adds a word to its bucket, the longest first. */
function add(buckets: Map<number, string[]>, key: number, word: string): void {
  const bucket = buckets.get(key);
  if (!bucket) buckets.set(key, [word]);
  else if (!bucket.includes(word)) {
    bucket.push(word);
    bucket.sort((a, b) => b.length - a.length);
  }
}
