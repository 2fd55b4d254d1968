/** Words that show what kind of office a paragraph is about. */
const DOMAINS: Readonly<Record<string, RegExp>> = {
  education: /学校|学生|教师|教育|中小学|幼儿园|教学|校园|校长|学前|高考|中考|入学|辍学|课堂|师德/g,
  health: /医院|患者|病人|门诊|住院|手术|医疗|护士|医师|临床|病房|卫生院|诊疗|疫苗|肿瘤|救治|医保/g,
  agriculture: /农业|农村|农民|种植|粮食|养殖|耕地|播种|合作社|农药|化肥|畜牧|水稻|小麦|玉米|蔬菜/g,
};

/** Hits of a pattern, counted up to `most`. */
function hits(text: string, pattern: RegExp): number {
  pattern.lastIndex = 0;
  let found = 0;
  while (pattern.test(text)) found++;
  return found;
}

/** The domain a stretch is wholly about: at least `least` hits, and `ratio` times as many as of any other. */
export function clearDomain(text: string, least: number, ratio = 10): string | null {
  const counts = Object.entries(DOMAINS).map(([name, pattern]) => [name, hits(text, pattern)] as const).sort((a, b) => b[1] - a[1]);
  const [best, second] = counts;
  return best && best[1] >= least && (second?.[1] ?? 0) * ratio <= best[1] ? best[0] : null;
}

/** How an office of a domain speaks of itself. */
const SELF: Readonly<Record<string, RegExp>> = { education: /我校|全校|教育局|教体局|局机关|教育系统/, health: /我院|本院|全院|医院|科室/, agriculture: /农业局|农业农村局|农牧局|我场/ };

/** True where a stretch speaks as an office of the domain would of itself; a township's paragraph on its schools does not. */
export function speaksAs(text: string, domain: string): boolean {
  return SELF[domain]?.test(text) ?? false;
}
