/**
 * `node dist/scripts/readability-ratio.js [rounds]` (default 5): parses and cleans generated HTML pages of all markups, and
 * reads the same pages with @mozilla/readability on linkedom; prints the characters of markup a second of both and their ratio,
 * and what share of the texts each keeps. Exits 1 below five times.
 */
import { measureReadability } from './bench/readability.js';
import { readabilityTable } from './bench/tables.js';

const LEAST_RATIO = 5;

const figures = measureReadability(Number(process.argv[2] ?? 5));
console.log(readabilityTable(figures));
process.exitCode = figures.ratio >= LEAST_RATIO ? 0 : 1;
