import type { Fact } from '../../schemas/fact.js';
import { NUMERIC_KINDS } from '../../schemas/fact.js';
import type { Gold, GoldLine } from '../../schemas/gold.js';

/** Counts for one kind. Each `…Asked` is how many gold lines state that field, its partner how many were right. */
export interface KindCounts {
  gold: number;
  found: number;
  value: number;
  unit: number;
  exact: number;
  falsePositives: number;
  modifierAsked: number;
  modifier: number;
  labelAsked: number;
  label: number;
  subjectAsked: number;
  subject: number;
  periodAsked: number;
  period: number;
  roleAsked: number;
  role: number;
  flagsAsked: number;
  flags: number;
  repairedAsked: number;
  repaired: number;
}

/** What a kind's counts come to, as shares of 1; null where the gold asks nothing. */
export interface KindFigures {
  readonly gold: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  readonly exact: number | null;
  readonly modifier: number | null;
  readonly label: number | null;
  readonly subject: number | null;
  readonly period: number | null;
  readonly role: number | null;
  readonly flags: number | null;
  readonly repaired: number | null;
}

export interface ProjectFigures {
  readonly gold: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  readonly type: number;
}

/** One difference between facts and gold. */
export interface Miss {
  readonly gold: string;
  readonly start: number;
  readonly what: string;
  readonly kind: string;
  readonly raw: string;
  readonly detail: string;
}

export interface Score {
  readonly kinds: ReadonlyMap<string, KindCounts>;
  readonly project: ProjectFigures;
  readonly badOffsets: number;
  readonly misses: readonly Miss[];
}

type ScoredFact = Pick<Fact, 'kind' | 'start' | 'end' | 'raw'> & Partial<Fact>;

const emptyCounts = (): KindCounts => ({
  gold: 0, found: 0, value: 0, unit: 0, exact: 0, falsePositives: 0, modifierAsked: 0, modifier: 0, labelAsked: 0, label: 0, subjectAsked: 0, subject: 0, periodAsked: 0, period: 0, roleAsked: 0, role: 0,
  flagsAsked: 0, flags: 0, repairedAsked: 0, repaired: 0,
});

const isNumeric = (kind: string): boolean => (NUMERIC_KINDS as readonly string[]).includes(kind);
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && a.end > b.start;
const decimals = (value: number, places: number): number => Number(value.toFixed(places));

/** Equal up to what rounding to two decimals leaves (a third is 33.33 or 33.333). */
function near(a: unknown, b: unknown): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
  const x = Number(a);
  const y = Number(b);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  const tolerance = Math.abs(y) < 100 && decimals(y, 3) !== decimals(y, 2) ? 0.005 : 1e-9;
  return Math.abs(x - y) <= Math.max(1e-6 * Math.abs(y), tolerance);
}

const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+(?:\d+、)?/g, '');

/** Labels and subjects count when one contains the other. */
function touches(found: string | null | undefined, wanted: string): boolean {
  const [a, b] = [squash(found), squash(wanted)];
  return a !== '' && (b.includes(a) || a.includes(b));
}

function sameValue(fact: ScoredFact, line: GoldLine): boolean {
  if (line.kind === 'date') return (fact.edtf ?? '') === (line.edtf ?? '');
  if (line.left !== undefined) return near(fact.left, line.left) && near(fact.right, line.right);
  if (line.low !== undefined) return near(fact.low, line.low) && near(fact.high, line.high);
  return near(fact.value, line.value);
}

function bestOverlap(candidates: readonly ScoredFact[], line: GoldLine): ScoredFact {
  const overlap = (fact: ScoredFact) => Math.min(fact.end, line.end) - Math.max(fact.start, line.start) - 0.01 * (fact.end - fact.start);
  return candidates.reduce((best, fact) => (overlap(fact) > overlap(best) ? fact : best));
}

/** Scores the numeric facts of one page against its gold. */
function scoreNumeric(name: string, facts: readonly ScoredFact[], gold: Gold, countsOf: (kind: string) => KindCounts, misses: Miss[]): void {
  const [low, high] = gold.head.range;
  const lines = gold.lines.filter(({ kind }) => isNumeric(kind));
  const miss = (line: { start: number; kind: string; raw: string }, what: string, detail: string) => misses.push({ gold: name, start: line.start, what, kind: line.kind, raw: line.raw, detail });
  for (const line of lines) {
    const counts = countsOf(line.kind);
    counts.gold++;
    const hits = facts.filter((fact) => overlaps(fact, line));
    const same = hits.filter((fact) => fact.kind === line.kind);
    if (same.length === 0) {
      miss(line, 'missing', hits.slice(0, 2).map((fact) => `${fact.kind}:${fact.raw}`).join(' '));
      continue;
    }
    const fact = bestOverlap(same, line);
    counts.found++;
    const right = sameValue(fact, line);
    if (right) counts.value++;
    else miss(line, 'value', `${shown(fact)} instead of ${shown(line)}`);
    if (right && (line.kind === 'date' || (fact.unit ?? null) === (line.unit ?? null))) counts.unit++;
    else if (right) miss(line, 'unit', `${fact.unit ?? '–'} instead of ${line.unit ?? '–'}`);
    if (fact.start === line.start && fact.end === line.end) counts.exact++;
    scoreFields(fact, line, counts, miss);
  }
  const skipped = gold.lines.filter(({ kind }) => kind === 'skip');
  const none = gold.lines.filter(({ kind }) => kind === 'none');
  for (const fact of facts) {
    if (fact.start < low || fact.end > high || lines.some((line) => overlaps(fact, line)) || skipped.some((line) => overlaps(fact, line))) continue;
    if (!none.some((line) => overlaps(fact, line)) && !/\d/.test(fact.raw)) continue;
    countsOf(fact.kind).falsePositives++;
    miss(fact, 'false', '');
  }
}

function shown(record: ScoredFact | GoldLine): string {
  const fields = ['value', 'low', 'high', 'left', 'right', 'edtf'] as const;
  return fields.flatMap((field) => (record[field] === null || record[field] === undefined ? [] : [`${field} ${record[field]}`])).join(' ') || 'nothing';
}

function scoreFields(fact: ScoredFact, line: GoldLine, counts: KindCounts, miss: (line: GoldLine, what: string, detail: string) => void): void {
  if (line.kind !== 'date') {
    counts.modifierAsked++;
    if ((fact.modifier ?? null) === (line.modifier ?? null)) counts.modifier++;
    else miss(line, 'modifier', `${fact.modifier ?? '–'} instead of ${line.modifier ?? '–'}`);
  }
  for (const field of ['label', 'subject'] as const) {
    const wanted = line[field];
    if (!wanted) continue;
    counts[`${field}Asked`]++;
    if (touches(fact[field], wanted)) counts[field]++;
    else miss(line, field, `${squash(fact[field]) || '–'} instead of ${squash(wanted)}`);
  }
  for (const field of ['period', 'role'] as const) {
    const wanted = line[field];
    if (!wanted) continue;
    counts[`${field}Asked`]++;
    if (fact[field] === wanted) counts[field]++;
    else miss(line, field, `${fact[field] ?? '–'} instead of ${wanted}`);
  }
  if (line.flags && line.flags.length > 0) {
    counts.flagsAsked++;
    if (line.flags.every((flag) => fact.flags?.includes(flag))) counts.flags++;
    else miss(line, 'flags', `${fact.flags?.join(' ') || '–'} instead of ${line.flags.join(' ')}`);
  }
  if (line.repaired !== null && line.repaired !== undefined) {
    counts.repairedAsked++;
    if (near(fact.repaired, line.repaired)) counts.repaired++;
    else miss(line, 'repaired', `${fact.repaired ?? '–'} instead of ${line.repaired}`);
  }
}

interface ProjectCounts {
  gold: number;
  found: number;
  predicted: number;
  hit: number;
  type: number;
}

/** Projects match at an overlap of half their joint length. */
function scoreProjects(name: string, facts: readonly ScoredFact[], gold: Gold, counts: ProjectCounts, misses: Miss[]): void {
  const [low, high] = gold.head.range;
  const inside = (fact: ScoredFact) => low <= fact.start && fact.end <= high;
  const skipped = gold.lines.filter(({ kind }) => kind === 'skip');
  const projects = facts.filter((fact) => fact.kind === 'project' && !skipped.some((line) => overlaps(fact, line)));
  const lines = gold.lines.filter(({ kind }) => kind === 'project');
  counts.gold += lines.length;
  counts.predicted += projects.filter(inside).length;
  const taken = new Set<ScoredFact>();
  for (const line of lines) {
    const joint = (fact: ScoredFact) => (Math.min(fact.end, line.end) - Math.max(fact.start, line.start)) / (Math.max(fact.end, line.end) - Math.min(fact.start, line.start));
    const best = projects.reduce<ScoredFact | null>((chosen, fact) => (chosen === null || joint(fact) > joint(chosen) ? fact : chosen), null);
    if (best && joint(best) >= 0.5) {
      counts.found++;
      taken.add(best);
      if (best.type === line.type) counts.type++;
      else misses.push({ gold: name, start: line.start, what: 'type', kind: 'project', raw: line.raw, detail: `${best.type} instead of ${line.type}` });
    } else misses.push({ gold: name, start: line.start, what: 'missing', kind: 'project', raw: line.raw, detail: line.type ?? '' });
  }
  counts.hit += taken.size;
  for (const fact of projects) if (!taken.has(fact) && inside(fact)) misses.push({ gold: name, start: fact.start, what: 'false', kind: 'project', raw: fact.raw, detail: fact.type ?? '' });
}

/**
 * Scores facts against annotated pages, by the same rules as the annotators' own scorer: a gold record is found when a fact
 * of its kind overlaps it; a fact is false when it overlaps no gold record and holds a digit or overlaps a `none` line.
 * @param factsOf facts of a page by its source
 * @param textOf source text of a page by its source; null where it is not known (offsets are then not checked)
 */
export function score(golds: readonly Gold[], factsOf: (source: string) => readonly ScoredFact[], textOf: (source: string) => string | null): Score {
  const kinds = new Map<string, KindCounts>();
  const countsOf = (kind: string): KindCounts => {
    const counts = kinds.get(kind) ?? emptyCounts();
    kinds.set(kind, counts);
    return counts;
  };
  const misses: Miss[] = [];
  const projects: ProjectCounts = { gold: 0, found: 0, predicted: 0, hit: 0, type: 0 };
  let badOffsets = 0;
  for (const gold of golds) {
    const [low, high] = gold.head.range;
    const facts = factsOf(gold.head.source).filter((fact) => fact.start < high && fact.end > low);
    const text = textOf(gold.head.source);
    if (text !== null) badOffsets += facts.filter((fact) => text.slice(fact.start, fact.end) !== fact.raw).length;
    scoreNumeric(gold.name, facts.filter(({ kind }) => isNumeric(kind)), gold, countsOf, misses);
    scoreProjects(gold.name, facts, gold, projects, misses);
  }
  const all = emptyCounts();
  for (const counts of kinds.values()) for (const key of Object.keys(all) as (keyof KindCounts)[]) all[key] += counts[key];
  kinds.set('ALL', all);
  const precision = projects.predicted ? projects.hit / projects.predicted : 0;
  const recall = projects.gold ? projects.found / projects.gold : 0;
  return { kinds, badOffsets, misses, project: { gold: projects.gold, recall, precision, f1: harmonic(precision, recall), type: projects.found ? projects.type / projects.found : 0 } };
}

const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** Shares from counts. F1 is over value and unit. */
export function figures(counts: KindCounts): KindFigures {
  const predicted = counts.found + counts.falsePositives;
  const precision = predicted ? counts.unit / predicted : 0;
  const recall = counts.gold ? counts.unit / counts.gold : 0;
  const share = (right: number, asked: number) => (asked ? right / asked : null);
  return {
    gold: counts.gold, recall, precision, f1: harmonic(precision, recall), exact: share(counts.exact, counts.gold), modifier: share(counts.modifier, counts.modifierAsked), label: share(counts.label, counts.labelAsked),
    subject: share(counts.subject, counts.subjectAsked), period: share(counts.period, counts.periodAsked), role: share(counts.role, counts.roleAsked), flags: share(counts.flags, counts.flagsAsked),
    repaired: share(counts.repaired, counts.repairedAsked),
  };
}
