import { divisionNames } from './division-names.js';

/** The administrative division a report is from. */
export interface ReportPlace {
  /** As the text names it: 港口区, 嘉峪关市, xx县. */
  readonly name: string;
  readonly evidence: string;
}

/** What praises or judges stands before it: the place is another's. */
const ELSEWHERE = /(?:获|评为|命名为|居|位列|名列|列|授予|通过|全省|全国|申报|承办|成为|考核|评选|表彰|比|高于|低于|上级|来自|赴|前往|考察|学习)[^,。;、]{0,6}$/;
const OFFICE = /^[\u4e00-\u9fff]{0,6}?(?:局|委|政府|办公室|办事处|医院|学校|中学|小学|系统|机关|工会|中心|卫生院|电教馆|党委)/;

/** Characters in which a report introduces itself, and signs; the text is read so far. */
const OPENING = 300;
const CLOSING = 80;
/** Characters of a paragraph that name its subject. */
const FIRST_WORDS = 24;
const READ = 20_000;
/** A name needs so much weight: one place in a heading, or several in the text. */
const LEAST_WEIGHT = 3;
/** In the running text, two mentions or an office of the kind the writer speaks for, or the only name of that kind. */
const LEAST_IN_TEXT = 1;

interface Candidate {
  weight: number;
  /** By more than mentions in the running text. */
  anchored: boolean;
  evidence: string;
}

function collect(stretch: string, weight: number, anchored: boolean, evidence: string, found: Map<string, Candidate>): void {
  for (const { name, start, end } of divisionNames(stretch)) {
    if (ELSEWHERE.test(stretch.slice(Math.max(0, start - 10), start))) continue;
    const office = OFFICE.test(stretch.slice(end, end + 12));
    const candidate = found.get(name) ?? { weight: 0, anchored: false, evidence };
    candidate.weight += weight * (office ? 2 : 1);
    candidate.anchored ||= anchored;
    found.set(name, candidate);
  }
}

const KINDS = new Set('省市县区州盟旗镇乡村');

/** The kind of division the writer speaks for: 我县 says it, 全市 may also be what the county is compared with. */
function ownKind(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [who, weight] of [['我', 3], ['全', 1]] as const) {
    for (let at = text.indexOf(who); at >= 0; at = text.indexOf(who, at + 1)) {
      const kind = text[at + 1] ?? '';
      if (KINDS.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + weight);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] >= (second?.[1] ?? 0) * 2 ? first[0] : null;
}

/**
 * Where a report is from: the division its title, its first sentences, its signature and the offices in it name most, of
 * the kind the writer speaks for (我县, 全县). Null where nothing is certain.
 */
export function reportPlace(title: string | null, text: string): ReportPlace | null {
  const found = new Map<string, Candidate>();
  if (title) collect(title, 6, true, 'title', found);
  const opening = text.slice(0, OPENING);
  for (const line of opening.split('\n').slice(0, 3)) collect(line.length <= 60 ? line : line.slice(0, FIRST_WORDS), 5, true, line.length <= 60 ? 'heading' : 'first words', found);
  collect(opening, 2, true, 'first sentences', found);
  for (const line of text.slice(-CLOSING).split('\n').slice(-2)) if (line.length <= 40 && !/[。;]/.test(line)) collect(line, 4, true, 'signature', found);
  collect(text.slice(0, READ), 0.5, false, 'places in the text', found);
  const sorted = [...found].sort((a, b) => b[1].weight - a[1].weight);
  const own = ownKind(text.slice(0, READ));
  const fits = ([name]: [string, Candidate]): boolean => own === null || name.endsWith(own);
  const certain = sorted.filter(([, { weight, anchored, evidence }]) => anchored && weight >= LEAST_WEIGHT && (own !== null || evidence !== 'first sentences'));
  const ofOwnKind = own === null ? [] : sorted.filter(fits);
  const inText = ofOwnKind.length === 1 || (ofOwnKind[0]?.[1].weight ?? 0) >= LEAST_IN_TEXT ? ofOwnKind[0] : undefined;
  const chosen = certain.find(fits) ?? inText ?? certain.find(([, { evidence }]) => evidence === 'title');
  return chosen ? { name: chosen[0], evidence: chosen[1].evidence } : null;
}
