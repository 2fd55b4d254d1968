import { byName, byShortName, formerByName, nameScanner } from './names.js';

const fullAt = nameScanner(new Set([...byName.keys(), ...formerByName.keys()]));
const shortAt = nameScanner(byShortName.keys());
/** What may follow a county in a path and says nothing of its code: 石桥镇, 柳岸村. */
const BELOW_COUNTY = /^[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|村|社区|街道办事处|镇政府|乡政府)$/;

/**
 * The divisions a name runs through, from the widest: 贵州省毕节市七星关区 → three names. Full names first; a short one (安徽, 毕节) for the whole or
 * where other names follow. What lies below a county is left out.
 * @param text at most a few dozen characters
 * @returns null where a part is no division's name
 */
export function readPath(text: string): string[] | null {
  if (text === '') return null;
  const [full] = fullAt(text, 0);
  if (full !== undefined) {
    const rest = text.slice(full.length);
    if (rest === '' || BELOW_COUNTY.test(rest)) return [full];
    const path = readPath(rest);
    if (path) return [full, ...path];
  }
  for (const short of shortAt(text, 0)) {
    if (short.length === text.length) return [short];
    const path = readPath(text.slice(short.length));
    if (path) return [short, ...path];
  }
  return null;
}
