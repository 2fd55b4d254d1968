import { isCommonWord } from './common-words.js';
import { divisionOf, prefectureCode, provinceCode, shortName, type Division, type DivisionLevel } from './divisions.js';
import { MOST_TEXT, readHints, support, type Hints, type Named, type Support } from './evidence.js';
import type { FormerDivision } from './former-divisions.js';
import { byName, byShortName, formerByName } from './names.js';
import { readPath } from './path.js';

export type { Hints } from './evidence.js';

/** A place with its code of GB/T 2260. */
export interface ResolvedPlace {
  /** Six digits. Of a division that was renamed: the present code, so that years join; of one merged or divided: the code it had. */
  readonly code: string;
  readonly level: DivisionLevel;
  readonly province: string;
  /** Null for provinces, and for counties directly under a province; a municipality's districts have the municipality. */
  readonly prefecture: string | null;
  readonly county: string | null;
  /** True where the name is one the code table no longer has. */
  readonly historic: boolean;
  /** The division that took its place, where it was merged. */
  readonly successor: string | null;
  /** Why it is this division, in words. */
  readonly evidence: string;
}

/** A division the name may mean. */
type Candidate = { readonly present: Division; readonly former: null } | { readonly present: null; readonly former: FormerDivision };

const MASKED = /[xX×*＊_○□某]/;
/** Less than this is no evidence for a name that is a word or lacks its suffix. */
const ENOUGH = 1.5;
/** Its own full name, its name right behind what it lies in, or a prefecture that is given: enough against a province that is only mentioned. */
const DECISIVE = 3.5;
const WEAK = 2.5;

/**
 * The division a name means. A full name that one division has, and that is no everyday word, is enough; any other needs evidence among the
 * hints: its prefecture, its province, a neighbour, its own full name. Null for masked, unknown and ambiguous names: never a guess.
 * @param name as a text gives it, alone (七星关区, 金寨) or with what it lies in (贵州省毕节市七星关区, 安徽金寨县)
 */
export function resolvePlace(name: string, hints: Hints = {}): ResolvedPlace | null {
  const text = name.replace(/\s/g, '');
  if (text === '' || text.length > 40 || MASKED.test(text)) return null;
  const path = readPath(text);
  if (path === null) return null;
  const target = path[path.length - 1]!;
  const within = path.slice(0, -1);
  const full = [...candidatesOf(byName.get(target) ?? []), ...formerCandidatesOf(formerByName.get(target) ?? [])];
  if (full.length > 0) return choose(target, inside(full, target, within), { ...hints, within: [...within, ...(hints.within ?? [])] }, isCommonWord(target));
  const divisions = byShortName.get(target) ?? [];
  const province = divisions.find(({ level }) => level === 'province');
  if (province) return place({ present: province, former: null }, `${target} is short for ${province.name}`);
  const short = [...candidatesOf(divisions), ...formerCandidatesOf(formerWithShortName(target))];
  return choose(target, inside(short, target, within), { ...hints, within: [...within, ...(hints.within ?? [])] }, true);
}

/** Only what lies in the divisions in front of a name: 南京市鼓楼区 is none of the other three. */
function inside(candidates: readonly Candidate[], target: string, within: readonly string[]): readonly Candidate[] {
  if (within.length === 0) return candidates;
  const hints = readHints({ within });
  return candidates.filter((candidate) => supportOf(candidate, target, hints).weight > 0);
}

const candidatesOf = (divisions: readonly Division[]): Candidate[] => divisions.map((present) => ({ present, former: null }));
const formerCandidatesOf = (divisions: readonly FormerDivision[]): Candidate[] => divisions.map((former) => ({ present: null, former }));

function formerWithShortName(short: string): FormerDivision[] {
  return [...formerByName].flatMap(([name, divisions]) => (name.startsWith(short) && shortName(name) === short ? divisions : []));
}

function choose(target: string, candidates: readonly Candidate[], hints: Hints, needsEvidence: boolean): ResolvedPlace | null {
  const distinct = withoutSuperseded(candidates);
  const [only] = distinct;
  if (!only) return null;
  // A name that one division alone has needs no evidence: the text is not searched for any.
  const named = readHints(distinct.length === 1 && !needsEvidence ? { within: hints.within ?? [] } : hints);
  const ranked = distinct.map((candidate) => ({ candidate, support: supportOf(candidate, target, named, hints.text?.slice(0, MOST_TEXT)) })).sort((a, b) => b.support.weight - a.support.weight);
  const [best, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0] | undefined];
  if (!second) {
    if (needsEvidence && best.support.weight < ENOUGH) return null;
    return place(best.candidate, best.support.weight > 0 ? best.support.reason : `the only division named ${target}`);
  }
  const clear = best.support.weight >= ENOUGH && (second.support.weight === 0 || (best.support.weight >= DECISIVE && second.support.weight < WEAK));
  return clear ? place(best.candidate, best.support.reason) : null;
}

/** Where a short name fits both a former division and what it was renamed to (洞头: 洞头县, 洞头区), the present one stands for both. */
function withoutSuperseded(candidates: readonly Candidate[]): Candidate[] {
  const present = new Set(candidates.flatMap((candidate) => (candidate.present ? [candidate.present.code] : [])));
  return candidates.filter(({ former }) => former === null || former.successor === null || !present.has(former.successor));
}

function supportOf({ present, former }: Candidate, target: string, hints: readonly Named[], text?: string): Support {
  const code = present?.code ?? former!.code;
  const own = present?.name ?? former!.name;
  const codes = former?.successor ? [code, former.successor] : [code];
  return support({ codes, name: own }, target, hints, text);
}

function place({ present, former }: Candidate, reason: string): ResolvedPlace {
  if (present) return { code: present.code, ...names(present.code, present.level === 'county' ? present.name : null), level: present.level, historic: false, successor: null, evidence: reason };
  const { code, name, fate, successor, goneBy } = former!;
  const now = successor === null ? null : divisionOf(successor);
  const history = `${name} (${code}) was ${fate}${now ? `, now ${now.name} (${now.code})` : ''}, not in the code table of ${goneBy}`;
  const shown = fate === 'renamed' && now ? now : { code, name, level: (code.endsWith('00') ? 'prefecture' : 'county') as DivisionLevel };
  return {
    code: shown.code,
    ...names(shown.code, shown.level === 'county' ? shown.name : null, shown.level === 'prefecture' ? shown.name : null),
    level: shown.level, historic: true, successor: fate === 'merged' ? successor : null, evidence: `${reason}; ${history}`,
  };
}

/** The names a code lies under. */
function names(code: string, county: string | null, formerPrefecture: string | null = null): Pick<ResolvedPlace, 'province' | 'prefecture' | 'county'> {
  const province = divisionOf(provinceCode(code))!.name;
  const above = divisionOf(prefectureCode(code))?.name ?? formerPrefectureName(code) ?? formerPrefecture;
  const isMunicipality = province.endsWith('市');
  return { province, prefecture: isMunicipality && !code.endsWith('0000') ? province : code.endsWith('0000') ? null : above, county };
}

function formerPrefectureName(code: string): string | null {
  for (const divisions of formerByName.values()) for (const division of divisions) if (division.code === prefectureCode(code)) return division.name;
  return null;
}
