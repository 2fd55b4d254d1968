import type { Mention } from './mention.js';
import type { Refiner } from './refiner.js';
import { modifierRefiner } from './refiners/modifier.js';
import { roleRefiner } from './refiners/role.js';

/** In order: each may use what those before it added. */
export function refiners(): readonly Refiner[] {
  return [modifierRefiner, roleRefiner()];
}

/** Runs every refiner over every mention. */
export function refine(mentions: readonly Mention[], text: string, list: readonly Refiner[] = refiners()): Mention[] {
  let current: readonly Mention[] = mentions;
  for (const refiner of list) {
    const context = { text, mentions: current };
    current = current.map((mention, index) => refiner.refine(mention, index, context));
  }
  return [...current];
}
