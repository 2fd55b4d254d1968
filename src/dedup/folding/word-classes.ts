import { loneSwaps, wordSwaps } from '../../clean/word-swaps.js';

/**
 * Words of two characters that rewriting puts in the place of others, beyond the ones cleaning undoes: there a swap must be
 * proven before it is undone; here both words are read as one, whichever the text has, so that no proof is needed.
 */
const MORE: readonly (readonly [swapped: string, original: string])[] = [
  ['那么', '则'], ['假设', '若'], ['发动', '动员'], ['关心', '关怀'], ['屡次', '多次'], ['详细', '具体'], ['时机', '机会'], ['适宜', '合适'], ['亲密', '密切'], ['严密', '紧密'], ['比方', '比如'],
  ['本钱', '成本'], ['制订', '制定'], ['加强', '增强'], ['依照', '按照'], ['构造', '结构'],
  // 百分点 turned 找总结点; 百 is folded away like every numeral.
  ['找总', ''], ['结点', '分点'],
];

/** Pairs of words to be read as one: the first is rewritten as the second. */
export const wordClasses: readonly (readonly [from: string, to: string])[] = [
  ...[...wordSwaps, ...loneSwaps].filter(({ swapped, original }) => swapped.length === 2 && original.length <= 2).map(({ swapped, original }) => [swapped, original] as const),
  ...MORE,
];
