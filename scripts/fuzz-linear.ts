/**
 * `node dist/scripts/fuzz-linear.js [megabytes] [name part]`: reads texts built to be slow, at half the length and at the
 * full one, and lists those whose time grows faster than their length, that break a stage, or that take longer than
 * `allowedTime`. Exits 1 when there are any. Without arguments: 1 MB of each, then 10 MB of digits.
 */
import { hostileTexts, type HostileText } from './linear/hostile-texts.js';
import { allowedTime, MOST_GROWTH, readTime } from './linear/read-time.js';

/** Below this many milliseconds growth is noise. */
const NOISE = 150;

function trial({ name, make }: HostileText, length: number): boolean {
  const half = readTime(make(length / 2));
  // A text that is slow already at half length is not read at full length.
  const slow = half.milliseconds > 4 * allowedTime(length / 2, half.facts);
  const full = slow ? half : readTime(make(length));
  const growth = full.milliseconds / Math.max(1, half.milliseconds);
  const complaints = [
    ...(full.failure ? [`failed: ${full.failure}`] : []),
    ...(slow ? ['stopped at half length'] : []),
    ...(full.milliseconds > NOISE && growth > MOST_GROWTH ? ['super-linear'] : []),
    ...(!slow && full.milliseconds > allowedTime(length, full.facts) ? ['slow'] : []),
  ];
  const shown = `${name.padEnd(28)} ${half.milliseconds.toFixed(0).padStart(7)} ms ${full.milliseconds.toFixed(0).padStart(7)} ms  ×${growth.toFixed(1)}  ${full.facts} facts`;
  console.log(complaints.length > 0 ? `${shown}  ${complaints.join('; ')}` : shown);
  return complaints.length === 0;
}

const megabytes = Number(process.argv[2] ?? 1);
const part = process.argv[3] ?? '';
readTime('预热 2020年全县小学12所,在校学生3456人。'.repeat(2000));
const wanted = hostileTexts.filter(({ name }) => name.includes(part));
const bad = wanted.filter((text) => !trial(text, megabytes * 1e6)).map(({ name }) => name);
if (process.argv.length === 2 && !trial({ name: '10 MB of digits', make: (length) => '1234567890'.repeat(length / 10) }, 1e7)) bad.push('10 MB of digits');
console.log(bad.length === 0 ? `${wanted.length} texts, all linear` : `${bad.length} of ${wanted.length} texts complained of: ${bad.join(' ')}`);
process.exitCode = bad.length > 0 ? 1 : 0;
