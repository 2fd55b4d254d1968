/**
 * `node dist/scripts/check-trial.js [sentences] [seed]`: how well arithmetic finds totals that were altered. Writes an archive
 * of totals with their parts in many phrasings, some of them open (其中专任教师…, 等, levels of prizes), alters 5 % of
 * the totals as a typist would, and scores the flag `inconsistent`. Exits 1 under the figures promised.
 */
import { flagTrial } from './checks/flag-trial.js';

const PROMISED = { precision: 0.99, recall: 0.95 };

const { sentences, altered, flagged, precision, recall, mistakes } = flagTrial(Number(process.argv[2] ?? 2000), 0.05, Number(process.argv[3] ?? 1));
for (const { kind, phrasing, text } of mistakes) console.log(`${kind}\t${phrasing}\t${text}`);
console.log(`${sentences} sentences, ${altered} totals altered, ${flagged} flagged: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
process.exitCode = precision < PROMISED.precision || recall < PROMISED.recall ? 1 : 0;
