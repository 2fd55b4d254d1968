/** Shorter numbers are a slip apart too often by chance. */
const LEAST_DIGITS = 4;

/** True when one number is the other with a digit changed, dropped or written twice, or with two neighbours exchanged. */
export function isSlip(one: number, other: number): boolean {
  const [short, long] = [String(one), String(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (!/^\d+$/.test(short + long) || short.length < LEAST_DIGITS || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return one !== other;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
