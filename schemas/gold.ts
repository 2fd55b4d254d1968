import { z } from 'zod';
import { FLAGS, KINDS, MODIFIERS, PROJECT_TYPES, ROLES } from './fact.js';

/** The first line of a gold file: the page and the annotated range of its source text. */
export const goldHeadSchema = z.looseObject({ source: z.string().min(1), range: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]) });

/** A line of a gold file: a record, a numeral that must become none, or a stretch that is not scored. */
export const goldLineSchema = z.looseObject({
  kind: z.enum([...KINDS, 'none', 'skip']),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  raw: z.string(),
  value: z.number().nullish(),
  low: z.number().nullish(),
  high: z.number().nullish(),
  left: z.number().nullish(),
  right: z.number().nullish(),
  unit: z.string().nullish(),
  modifier: z.enum(MODIFIERS).nullish(),
  edtf: z.string().nullish(),
  type: z.enum(PROJECT_TYPES).nullish(),
  label: z.string().nullish(),
  subject: z.string().nullish(),
  period: z.string().nullish(),
  role: z.enum(ROLES).nullish(),
  flags: z.array(z.enum(FLAGS)).nullish(),
  repaired: z.union([z.number(), z.string()]).nullish(),
});

export type GoldHead = z.infer<typeof goldHeadSchema>;
export type GoldLine = z.infer<typeof goldLineSchema>;

/** One annotated page. */
export interface Gold {
  readonly name: string;
  readonly head: GoldHead;
  readonly lines: readonly GoldLine[];
}
