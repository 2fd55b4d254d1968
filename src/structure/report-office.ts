/** What begins the rest of a title behind the office's name: a time, or what kind of text it is. */
const TITLE = /^(?:第[一二三四五六七八九十百\d]+篇:?|[\d一二三四五六七八九十]{1,3}[、.])?\s*(?:关于)?(?:(?:19|20)[\dxX×*]{2}年(?:度|上半年|下半年)?)?([^\s,。;:《》“”\d]{2,30}?)(?:\([^()]{1,10}\))?(?:关于|推进|开展|落实|贯彻|(?:19|20)[\dxX×*]{2}|[xX×*]{2,4}年|[二一][〇○零oO九][〇○零一二三四五六七八九]{2}年|年(?:度|(?=工作|终|上半|下半|[及和暨]|总结|述职))|上半年|下半年|第[一二三四]季度|[一二三四]季度|[一二三四五六七八九十]+月|半年|工作(?![站队委室局处办部])|年终|述职|总结|小结|汇报|“?十[一二三四五]五)/;

/** Offices that act for a place: what they report on is mostly the place's. */
const ADMINISTRATIVE = /(?:(?<![布格结全])局|(?:纪|团|工|党|卫健|发改|教工|政法|编|农)委|委员会|厅|办公室|(?:扶贫|计生|综治|信访|农)办|联合会|妇联|残联|工商联|科协|文联|侨联|总工会|协会|商会|红十字会)$/;
/** Houses with doings and belongings of their own. */
const INSTITUTION = /(?:医院|卫生院|保健院|妇幼院|福利院|敬老院|学院|大学|研究院|设计院|法院|检察院|剧院|学校|中学|小学|高中|职中|幼儿园|[一二三四五六七八九十]中|党校|中心校|(?<![格布结])分局|站|(?<![厕场])所|馆|中心|公司|集团|银行|支行|分行|联社|信用社|合作社|供销社|大队|中队|支队|总队|(?<=.)(?:电|水|药)厂|[林农]场)$/;
/** Offices that run what a place has: schools, hospitals, fields, roads. Of what they report, the place is the owner. */
const RUNS_A_SYSTEM = /教育|教体|教科|科教|文教|卫生|卫健|卫计|健康|计生|民政|农业|农村|农牧|农机|林业|林草|畜牧|渔业|水务|水利|交通|公路|住建|建设|房产|文化|文旅|文广|旅游|广电|体育|发改|发展|工信|经信|商务|招商|财政|人社|人力|社会保障|医保|医疗保障|扶贫|乡村振兴|资源|国土|环保|环境|粮食|能源/;
/** Governments, and teams sent to a place, report on the place. */
const OF_PLACE = /(?:政府|办事处|党委|党工委)$|^驻/;

/** Whose report it is, by its title. */
export interface ReportOffice {
  /** As the title has it: 青田县妇联, 市图书馆. */
  readonly name: string;
  /** A house whose figures are its own: a hospital, a school, a company, a station, a court. Offices of a place report on the place too. */
  readonly institution: boolean;
  /** A bureau of schools, hospitals, roads …: its figures are mostly those of the place it runs them for. */
  readonly system: boolean;
}

/** The office or institution a title begins with; null for titles of places and all others. */
export function officeOfTitle(title: string): ReportOffice | null {
  const name = TITLE.exec(title.slice(0, 60))?.[1];
  if (name === undefined || OF_PLACE.test(name)) return null;
  const institution = INSTITUTION.test(name);
  return institution || ADMINISTRATIVE.test(name) ? { name, institution, system: !institution && RUNS_A_SYSTEM.test(name) } : null;
}

/** The line that may be a report's title. */
export function firstLine(report: string): string {
  const line = /^\s*([^\n]*)/.exec(report.slice(0, 400))![1]!;
  return line.length <= 60 ? line : line.slice(0, Math.max(0, line.search(/ /)));
}
