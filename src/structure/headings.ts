/** A line's kind of text by its last words. */
const GENRE = /(?:总结|计划|报告|汇报|要点|思路|打算|安排|方案|材料|讲话|讲话稿|心得|体会|述职|发言|说明|综述|规划)(?:范文|材料|报告|要点|汇报|思路|计划|稿)?(?:[\d一二三四五六七八九十]{0,2})(?:\([^()]{1,12}\))?$/;
/** Lines of that form that head a part of one report: 下一步打算, 存在问题和整改计划. */
const PART = /^(?:下一?(?:步|阶段|年)|存在|主要|今后|明年|来年|工作|整改|具体|有关|相关|几点|总体|基本|新的一年|本年度?|全年|上半年|下半年|年度|保障|工作目标|(?:\d{4}|[xX×]{2,4}|20[xX×]{2})年(?:的)?(?:主要|重点)?(?:工作)?(?:打算|安排|思路|计划|要点|总结)$)/;

/** 第三篇: and its kin, in front of a title. */
const PIECE_FRONT = /^【?第[一二三四五六七八九十百\d]{1,4}篇】?[:、. ]?/;
const SAMPLE_FRONT = /^(?:[(【](?:范文|篇目?|样本|模板|例文)[一二三四五六七八九十\d]{1,3}[)】]|(?:范文|篇目?|样本|模板|例文)[一二三四五六七八九十\d]{1,3}(?=[:、. ]|$))[:、. ]?/;
const PIECE_BACK = /^[^,。;:]{2,30}[ (【]?(?:篇[一二三四五六七八九十\d]{1,3}|第[一二三四五六七八九十\d]{1,3}篇)[)】]?$/;

/** A line that carries its place in a compilation: 第三篇:…, 篇二, 工作总结范文 篇4. */
export function isNumberedHeading(line: string): boolean {
  return line.length <= 80 && !/[。;]$/.test(line) && (PIECE_FRONT.test(line) || SAMPLE_FRONT.test(line) || PIECE_BACK.test(line));
}

const HAN_NUMBERS = ['', ...'一二三四五六七八九十', ...[...'一二三四五六七八九'].map((digit) => `十${digit}`), '二十'];
/** 1 for 一, up to 20; 0 for other words. */
export const hanNumber = (word: string): number => Math.max(0, HAN_NUMBERS.indexOf(word));

const COUNTED = /^(.{0,36}?(?:总结|计划|报告|汇报|材料|心得|体会|讲话|述职|发言|方案|要点)(?:范文|模板|材料|报告)?)(?:之|篇)? ?[(【]?([一二三四五六七八九十]{1,3}|\d{1,2})[)】]?$/;
const COUNTED_FRONT = /^(?:(\d{1,2})[.、]|\(([一二三四五六七八九十]{1,3})\)) ?(?=\S)/;

/** A title with its number among its like: 工作总结范文一, 年度工作总结(2). Null for other lines. */
export function countedTitle(line: string): { readonly stem: string; readonly number: number } | null {
  const match = line.length <= 45 && !/[。;:,]/.test(line) ? COUNTED.exec(line) : null;
  if (!match) return null;
  const number = /^\d/.test(match[2]!) ? Number(match[2]) : HAN_NUMBERS.indexOf(match[2]!);
  return number >= 1 ? { stem: match[1]!, number } : null;
}

/** The number in front of a title: 3.某县教育局工作总结. Null for other lines. */
export function numberedTitle(line: string): number | null {
  const front = COUNTED_FRONT.exec(line);
  if (!front || !isTitleLine(line.slice(front[0].length))) return null;
  return front[1] === undefined ? HAN_NUMBERS.indexOf(front[2]!) : Number(front[1]);
}

/** A line that could be a report's title: short, no sentence, ending in the name of a kind of text. */
export function isTitleLine(line: string): boolean {
  return line.length >= 6 && line.length <= 45 && !/[。;:,!?]/.test(line) && !/^(?:[一二三四五六七八九十]{1,3}、|\(|\d{1,2}[、.)]|[—-])/.test(line) && GENRE.test(line) && !PART.test(line);
}

/** **title**: bold in the way of Markdown. */
const BOLD = /^\*\*(.{4,60})\*\*$/;

/** A title line in bold. */
export const isBoldTitle = (line: string): boolean => isTitleLine(BOLD.exec(line)?.[1] ?? '');

/** What an office or institution is called, behind the name of its place: 会东县|水利局, 某某区|卫生健康局. Several in a row are one: 县委办公室. */
const OFFICE_TITLE =
  /^(?:关于)?(?:中共)?((?:[一-龥]|xx|XX|××|某某|\*\*){1,12}?(?:自治[县州旗区]|[省市县区州旗镇乡盟]|街道)(?![级直域])[一-龥、]{0,18}?(?:局|委员会|委|办公室|办事处|办|政府|党委|学校|中学|小学|幼儿园|学院|医院|卫生院|中心|法院|检察院|[支大]队|管理处|公司|联社|联合会|工会|妇联|[馆站所社]))(?![一-龥]{0,6}(?:办法|制度)).*$/;

/** The office that a title line names with its place: 会东县水利局 of 会东县水利局2021年工作总结. Null for other lines. */
export function officeOf(line: string): string | null {
  const bare = BOLD.exec(line)?.[1] ?? line;
  return isTitleLine(bare) ? (OFFICE_TITLE.exec(bare)?.[1] ?? null) : null;
}

/** A line that dates a text at its end, behind the office or below it: 2019年12月20日, 高台县教育局 2021年7月5日. */
export const isDateOfSigning = (line: string): boolean => line.length <= 40 && /^(?:[一-龥]{4,20} ?)?(?:(?:19|20)\d{2}|二[〇○零一二三四五六七八九]{3}) ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?: ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日)?$/.test(line);

/** An office on a line of its own signs. */
export const isOfficeLine = (line: string): boolean => line.length <= 24 && /^[一-龥xX]{2,20}(?:局|委员会|办公室|政府|党委|学校|中学|小学|幼儿园|医院|卫生院|中心|法院|检察院|队|公司|会|站|所|院)$/.test(line);

/** Words a report begins with. */
export const isFirstSentence = (line: string): boolean => line.length >= 30 && /^(?:(?:19|20)\d{2}年(?:度|以来|上半年)?,|[xX×]{2,4}年,|一年来|今年,|今年以来|近年来|半年来|过去的一年|[上下]半年,)/.test(line);

/** A title without what varies from copy to copy: years, masks, joining words, remarks in brackets. */
export function foldTitle(line: string): string {
  return line.replace(/\([^()]*\)|[\dxX×*_○]+|年度?|[及和与暨兼]|范文|[《》“”\s]/g, '');
}

/** Removes 第三篇: and the like, bold, numbers and remarks such as (推荐阅读), from a heading; null where it is nothing else. */
export function headingTitle(line: string): string | null {
  const bare = (BOLD.exec(line)?.[1] ?? (numberedTitle(line) === null ? line : line.replace(COUNTED_FRONT, ''))).replace(PIECE_FRONT, '').replace(SAMPLE_FRONT, '').replace(/\((?:本站推荐|推荐阅读|推荐|精选|最新|范文|优秀|热门)\)$/, '').trim();
  return bare || null;
}

/** A salutation that begins a notice to offices: 各乡镇卫生院,县直各单位:. 各位代表: addresses listeners and begins none. */
export function isNoticeSalutation(line: string): boolean {
  return line.length <= 80 && /^(?:各(?!位)|机关各|局属|市直|县直|区直|全[县市区镇校]各).{1,70}:$/.test(line) && /(?:局|校|镇|乡|单位|科室|股室|部门|机构|中心|委|院|办|村|街道|园|处|所|站|企业|公司)/.test(line);
}

/** What a notice asks for and announces. */
export function isNoticeText(text: string): boolean {
  return /请(?:各|于|将|认真|在|遵照|结合|你)|报送|上报|报局|务必|特此通知|联系人|联系电话|现(?:就|将).{0,30}(?:通知|要求|事宜)|通知如下|截止(?:日期|时间)|字数(?:控制|不超过)|形成文字材料|各单位要/.test(text);
}

/** The first sentence of a report that speaks of the time, the office and its leaders, and ends in 汇报如下. */
export function isFreshOpening(line: string): boolean {
  if (line.length < 60 || !/现[将就].{0,60}(?:总结|汇报|报告|情况).{0,12}如下[:。]?$/.test(line.slice(-90))) return false;
  return /^(?:[\dxX×]{2,4}年(?:度|以来|上半年)?,|今年以来|一年来|近年来|半年来|自.{1,12}以来|今年,)/.test(line) && /我[省市县区镇乡局校院委]|领导下|指导/.test(line);
}

/** An opening formula: 现将今年工作总结如下: */
export function isOpening(line: string): boolean {
  return line.length <= 400 && /(?:总结|汇报|报告|通报|情况)[^。;,]{0,12}如下[:。]?$/.test(line.slice(-40));
}
