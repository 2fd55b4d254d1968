import type { PlanZone } from '../structure/plan-zones.js';
import type { Mention } from './mention.js';

/** What a refiner may look at: the clean text and all mentions, in order, as the refiners before it left them. */
export interface RefineContext {
  /** Starts of the page's reports in the text, ascending; what one report says of itself does not hold for the next. */
  readonly reportStarts: readonly number[];
  /** For each of them the year that the report is about, null or none where it is not known. */
  readonly reportYears: readonly (number | null)[];
  /** Stretches that state plans, ascending. */
  readonly plans: readonly PlanZone[];
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Adds one thing to a mention from what stands around it. Returns the mention itself when it has nothing to add. */
export interface Refiner {
  readonly name: string;
  refine(mention: Mention, index: number, context: RefineContext): Mention;
}
