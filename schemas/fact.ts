import { z } from 'zod';

/** What a record can be. */
export const KINDS = ['quantity', 'percentage', 'ratio', 'rank', 'date', 'project'] as const;
export const NUMERIC_KINDS = ['quantity', 'percentage', 'ratio', 'rank', 'date'] as const;
export const MODIFIERS = ['approx', 'more_than', 'less_than', 'at_least', 'at_most'] as const;
export const ROLES = ['change', 'target'] as const;
export const FLAGS = ['masked', 'corrupt', 'inconsistent'] as const;
export const PROJECT_TYPES = ['document', 'programme', 'construction', 'event'] as const;

/**
 * EDTF (ISO 8601-2) as the contract uses it: year, month, day with X for unknown digits, seasons 21–24, quarters 33–36,
 * halves 40–41, a time stamp, or an interval of two of these.
 */
const EDTF_DATE = String.raw`[0-9X]{4}(?:-(?:[0-9X]{2})(?:-[0-9X]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?)?)?`;
export const EDTF_PATTERN = new RegExp(`^${EDTF_DATE}(?:/${EDTF_DATE})?$`);

const offset = z.number().int().nonnegative();
const finite = z.number().finite();
const text = z.string().min(1);

const common = {
  report: z.number().int().min(1),
  start: offset,
  end: offset,
  raw: text,
  text,
  value: finite.nullable(),
  low: finite.nullable(),
  high: finite.nullable(),
  left: finite.nullable(),
  right: finite.nullable(),
  unit: text.nullable(),
  modifier: z.enum(MODIFIERS).nullable(),
  edtf: z.string().regex(EDTF_PATTERN).nullable(),
  resolved: z.string().regex(EDTF_PATTERN).nullable(),
  name: text.nullable(),
  type: z.enum(PROJECT_TYPES).nullable(),
  label: text.nullable(),
  indicator: text.nullable(),
  subject: text.nullable(),
  subject_resolved: text.nullable(),
  /** By what the subject follows. */
  subject_resolved_by: text.nullable(),
  period: z.string().regex(EDTF_PATTERN).nullable(),
  period_resolved: z.string().regex(EDTF_PATTERN).nullable(),
  /** By what the period follows. */
  period_resolved_by: text.nullable(),
  /** The unit figures of its kind are added up in (人 for 名 and 位, 平方米 for 亩), and the value in it, repaired if it was repaired. */
  canonical_unit: text.nullable(),
  canonical_value: finite.nullable(),
  role: z.enum(ROLES).nullable(),
  flags: z.array(z.enum(FLAGS)).readonly(),
  repaired: z.union([finite, text]).nullable(),
  repaired_by: text.nullable(),
  verified: z.boolean(),
  /** What an analyst corrected, and why; only on records that were. */
  corrected: z.enum(['value', 'label', 'value,label']).optional(),
  correction_note: text.nullable().optional(),
};

/** What each kind must carry beyond the fields' types. */
function holdsTogether(context: { readonly value: z.infer<typeof draft>; readonly issues: { code: 'custom'; message: string; input: unknown }[] }): void {
  const fact = context.value;
  const refuse = (message: string) => context.issues.push({ code: 'custom', message, input: fact });
  if (fact.end <= fact.start) refuse('an empty span');
  if (fact.raw.length !== fact.end - fact.start) refuse('raw is not as long as its span');
  if (fact.kind === 'date') {
    if (fact.edtf === null) refuse('a date without edtf');
  } else if (fact.edtf !== null) refuse('edtf on something that is no date');
  if (fact.kind === 'project') {
    if (fact.name === null || fact.type === null) refuse('a project without name or type');
  } else if (fact.name !== null || fact.type !== null) refuse('a name or type on something that is no project');
  if ((fact.low === null) !== (fact.high === null)) refuse('half a range');
  if (fact.low !== null && fact.value !== null) refuse('a range with a value');
  if ((fact.left === null) !== (fact.right === null)) refuse('half a ratio');
  if (fact.left !== null && fact.kind !== 'ratio') refuse('two sides on something that is no ratio');
}

const draft = z.strictObject({ kind: z.enum(KINDS), ...common });

/** One record of the contract before it knows its page: everything but `id` and `source`. */
export const draftFactSchema = draft.check((context) => holdsTogether(context as Parameters<typeof holdsTogether>[0]));

/** One record of the contract. */
export const factSchema = z.strictObject({ id: text, source: text, ...draft.shape }).check((context) => holdsTogether(context as unknown as Parameters<typeof holdsTogether>[0]));

export type Fact = z.infer<typeof factSchema>;
export type Kind = (typeof KINDS)[number];
export type NumericKind = (typeof NUMERIC_KINDS)[number];
export type Modifier = (typeof MODIFIERS)[number];
export type Role = (typeof ROLES)[number];
export type Flag = (typeof FLAGS)[number];
export type ProjectType = (typeof PROJECT_TYPES)[number];
