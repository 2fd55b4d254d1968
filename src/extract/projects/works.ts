import type { ProjectMention } from '../mention.js';
import { clauseBefore } from '../recogniser.js';
import { distinctive } from './lexicon.js';

/** What a place that is built is called, and the part of it that is built. */
const INSTITUTION = '(?:小学|中学|初中|高中|幼儿园|学校|学院|医院|卫生院|敬老院|养老院|福利院|[一二三四五六七八九十]小|[一二三四五六七八九十]中|中心小学|初中部|高中部|小学部|职中|职教中心|职业中心|教师教育院|文化馆|体育馆|图书馆|博物馆|党校|园区|校区)';
const FACILITY = '(?:[东西南北新老]?校区|附属工程|功能房|综合楼|综合教学楼|教学综合楼|教学楼|宿舍楼|实验楼|实训楼|办公楼|门诊楼|住院楼|食堂|操场|运动场|体育馆|图书馆|新建综合楼|及中心幼儿园|及附属幼儿园|[一二三四]期)';

/** One place in a list of works: 青溪镇柳岸小学, 石桥小学综合楼. */
const PLACE_NAME = new RegExp(`^(?:[一-龥xX]{1,12}?${INSTITUTION}${FACILITY}?|[一-龥xX]{2,10}?${FACILITY})$`);

/** Words before such a name that are not of it. */
const LEAD = /^.*(?:规划建设|规划筹建|开工建设|筹建|迁建|改扩建|扩建|新建(?!综合楼$|学校$)了?|续建|兴建|建设|实施|推进|启动|完成|包括|其中|目前|协调|争取|做好|加快|寄宿制|了|是|和(?=[一-龥]{4})|的(?=[一-龥]{3}))/;

/** Kinds of schools, counts and pronouns: 标准化幼儿园 is any of them. */
const CLASS = /标准化|规范化|特色|示范|优质|和谐|平安|美丽|绿色|数字|智慧|薄弱|寄宿制|义务|城乡|部分|各|所|个|座|处|新建|一批|普惠|公立|民办|农村|乡村|城区|农民|(?<!^[一-龥])中小学|我|其他|等|[省市县区]级|类|多|特殊教育|教学点|附近|该|定点|基层|上级|大中|电教|资助|考核|信息|管理|评估|发展|服务|高标准/;

function placeName(text: string, start: number, end: number): ProjectMention | null {
  const words = text.slice(start, end);
  const from = start + (LEAD.exec(words)?.[0].length ?? 0);
  const name = text.slice(from, end);
  if (name.length < 3 || name.length > 16 || !PLACE_NAME.test(name) || CLASS.test(name.replace(/(?:中心|公办|义务教育|民族|附属)/g, '').replace(/新建(?:综合楼|学校)$/, ''))) return null;
  return properPart(name) ? { kind: 'project', start: from, end, name, type: 'construction' } : null;
}

const FACILITY_END = new RegExp(`${FACILITY}$`);

/** Something of its own stands before the kind of house: a place, a number, a name. */
function properPart(name: string): boolean {
  const lead = name.replace(FACILITY_END, '').replace(/(?:实验|中心|第[一二三四五六七八九十]+|[一二三四五六七八九十])?(?:小学|中学|初中|高中|幼儿园|学校|学院|医院|卫生院|小|中|敬老院|养老院|福利院|中心)$/, '');
  if (/第[一二三四五六七八九十]+|实验(?:中学|小学|学校)/.test(name)) return true;
  return distinctive(lead).length >= 1;
}

/** The members of a list by 、 that ends at `end`, from its last to its first, as far as each is a place. */
function membersBefore(text: string, end: number): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (let at = end; found.length < 24; ) {
    let start = at;
    while (start > 0 && at - start < 30 && !'、,。;:!?\n'.includes(text[start - 1]!)) start--;
    const member = placeName(text, start, at);
    if (!member) break;
    found.push(member);
    if (text[start - 1] !== '、' || member.start !== start) break;
    at = start - 1;
  }
  return found;
}

function membersBehind(text: string, start: number): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (let at = start; found.length < 24; ) {
    let end = at;
    while (end < text.length && end - at < 30 && !'、,。;:!?\n和等'.includes(text[end]!) && !(text[end] === '及' && !/^及(?:中心|附属)/.test(text.slice(end, end + 3)))) end++;
    const member = placeName(text, at, end);
    if (!member || member.start !== at) break;
    found.push(member);
    if (text[end] !== '、') break;
    at = end + 1;
  }
  return found;
}

/** 青山路小学、沿河路小学3个在建学校项目, …等新建、续建项目17个, …等八大重点建设项目: a count of projects, behind the names it counts. */
const COUNTED =
  /等?[\d一二两三四五六七八九十]{1,3}个(?:在建|新建|续建|重点|改扩建|建设|维修|学校|工程|民生|幼儿园|基建|中小学){0,4}(?:项目|工程)|等(?:[一二三四五六七八九十\d]{1,2}[大个项])?(?:在建|新建|续建|改扩建|扩建|迁建|重点|建设|工程|、){0,5}(?:项目|工程)/g;

/** 正在办理招标, 已竣工投用: what is said of a building under way. */
const STATE = /(?:[一二三四五六、]+标段)?(?:,(?:[一二三四五六七八九十]层)?主体)?(?:已经?|正在?|完成|进行|进入|主体|全面|即将|基本|顺利){1,3}[^,。;\n]{0,12}?(?:设计|施工|竣工|投用|可研|装修|装饰|封顶|招投?标|开工|投入使用|实施|验收)/y;

/** 新建市第九中学、石桥镇柳塘小学 */
const BUILD = /(?:规划筹建|规划建设|开工建设|筹建|迁建|改扩建|扩建|新建|兴建|续建)了?(?![,。、的)工])/g;

const IS_STATE_PLACE = new RegExp(`${INSTITUTION}${FACILITY}?(?=[一二三四五六、,已正完进主全即基顺])|${FACILITY}(?=[,已正完进主全即基顺])`, 'g');

/** 云南禾川职业学校建设, 县教育园区建设: the building of one named place. */
const BUILDING = /(?:园区|校区|学校|小学|中学|幼儿园|医院|卫生院|大楼|综合楼|教学楼|运动场|体育馆|图书馆|博物馆|文化中心|职教中心|产业园|水库|大桥|公路|广场|公园)(?:新校区|二期|三期|一期)?(?:建设|新建|迁建|改扩建|扩建)/g;

const NOT_BEHIND = /^(?:工程|项目|标准|规划|方案|水平|任务|步伐|力度|资金|用地|者|要求|目标|成果|情况|理念|的意见|管理|发展|需要|投入|质量|面积|工作|与|和|局)/;

const LEFT = /(?:^|[,。;:、“”(\n]|(?:的|了|和|与|及|对|以|将|推进|实施|启动|加快|完成|支持|开展|项目——|——|规划|加强|进行|谋划|筹建|抓好|做好|推动|开工))([一-龥xX]{2,14})$/;

/** What is done with a building is not its name. */
const BEGUN = /^.*(?:推进|实施|启动|加快|完成|支持|开展|加强|进行|谋划|筹建|抓好|做好|推动|开工)(?=.{2})/;

/** Listed building projects and named buildings under construction. */
export function buildingProjects(text: string): ProjectMention[] {
  return [...countedPlaces(text), ...placesUnderWay(text), ...placesToBuild(text), ...namedBuildings(text)];
}

function countedPlaces(text: string): ProjectMention[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    if (/^等?[\d一二两三四五六七八九十]+个/.test(match[0])) return anyNamesBefore(text, match.index);
    const members = membersBefore(text, match.index);
    return members.length > 1 || (members.length === 1 && match[0].startsWith('等')) ? members : [];
  });
}

/** Names joined by 、 that end a stretch. */
const NAMES = /(?:[一-龥]{2,12}、){1,12}[一-龥]{2,12}$/;

/** With an exact count behind the list, its members are projects whatever they are called: 青溪湖抽水蓄能电站. 田径、举重等7个项目 are sports. */
function anyNamesBefore(text: string, end: number): ProjectMention[] {
  const names = NAMES.exec(clauseBefore(text, end, 120, true));
  if (!names || names[0].split('、').slice(1).some((name) => name.length < 4)) return [];
  let at = end - names[0].length;
  return names[0].split('、').flatMap((words): ProjectMention[] => {
    const name = words.replace(/^.*(?:规划建设|建设|实施|推进|启动|完成|新建|包括|了|的)/, '');
    const start = at + words.length - name.length;
    at += words.length + 1;
    return name.length >= 3 ? [{ kind: 'project', start, end: start + name.length, name, type: 'construction' }] : [];
  });
}

function placesUnderWay(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const match of text.matchAll(IS_STATE_PLACE)) {
    const end = match.index + match[0].length;
    STATE.lastIndex = end;
    if (STATE.test(text)) found.push(...membersBefore(text, end));
  }
  return found;
}

function placesToBuild(text: string): ProjectMention[] {
  return [...text.matchAll(BUILD)].flatMap((match) => membersBehind(text, match.index + match[0].length));
}

function namedBuildings(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const match of text.matchAll(BUILDING)) {
    const end = match.index + match[0].length;
    if (NOT_BEHIND.test(text.slice(end, end + 3))) continue;
    const left = LEFT.exec(text.slice(Math.max(0, match.index - 20), match.index));
    const lead = (left?.[1] ?? '').replace(BEGUN, '');
    const start = match.index - lead.length;
    const name = text.slice(start, end);
    const proper = distinctive(lead);
    if (!/第[一二三四五六七八九十]|^[xX]{2}|[省市县区镇乡](?!级|直)|^(?:安徽|河北|山西|辽宁|吉林|江苏|浙江|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|广西|内蒙古|宁夏|新疆|西藏|北京|天津|上海|重庆|黑龙江)/.test(lead) || proper.length < 1) continue;
    if (/标准化|规范化|特色|示范|优质|和谐|平安|美丽|绿色|数字|智慧|薄弱|寄宿制|乡镇|义务|城乡|部分|各/.test(lead)) continue;
    found.push({ kind: 'project', start, end, name, type: 'construction' });
  }
  return found;
}

/** Places in a list by 、 with a named construction: 柳塘中学扩建工程、石桥中心幼儿园. */
export function listedWith(text: string, constructions: readonly ProjectMention[]): ProjectMention[] {
  return constructions.flatMap((one) => [
    ...(text[one.start - 1] === '、' ? membersBefore(text, one.start - 1) : []),
    ...(text[one.end] === '、' ? membersBehind(text, one.end + 1) : []),
  ]);
}
