/**
 * `node dist/scripts/fuzz-linear.js [megabytes] [name part]`: reads texts built to be slow, at half the length and at the
 * full one, and lists those whose time grows faster than their length, that fail, or that read slower than `allowed`. Exits 1 when there are any. Without arguments: 1 MB of each, then 10 MB of digits.
 */
import { defaultOptions, processPage } from '../src/pipeline.js';
import { isFailure } from '../src/source/raw-page.js';
import { hostileTexts, type HostileText } from './linear/hostile-texts.js';

/** Time may grow so much when the length doubles: twice, and what caches and garbage add. */
const MOST_GROWTH = 3.5;
/** Below this many milliseconds growth is noise. */
const NOISE = 150;
/** UTF-16 units a second a text must be read at, and seconds every record may take besides. */
const LEAST_RATE = 250_000;
const SECONDS_A_FACT = 40e-6;

interface Timing {
  readonly milliseconds: number;
  readonly failure: string | null;
  readonly facts: number;
}

function read(text: string): Timing {
  const since = process.cpuUsage();
  const page = processPage({ source: 'hostile', content: text, kind: 'text', charset: null, metadata: {} }, defaultOptions);
  // Time of this process, not of the clock: other programs on the machine do not count.
  const { user, system } = process.cpuUsage(since);
  const milliseconds = (user + system) / 1000;
  if (isFailure(page)) return { milliseconds, failure: page.status === 'empty' ? null : page.reason, facts: 0 };
  return { milliseconds, failure: null, facts: page.facts.length };
}

/** Milliseconds a text may take. */
const allowed = (length: number, facts: number): number => (length / LEAST_RATE + facts * SECONDS_A_FACT) * 1000;

function trial({ name, make }: HostileText, length: number): boolean {
  const half = read(make(length / 2));
  // A text that is slow already at half length is not read at full length.
  const slow = half.milliseconds > 4 * allowed(length / 2, half.facts);
  const full = slow ? half : read(make(length));
  const growth = full.milliseconds / Math.max(1, half.milliseconds);
  const complaints = [
    ...(full.failure ? [`failed: ${full.failure}`] : []),
    ...(slow ? ['stopped at half length'] : []),
    ...(full.milliseconds > NOISE && growth > MOST_GROWTH ? ['super-linear'] : []),
    ...(!slow && full.milliseconds > allowed(length, full.facts) ? ['slow'] : []),
  ];
  const shown = `${name.padEnd(28)} ${half.milliseconds.toFixed(0).padStart(7)} ms ${full.milliseconds.toFixed(0).padStart(7)} ms  ×${growth.toFixed(1)}  ${full.facts} facts`;
  console.log(complaints.length > 0 ? `${shown}  ${complaints.join('; ')}` : shown);
  return complaints.length === 0;
}

const megabytes = Number(process.argv[2] ?? 1);
const part = process.argv[3] ?? '';
read('预热 2020年全县小学12所,在校学生3456人。'.repeat(2000));
const wanted = hostileTexts.filter(({ name }) => name.includes(part));
const bad = wanted.filter((text) => !trial(text, megabytes * 1e6)).map(({ name }) => name);
if (process.argv.length === 2 && !trial({ name: '10 MB of digits', make: (length) => '1234567890'.repeat(length / 10) }, 1e7)) bad.push('10 MB of digits');
console.log(bad.length === 0 ? `${wanted.length} texts, all linear` : `${bad.length} of ${wanted.length} texts complained of: ${bad.join(' ')}`);
process.exitCode = bad.length > 0 ? 1 : 0;
