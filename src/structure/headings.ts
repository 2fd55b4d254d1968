/** A report's kind of text by the words of its title. */
const GENRE = /(?:总结|计划|报告|汇报|要点|思路|打算|安排|方案|材料|讲话|讲话稿|心得|体会|述职|发言|说明|综述|规划)(?:范文|材料|报告|要点|汇报|思路|计划|稿)?(?:[\d一二三四五六七八九十]{0,2})(?:\([^()]{1,12}\))?$/;

const NUMBERED = /^(?:【?第[一二三四五六七八九十百\d]{1,4}篇】?[:、. ]?|【?(?:范文|篇目?|样本|模板|例文)[一二三四五六七八九十\d]{1,3}】?(?:[:、. ]|$)|[^,。;:]{2,30}[ (【]?(?:篇|第)[一二三四五六七八九十\d]{1,3}(?:篇)?[)】]?$)/;

/** A line that carries its place in a compilation: 第三篇:…, 篇二, 工作总结范文 篇4. */
export function isNumberedHeading(line: string): boolean {
  return line.length <= 80 && NUMBERED.test(line) && !/[。;]$/.test(line);
}

/** A line that could be a report's title: short, no sentence, ending in the name of a kind of text. */
export function isTitleLine(line: string): boolean {
  return line.length >= 4 && line.length <= 45 && !/[。;:,!?]/.test(line) && !/^(?:[一二三四五六七八九十]{1,3}、|\(|\d{1,2}[、.)])/.test(line) && GENRE.test(line);
}

/** A title without what varies from copy to copy: years, masks, joining words, sex of brackets. */
export function foldTitle(line: string): string {
  return line.replace(/\([^()]*\)|[\dxX×*_○]+|年度?|[及和与暨兼]|范文|[《》“”\s]/g, '');
}

/** Removes 第三篇: and the like from a heading. */
export function headingTitle(line: string): string {
  return line.replace(/^【?第[一二三四五六七八九十百\d]{1,4}篇】?[:、. ]?/, '').replace(/^【?(?:范文|篇目?)[一二三四五六七八九十\d]{1,3}】?[:、. ]?/, '').replace(/\((?:本站推荐|推荐|精选|最新|范文|优秀)\)$/, '').trim() || line;
}

/** A salutation that begins a notice or a letter: 各县(市、区)教体局,局属各学校: */
export function isSalutation(line: string): boolean {
  return line.length <= 80 && /^(?:各|机关各|局属各|尊敬的|市直各|县直各|全[县市区镇校]各).{1,70}:$/.test(line) && /(?:局|校|镇|乡|单位|科室|部门|机构|领导|代表|同志|中心|委|院|办|村|街道):$|(?:局|学校|乡镇|单位|科室|部门)/.test(line);
}

/** An opening formula: 现将今年工作总结如下: */
export function isOpening(line: string): boolean {
  return line.length <= 400 && /(?:总结|汇报|报告|通报|说明|情况|工作)[^。;,]{0,12}如下[:。]?$/.test(line.slice(-40));
}
