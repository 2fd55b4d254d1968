import type { Fact } from '../../schemas/fact.js';

type Shown = Pick<Fact, 'kind'> & Partial<Fact>;

function amount({ value, low, high, left, right, edtf }: Shown): string {
  if (edtf !== undefined && edtf !== null) return edtf;
  if (left !== undefined && left !== null) return `${left}:${right}`;
  if (low !== undefined && low !== null) return `${low}..${high}`;
  return value === undefined || value === null ? '?' : String(value);
}

/** One record on one line: `quantity 3.8万名 = 38000 名 more_than masked`. */
export function shown(raw: string, fact: Shown): string {
  return [fact.kind, raw, '=', fact.kind === 'project' ? fact.type : amount(fact), fact.unit, fact.modifier, ...(fact.flags ?? [])].filter(Boolean).join(' ');
}
