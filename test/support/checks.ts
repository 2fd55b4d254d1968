import { localId } from '../../src/facts.js';
import { processed } from './page.js';

/** Every check that ran on a text: `change pass 9.6 of 9.6: 9.6个百分点 54.5% 44.9%`, expected before found. */
export function checksOf(text: string): string[] {
  const { facts, checks } = processed(text);
  const raws = new Map(facts.map((fact) => [localId(fact.report, fact.kind, fact.start), fact.raw]));
  return checks.map(({ rule, verdict, expected, found, facts: used }) => `${rule} ${verdict} ${expected} of ${found}: ${used.map((id) => raws.get(id)).join(' ')}`);
}

/** The raws of records with the flag `inconsistent`, and of those that a check confirms. */
export function judged(text: string): { inconsistent: string[]; verified: string[] } {
  const { facts } = processed(text);
  return {
    inconsistent: facts.filter(({ flags }) => flags.includes('inconsistent')).map(({ raw }) => raw),
    verified: facts.filter(({ verified }) => verified).map(({ raw }) => raw),
  };
}
