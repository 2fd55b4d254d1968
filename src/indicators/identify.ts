import type { Breakdown } from '../check/finding.js';
import type { Mention } from '../extract/mention.js';
import type { Catalogue, CataloguedIndicator } from './catalogue.js';
import { matcher } from './match.js';

/** Names the indicator of each number, where the catalogue has one. `domains` holds for each mention what its report is about. */
export type Identify = (mentions: readonly Mention[], breakdowns: readonly Breakdown[], domains: readonly (string | null)[]) => readonly (CataloguedIndicator | null)[];

/** Identifies by a catalogue; totals and their parts lend each other their meaning (在校学生19305人,其中小学生8614人). */
export function identifyBy(catalogue: Catalogue): Identify {
  const match = matcher(catalogue);
  return (mentions, breakdowns, domains) => {
    const parents = new Map<number, number>();
    const totals = new Set<number>();
    for (const { total, parts } of breakdowns) {
      totals.add(total);
      for (const part of parts) if (!parents.has(part)) parents.set(part, total);
    }
    return mentions.map((mention, index) => {
      if (mention.label === null) return null;
      const parent = parents.get(index);
      const id = match(mention.label, mention.unit, mention.kind, mention.subject, {
        domain: domains[index] ?? null, role: mention.role, parent: parent === undefined ? null : (mentions[parent]!.label ?? null), total: totals.has(index),
      });
      return id === null ? null : (catalogue.byId.get(id) ?? null);
    });
  };
}

/** Without a catalogue nothing is identified. */
export const identifyNothing: Identify = (mentions) => mentions.map(() => null);
