import type { Check } from './finding.js';
import { bounds } from './rules/bounds.js';
import { change } from './rules/change.js';
import { partsSum } from './rules/parts-sum.js';
import { priceCount } from './rules/price-count.js';
import { repeats } from './rules/repeats.js';
import { share } from './rules/share.js';
import { staffingRatio } from './rules/staffing-ratio.js';

/** Every rule of arithmetic, the surest first. Rules do not depend on one another. */
export const checks: readonly Check[] = [partsSum, change, share, staffingRatio, priceCount, bounds, repeats];
