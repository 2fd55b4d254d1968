import type { Mention } from '../extract/mention.js';

/** Units of institutions count alike: 189所 and 34个 are parts of 585所. */
const INSTITUTIONS = new Set(['所', '个', '家', '处', '间', '园']);
const PEOPLE = new Set(['人', '名', '位', '人次']);

/** True when two numbers can be part and whole of one total by their kinds and units. */
export function sameMeasure(a: Mention, b: Mention): boolean {
  if (a.kind !== b.kind) return false;
  if (a.unit === b.unit) return true;
  if (a.unit === null || b.unit === null) return false;
  return (INSTITUTIONS.has(a.unit) && INSTITUTIONS.has(b.unit)) || (PEOPLE.has(a.unit) && PEOPLE.has(b.unit) && (a.unit === '人次') === (b.unit === '人次'));
}
