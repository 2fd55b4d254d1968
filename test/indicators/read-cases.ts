import type { Kind, Role } from '../../schemas/fact.js';

/** One line of a table of labels. */
export interface LabelCase {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: Kind;
  readonly subject: string | null;
  readonly role: Role | null;
  readonly expected: string | null;
  /** The page's field. */
  readonly domain: string | null;
}

/** Reads `label | unit | subject | role | indicator [| field]`; the unit `:` is a ratio, `#` a rank. */
export function readCases(table: string, domain: string | null): LabelCase[] {
  return table.trim().split('\n').map((line) => {
    const [label = '', unit = '', subject = '', role = '', expected = '', field = domain] = line.split('|').map((part) => part.trim());
    const kind: Kind = unit === ':' ? 'ratio' : unit === '#' ? 'rank' : ['%', '‰', '百分点'].includes(unit) ? 'percentage' : 'quantity';
    return { line, label, unit: unit === ':' || unit === '#' || unit === '' ? null : unit, kind, subject: subject || null, role: (role || null) as Role | null, expected: expected === '-' ? null : expected, domain: field };
  });
}
