import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { goldLineSchema, type GoldLine } from '../../schemas/gold.js';
import { NUMERIC_KINDS } from '../../schemas/fact.js';
import type { DraftFact } from '../facts.js';
import { defaultOptions, processPage } from '../pipeline.js';
import { isFailure } from '../source/raw-page.js';

const formSchema = z.object({ text: z.string(), facts: z.array(goldLineSchema) });

/** A sentence and every record it holds. */
export type Form = z.infer<typeof formSchema>;

export interface FormsScore {
  readonly facts: number;
  /** Share of gold records that are exactly right: kind, span, value, unit, modifier, flags. */
  readonly right: number;
  /** Share of extracted records that overlap none of the gold. */
  readonly wrong: number;
  readonly misses: readonly string[];
}

/** The files of a folder that hold forms, by name: forms.jsonl, forms-education.jsonl … */
export const formFiles = (folder: string): string[] => readdirSync(folder).filter((file) => /^forms.*\.jsonl$/.test(file)).sort();

/** Reads a file of forms; throws where a line is none. */
export function readForms(file: string): Form[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => formSchema.parse(JSON.parse(line)));
}

const same = (a: number | null | undefined, b: number | null | undefined): boolean => ((a ?? null) === null || (b ?? null) === null ? (a ?? null) === (b ?? null) : Math.abs(a! - b!) <= Math.max(1e-6 * Math.abs(b!), 0.002));

/** What of a fact differs from the gold record; empty when it is exactly right. Fields the gold leaves out are not asked. */
export function differences(fact: DraftFact, line: GoldLine): string[] {
  const wrong: string[] = [];
  if (line.kind === 'date') {
    if (fact.edtf !== line.edtf) wrong.push(`edtf ${fact.edtf} instead of ${line.edtf}`);
  } else {
    for (const field of ['value', 'low', 'high', 'left', 'right'] as const) if (!same(fact[field], line[field])) wrong.push(`${field} ${fact[field]} instead of ${line[field] ?? null}`);
    if (line.kind !== 'rank' && fact.unit !== (line.unit ?? null)) wrong.push(`unit ${fact.unit} instead of ${line.unit ?? null}`);
    if (fact.modifier !== (line.modifier ?? null)) wrong.push(`modifier ${fact.modifier} instead of ${line.modifier ?? null}`);
  }
  const flags = [...fact.flags].sort().join(' ');
  const wanted = [...(line.flags ?? [])].sort().join(' ');
  if (flags !== wanted) wrong.push(`flags ${flags || '–'} instead of ${wanted || '–'}`);
  return wrong;
}

/** Extracts every form by itself and compares its numeric records. */
export function scoreForms(forms: readonly Form[]): FormsScore {
  const numeric = (kind: string): boolean => (NUMERIC_KINDS as readonly string[]).includes(kind);
  const misses: string[] = [];
  let gold = 0;
  let right = 0;
  let extracted = 0;
  let wrong = 0;
  for (const [index, form] of forms.entries()) {
    const page = processPage({ source: `form ${index + 1}`, content: form.text, kind: 'text', charset: null, metadata: {} }, defaultOptions);
    const facts = isFailure(page) ? [] : page.facts.filter(({ kind }) => numeric(kind));
    const lines = form.facts.filter(({ kind }) => numeric(kind));
    const around = (span: { start: number; end: number }) => form.text.slice(Math.max(0, span.start - 15), span.end + 12);
    for (const line of lines) {
      gold++;
      const fact = facts.find((candidate) => candidate.kind === line.kind && candidate.start === line.start && candidate.end === line.end);
      const wrongFields = fact ? differences(fact, line) : ['missing'];
      if (wrongFields.length === 0) right++;
      else misses.push(`form ${index + 1}\t${line.kind}\t${line.raw}\t${wrongFields.join('; ')}\t${around(line)}`);
    }
    extracted += facts.length;
    for (const fact of facts) {
      if (lines.some((line) => line.start < fact.end && fact.start < line.end)) continue;
      wrong++;
      misses.push(`form ${index + 1}\tfalse\t${fact.kind}\t${fact.raw}\t${around(fact)}`);
    }
  }
  return { facts: gold, right: gold ? right / gold : 1, wrong: extracted ? wrong / extracted : 0, misses };
}
