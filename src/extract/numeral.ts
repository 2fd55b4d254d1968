import type { Modifier } from '../../schemas/fact.js';
import type { Span } from '../text/span.js';

/** A number as it stands in the text, read but not yet given a meaning. Offsets are into the clean text. */
export interface Numeral extends Span {
  /** The amount with 万 and 亿 multiplied in; null where masks or vagueness (几十) hide it, or where it is beyond all counting. */
  readonly value: number | null;
  /** Both ends of a pair such as 三五百 or 七八十; null otherwise. */
  readonly low: number | null;
  readonly high: number | null;
  /** What the numeral itself says of its exactness: 余 多 来 几, 上千, 数百. */
  readonly modifier: Modifier | null;
  readonly masked: boolean;
  readonly script: 'arabic' | 'chinese' | 'mixed' | 'mask' | 'word';
  /** Only digits (and masks) of one script: no sign, comma, point or multiplier. */
  readonly plain: boolean;
  /** Ends in a multiplier: 37.6万. */
  readonly scaled: boolean;
  /** Has no digit of its own: 百余, 近千, 上万. */
  readonly bare: boolean;
}

/** True for a number that is neither masked nor vague and yet has no amount: it was too long to be one. */
export const isEndless = ({ value, low, modifier, masked }: Numeral): boolean => value === null && low === null && modifier === null && !masked;
