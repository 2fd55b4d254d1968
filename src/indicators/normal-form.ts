/** Characters that carry nothing in a label: spaces, quotes, brackets, dashes, stops, 的. */
const SILENT = new Set(' \t\n\r\u3000\u00a0"“”\'‘’「」『』《》〈〉()[]【】<>,，。.、;；:：·•-—–－~～_/…的');

/** Spellings that mean the same, longest first where one begins another. */
const SAME: Readonly<Record<string, string>> = {
  教职员工: '教职工', 普高: '普通高中', 在校学生: '在校生', 少年儿童: '儿童少年', 高中阶段教育: '高中阶段', 义务教育阶段: '义务教育',
  学前教育三年: '学前三年', 学前三年教育: '学前三年', 中等职业教育: '中等职业', 所占比例: '比例', 所占比重: '比例', 所占比率: '比例', 占比例: '比例', 占比: '比例', 比重: '比例', 比率: '比例',
  百分比: '比例', 同比增长率: '增长率', 同比增速: '增长率', 增长速度: '增长率', 增长幅度: '增长率', 增速: '增长率', 增幅: '增长率', 国内生产总值: '地区生产总值', gdp: '地区生产总值',
};
const SAME_PATTERN = new RegExp(Object.keys(SAME).sort((a, b) => b.length - a.length).join('|'), 'g');

const COUNT_TAIL = /(?<=..)(?:总人数|总数量|总数|人数|数量|总量|总计|合计)$/;

/**
 * What is left of a label when ways of writing are put aside: case, spaces, quotes, dashes, 的, and words of one meaning
 * (占比 比重 → 比例; 总数 人数 数量 → 数 at the end). Two labels with one normal form name the same thing.
 */
export function normalForm(label: string): string {
  let kept = '';
  for (const character of label) if (!SILENT.has(character)) kept += character;
  let form = kept.toLowerCase();
  // One spelling's change may complete another: 学前教育三年教育.
  for (let before = ''; before !== form;) {
    before = form;
    form = before.replace(SAME_PATTERN, (spelling) => SAME[spelling]!);
  }
  return form.replace(COUNT_TAIL, '数');
}

const GENERIC_PLACE = /^(?:[全我本该](?:省|市|县|区|州|盟|旗|镇|乡|校|局|院|系统)|[x×*○□某]{1,6}(?:省|市|县|区|州|镇|乡))/;
const LEADING_WORDS = /^(?:截至目前|目前|现有|现共有|共有|拥有|已有|年末|年底|期末)/;
const TRAILING_WORDS = /(?:目标值|目标|指标值|任务数)$/;

/**
 * The normal form without what does not belong to the name: a place in front (全县, xx县, 港口区), 现有, a final 目标值.
 * @param startsWithPlace length of a known place name at the start of the text, 0 where there is none
 */
export function trimmedForm(form: string, startsWithPlace: (text: string) => number): string {
  let text = form;
  for (let round = 0; round < 3; round++) {
    const length = GENERIC_PLACE.exec(text)?.[0].length ?? LEADING_WORDS.exec(text)?.[0].length ?? startsWithPlace(text);
    if (length === 0 || text.length - length < 2) break;
    text = text.slice(length);
  }
  const short = text.replace(TRAILING_WORDS, '');
  return short.length >= 2 ? short : text;
}
