/**
 * `node dist/scripts/fuzz-linear.js [--length UNITS] [--only PART]`: reads texts and cleans pages built to be slow, at a quarter of
 * the length and at the full one, and lists those whose time grows faster than their length or that break a stage; from 1,000,000
 * units (the default) on, also those that take longer than `allowedTime`. Exits 1 when there are any. By default 10 MB of digits come last.
 */
import { parseArgs } from 'node:util';
import { hostilePages } from './linear/hostile-pages.js';
import { hostileTexts } from './linear/hostile-texts.js';
import { allowedTime, cleanTime, readTime, type ReadTime } from './linear/read-time.js';

interface Trial {
  readonly name: string;
  readonly units: number;
  readonly time: (length: number) => ReadTime;
}

/** Four times the length may take so many times as long, and so many milliseconds besides, for caches and garbage; quadratic work takes sixteen times as long. */
const MOST_GROWTH = 8;
const NOISE = 200;
/** Below this length what a fact costs weighs more than what a character does. */
const LEAST_RATED = 1e6;

const { values } = parseArgs({ options: { length: { type: 'string', default: '1000000' }, only: { type: 'string', default: '' } } });
const length = Number(values.length);

function complaintsOf({ name, units, time }: Trial): string[] {
  const quarter = time(units / 4);
  let full = time(units);
  const grows = (): boolean => full.milliseconds > quarter.milliseconds * MOST_GROWTH + NOISE;
  // What else the machine does adds to a time and takes nothing from it.
  for (let tried = 0; tried < 3 && grows(); tried++) {
    const again = time(units);
    if (again.milliseconds < full.milliseconds) full = again;
  }
  const rated = units >= LEAST_RATED;
  const complaints = [
    ...(full.failure ? [`failed: ${full.failure}`] : []),
    ...(grows() ? ['super-linear'] : []),
    ...(rated && full.milliseconds > allowedTime(units, full.facts) ? ['slow'] : []),
  ];
  if (rated || complaints.length > 0) console.log(`${name.padEnd(28)} ${quarter.milliseconds.toFixed(0).padStart(7)} ms ${full.milliseconds.toFixed(0).padStart(7)} ms  ${full.facts} facts  ${complaints.join('; ')}`.trimEnd());
  return complaints;
}

const trials: readonly Trial[] = [
  ...hostileTexts.map(({ name, make }) => ({ name, units: length, time: (units: number) => readTime(make(units)) })),
  ...hostilePages.map(({ name, kind, times, make }) => ({ name: `clean ${name}`, units: length * times, time: (units: number) => cleanTime(make(units), kind) })),
  ...(process.argv.length === 2 ? [{ name: '10 MB of digits', units: 1e7, time: (units: number) => readTime('1234567890'.repeat(units / 10)) }] : []),
].filter(({ name }) => name.includes(values.only));

readTime('预热 2020年全县小学12所,在校学生3456人。'.repeat(2000));
const bad = trials.filter((trial) => complaintsOf(trial).length > 0).map(({ name }) => name);
console.log(bad.length === 0 ? `${trials.length} texts, all linear` : `${bad.length} of ${trials.length} texts complained of: ${bad.join(' ')}`);
process.exitCode = bad.length > 0 ? 1 : 0;
