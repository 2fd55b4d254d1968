import { planZones, type PlanZone } from '../structure/plan-zones.js';
import type { Mention } from './mention.js';
import type { Refiner } from './refiner.js';
import { labelRefiner } from './refiners/label/refiner.js';
import { modifierRefiner } from './refiners/modifier.js';
import { periodRefiner } from './refiners/period.js';
import { roleRefiner } from './refiners/role.js';

/** In order: each may use what those before it added. */
export function refiners(): readonly Refiner[] {
  return [modifierRefiner, roleRefiner(), labelRefiner(), periodRefiner()];
}

/**
 * Runs every refiner over every mention.
 * @param reportStarts where reports begin, ascending
 * @param reportYears what year each of them is about, where that is known
 * @param plans stretches that state plans
 */
export function refine(
  mentions: readonly Mention[], text: string, reportStarts: readonly number[] = [0], list: readonly Refiner[] = refiners(), reportYears: readonly (number | null)[] = [], plans: readonly PlanZone[] = planZones(text, reportStarts),
): Mention[] {
  let current: readonly Mention[] = mentions;
  for (const refiner of list) {
    const context = { text, mentions: current, reportStarts, reportYears, plans };
    current = current.map((mention, index) => refiner.refine(mention, index, context));
  }
  return [...current];
}
