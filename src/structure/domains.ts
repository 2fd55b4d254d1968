import { firstAtOrAfter, type Span } from '../text/span.js';
import { unitsOf } from '../text/units.js';

export type Domain = 'education' | 'health' | 'agriculture';

/** Words that show what kind of office a paragraph is about. */
const WORDS: Readonly<Record<Domain, string>> = {
  education: '学校 学生 教师 教育 中小学 幼儿园 教学 校园 校长 学前 高考 中考 入学 辍学 课堂 师德',
  health: '医院 患者 病人 门诊 住院 手术 医疗 护士 医师 临床 病房 卫生院 诊疗 疫苗 肿瘤 救治 医保',
  agriculture: '农业 农村 农民 种植 粮食 养殖 耕地 播种 合作社 农药 化肥 畜牧 水稻 小麦 玉米 蔬菜',
};

interface Word {
  readonly word: string;
  readonly domain: number;
}

const DOMAINS = Object.keys(WORDS) as Domain[];
const lists: Word[][] = [[]];
/** For each UTF-16 unit the list of words that begin with it; 0 for none. */
const listOf = new Uint8Array(65536);
/** 1 for the hash of every two units that begin a word. */
const pairs = new Uint8Array(65536);
const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;
DOMAINS.forEach((name, domain) => {
  for (const word of WORDS[name].split(' ')) {
    const first = word.charCodeAt(0);
    pairs[pairOf(first, word.charCodeAt(1))] = 1;
    if (listOf[first] === 0) listOf[first] = lists.push([]) - 1;
    lists[listOf[first]!]!.push({ word, domain });
  }
});

/** Where a text holds words of each domain, in order and without overlaps. */
export interface DomainIndex {
  readonly starts: readonly (readonly number[])[];
  readonly ends: readonly (readonly number[])[];
}

/** Finds the words of all domains in one pass. */
export function domainIndex(text: string): DomainIndex {
  const starts: number[][] = DOMAINS.map(() => []);
  const ends: number[][] = DOMAINS.map(() => []);
  const free = new Int32Array(DOMAINS.length);
  const units = unitsOf(text);
  for (let at = 0; at < units.length; at++) {
    const list = listOf[units[at]!]!;
    if (list === 0 || pairs[pairOf(units[at]!, units[at + 1] ?? 0)] === 0) continue;
    for (const { word, domain } of lists[list]!) {
      if (at < free[domain]! || !text.startsWith(word, at)) continue;
      starts[domain]!.push(at);
      free[domain] = at + word.length;
      ends[domain]!.push(at + word.length);
    }
  }
  return { starts, ends };
}

/** The domain a text is wholly about, see {@link clearDomainOf}. */
export function clearDomain(text: string, least: number, ratio = 10): Domain | null {
  return clearDomainOf(domainIndex(text), [{ start: 0, end: text.length }], least, ratio);
}

/** The domain some stretches are wholly about: at least `least` words, and `ratio` times as many as of any other. */
export function clearDomainOf({ starts, ends }: DomainIndex, spans: readonly Span[], least: number, ratio = 10): Domain | null {
  const counts = DOMAINS.map((name, domain) => {
    const hits = spans.reduce((sum, { start, end }) => sum + Math.max(0, firstAtOrAfter(ends[domain]!, end + 1) - firstAtOrAfter(starts[domain]!, start)), 0);
    return [name, hits] as const;
  }).sort((a, b) => b[1] - a[1]);
  const [best, second] = counts;
  return best && best[1] >= least && (second?.[1] ?? 0) * ratio <= best[1] ? best[0] : null;
}

/** How an office of a domain speaks of itself. */
const SELF: Readonly<Record<Domain, RegExp>> = { education: /我校|全校|教育局|教体局|局机关|教育系统/, health: /我院|本院|全院|医院|科室/, agriculture: /农业局|农业农村局|农牧局|我场/ };

/** True where a stretch speaks as an office of the domain would of itself; a township's paragraph on its schools does not. */
export function speaksAs(text: string, domain: Domain): boolean {
  return SELF[domain].test(text);
}
