import { z } from 'zod';

export const STATUSES = ['ok', 'unreadable', 'empty', 'binary', 'undecodable', 'unsupported', 'too_large', 'timeout', 'failed'] as const;
export type Status = (typeof STATUSES)[number];

const nullableText = z.string().nullable();

/** A removed stretch of the source text and the rule that removed it. */
export const removedSchema = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  rule: z.string().min(1),
});

/** What the page's furniture says of the page, read before the furniture goes. */
export const pageMetadataSchema = z.strictObject({
  title: nullableText,
  site: nullableText,
  uploader: nullableText,
  document_number: nullableText,
  uploaded_at: nullableText,
  format: nullableText,
  page_count: z.number().int().nullable(),
  size: nullableText,
  category: nullableText,
  author: nullableText,
});

/** One way in which a page was mangled, how often it was seen, and examples or the proof. */
export const mangledSchema = z.strictObject({
  kind: z.enum(['word_swap', 'stripped_quotes', 'digit_replacement', 'redated_years', 'unit_replacement']),
  count: z.number().int().positive(),
  detail: z.string(),
});

/** One line of `zhibiao export --table documents`. Times are ISO 8601. */
export const documentSchema = z.strictObject({
  source: z.string().min(1),
  status: z.enum(STATUSES),
  reason: nullableText,
  sha256: nullableText,
  bytes: z.number().int().nonnegative(),
  media_type: nullableText,
  encoding: nullableText,
  encoding_reason: nullableText,
  ...pageMetadataSchema.shape,
  metadata: z.record(z.string(), z.unknown()),
  source_text: nullableText,
  clean_text: nullableText,
  restored_text: nullableText,
  removed: z.array(removedSchema),
  mangled: z.array(mangledSchema),
});

/** One line of `zhibiao export --table reports`. Offsets are into the source text. */
export const reportSchema = z.strictObject({
  source: z.string().min(1),
  report: z.number().int().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  title: nullableText,
  kind: z.enum(['report', 'notice']),
  place: nullableText,
  year: z.number().int().nullable(),
  period: nullableText,
  province: nullableText,
  prefecture: nullableText,
  county: nullableText,
  place_code: nullableText,
  evidence: z.record(z.string(), z.string()),
});

export type PageMetadata = z.infer<typeof pageMetadataSchema>;
export type Removed = z.infer<typeof removedSchema>;
export type Mangled = z.infer<typeof mangledSchema>;
