import { z } from 'zod';

/**
 * What an indicator's figures are; decides the kinds and units a record must have to be one of them.
 * - count: people, institutions, things, events · money · area · length · mass · volume · energy · power · duration
 * - share: part of a whole, in % or ‰ (its changes also in 百分点) · growth: change against an earlier time, in % (or 百分点)
 * - points: a difference that is only ever given in 百分点 · ratio: two sides (`1:12.5`) or 倍 · rank: a place in an order
 * - per_capita: an amount a head · intensity: an amount per other unit (公斤/亩, 微克/立方米) · score · index
 */
export const DIMENSIONS = [
  'count', 'money', 'area', 'length', 'mass', 'volume', 'energy', 'power', 'duration', 'share', 'growth', 'points', 'ratio', 'rank', 'per_capita', 'intensity', 'score', 'index',
] as const;

/**
 * Stages of education. Beyond single stages: compulsory is primary and junior; schools (中小学) is primary to senior; secondary (中学)
 * is junior and senior; upper_secondary (高中阶段) is senior and vocational; all is every stage together, any is not tied to one.
 */
export const LEVELS = ['preschool', 'primary', 'junior', 'compulsory', 'senior', 'secondary', 'schools', 'vocational', 'upper_secondary', 'special', 'higher', 'adult', 'all', 'any'] as const;

const name = z.string().trim().min(1).max(60);

/** One indicator: what is measured, in which unit, under which names reports give it. */
export const indicatorSchema = z.strictObject({
  /** Dotted ASCII, from the field to the measure: `edu.preschool.gross_enrolment_rate`. */
  id: z.string().regex(/^[a-z][a-z0-9_]*(?:\.[a-z0-9][a-z0-9_]*)+$/, 'an id is dotted lower-case ASCII, as in edu.preschool.gross_enrolment_rate'),
  zh: name,
  en: z.string().trim().min(1).max(120),
  /** The unit figures are usually given in; null for ratios, ranks and pure numbers. */
  unit: name.nullable(),
  /** Other units that are this indicator's too, beyond those with the same canonical form. */
  units: z.array(name).optional(),
  dimension: z.enum(DIMENSIONS),
  level: z.enum(LEVELS).nullable(),
  /** True where a report may give several figures, each of another event or thing (培训人次, 总投资): they do not contradict each other. */
  repeats: z.boolean().optional(),
  /** Surface forms that mean this indicator wherever they stand. */
  aliases: z.array(name),
  /** Families of surface forms: `[x]` may be missing, `(a|b)` is one of. Expanded when the catalogue is loaded, so a match stays a lookup. */
  patterns: z.array(z.string().trim().min(1).max(200)).optional(),
  /** Names that other fields use too (获奖, 图书, 建筑面积): they mean the indicator only on a page of this catalogue's field. */
  in_field: z.array(name).optional(),
  /** Everyday words (小学, 小学生) that mean the indicator only as a total or part of one, or for people as the figure of a whole area. */
  bare: z.array(name).optional(),
  /** Words that forbid the match when the label or the subject has them. */
  excludes: z.array(name).optional(),
  definition: z.string().min(20),
  definition_source: z.string().min(4),
}).check((context) => {
  const { dimension, unit } = context.value;
  const refuse = (message: string) => context.issues.push({ code: 'custom', message, input: context.value });
  if ((dimension === 'share' || dimension === 'growth') && unit !== '%' && unit !== '‰') refuse(`a ${dimension} has the unit % or ‰`);
  if (dimension === 'points' && unit !== '百分点') refuse('points have the unit 百分点');
  if ((dimension === 'ratio' || dimension === 'rank') && unit !== null) refuse(`a ${dimension} has no unit`);
  if (unit === null && !['ratio', 'rank', 'index', 'score'].includes(dimension)) refuse(`a ${dimension} needs a unit`);
});

/** A catalogue file. */
export const catalogueSchema = z.strictObject({
  /** The field it covers: education, health, … A page's domain decides between two fields that share a name. */
  catalogue: z.string().regex(/^[a-z][a-z0-9_-]*$/),
  version: z.string().min(1),
  /** Where the list of indicators comes from. */
  source: z.string().min(4),
  indicators: z.array(indicatorSchema),
}).check((context) => {
  const seen = new Set<string>();
  for (const { id } of context.value.indicators) {
    if (seen.has(id)) context.issues.push({ code: 'custom', message: `the id ${id} stands twice`, input: id });
    seen.add(id);
  }
});

export type Dimension = (typeof DIMENSIONS)[number];
export type Level = (typeof LEVELS)[number];
export type Indicator = z.infer<typeof indicatorSchema>;
export type CatalogueFile = z.infer<typeof catalogueSchema>;
