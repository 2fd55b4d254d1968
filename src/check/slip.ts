/** Shorter numbers are a slip apart too often by chance. */
const LEAST_DIGITS = 4;

/** True when one number is the other with a digit changed, dropped or written twice, or with two neighbours exchanged. */
export function isSlip(one: number, other: number, leastDigits = LEAST_DIGITS): boolean {
  const [short, long] = [String(one), String(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (!/^\d+$/.test(short + long) || short.length < leastDigits || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return one !== other;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Longer numbers are none of a report. */
const MOST_DIGITS = 15;

/** True when a slip of the pen leads from the whole number to one in a range, both ends included. */
export function slipsInto(written: number, low: number, high: number): boolean {
  const digits = String(written);
  if (!/^\d+$/.test(digits) || digits.length > MOST_DIGITS) return false;
  const fits = (meant: string): boolean => meant !== '' && Number(meant) !== written && Number(meant) >= low && Number(meant) <= high;
  for (let at = 0; at <= digits.length; at++) {
    const [before, behind] = [digits.slice(0, at), digits.slice(at)];
    if (fits(before + behind.slice(1)) || (behind.length > 1 && fits(before + behind[1]! + behind[0]! + behind.slice(2)))) return true;
    for (let digit = 0; digit <= 9; digit++) if (fits(before + digit + behind) || (behind !== '' && fits(before + digit + behind.slice(1)))) return true;
  }
  return false;
}
