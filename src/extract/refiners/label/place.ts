import type { Surroundings } from '../../clause.js';
import type { Measured } from '../../distribute.js';
import type { Mention } from '../../mention.js';
import type { Owner } from '../../subject.js';
import type { UnitClass } from '../../units.js';

/** A number earlier in the sentence with what it measures. */
export interface Earlier extends Measured {
  readonly kind: string;
  readonly unit: string | null;
  readonly unitClass: UnitClass | null;
  readonly value: number | null;
  readonly end: number;
  readonly bracketed: boolean;
}

/** What one number needs to be read. */
export interface Place {
  readonly text: string;
  /** Where the sentence of the mention begins. */
  readonly sentence: number;
  readonly mention: Mention;
  readonly mentions: readonly Mention[];
  readonly index: number;
  readonly around: Surroundings;
  readonly owner: Owner | null;
  readonly unitClass: UnitClass | null;
  readonly earlier: readonly Earlier[];
}

/** Names of institutions end so. */
export const INSTITUTION = /(?:学校|小学|中学|幼儿园|医院|卫生院|中心|公司|企业)$/;
