import type { ProjectType } from '../../../schemas/fact.js';
import type { ProjectMention } from '../mention.js';
import { wordEndingAt, wordStartingAt } from '../../text/word-list.js';
import { BOUNDARIES, CONSTRUCTION, distinctive, HEADS, type Head } from './lexicon.js';

const byWord = new Map(HEADS.map((head) => [head.word, head]));
const headAt = wordStartingAt(byWord.keys());
const boundaryBefore = wordEndingAt(BOUNDARIES);

/** A name is no longer than this. */
const LONGEST = 40;
const STOPS = new Set([...',。;:!?\n《》…']);

/** Where a name that ends before `headStart` begins: behind the last stop, verb or joining word; quotes and brackets stay whole. */
function nameStart(text: string, headStart: number): number {
  let at = headStart;
  let quotes = 0;
  let brackets = 0;
  const earliest = Math.max(0, headStart - LONGEST);
  while (at > earliest) {
    const character = text[at - 1]!;
    if (character === '”') quotes++;
    else if (character === '“') {
      if (quotes === 0) {
        if (!goesOnBeforeQuote(text, at - 1, headStart)) return openQuote(text, at - 1, headStart);
        at--;
        continue;
      }
      quotes--;
    } else if (character === ')') {
      if (/\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)$/.test(text.slice(Math.max(0, at - 5), at))) return at;
      brackets++;
    }
    else if (character === '(') {
      if (brackets === 0) return at;
      brackets--;
    } else if (quotes === 0 && brackets === 0) {
      if (STOPS.has(character) || character === ' ' || (character === '.' && !/\d/.test(text[at] ?? ''))) return at;
      if ((character === '和' || character === '与' || character === '及') && (text[at - 2] === '”' || endsName(text, at - 1))) return at;
      if (character === '、' && !joinsNames(text, at, headStart)) return at;
      if (endsBoundary(text, at, headStart)) return at;
    } else if (character === '\n') return at;
    at--;
  }
  return at === 0 ? 0 : headStart;
}

/** 第三届护士插花比赛和医护人员登山活动: two names, joined. */
const endsName = (text: string, at: number): boolean => /(?:比赛|大赛|竞赛|活动|工程|项目|运动会|文化节|艺术节|科学节|会议|大会)$/.test(text.slice(Math.max(0, at - 3), at));

/** An opening quote without its closing one: stripped pages keep the name right behind it. */
function openQuote(text: string, quote: number, headStart: number): number {
  return text.slice(quote, headStart).includes('”') ? quote : quote + 1;
}

/** 第九届沿江六市数独杯“挑战赛: behind the number of a session or a place the quotation is in the middle of the name. */
function goesOnBeforeQuote(text: string, quote: number, headStart: number): boolean {
  if (text.slice(quote, headStart).includes('”')) return false;
  const before = /[一-龥xX]*$/.exec(text.slice(Math.max(0, quote - 18), quote))![0];
  return /(?:[届轮期]|省|全[国省市县区])[一-龥]{0,12}$/.test(before) && !/[为获了]$|先进|称号/.test(before);
}

/** 青溪、柳岸小学扩建项目: short names joined before the shared noun. */
function joinsNames(text: string, at: number, headStart: number): boolean {
  const after = text.slice(at, headStart);
  // 一村一品牌、一品一带头人评选活动: members built alike.
  const alike = /([一二三][一-龥]{3,5})、$/.exec(text.slice(Math.max(0, at - 8), at));
  if (alike && after.startsWith(alike[1]![0]!) && after.length <= 10) return true;
  // 东岗中学教学楼、食堂改造工程: a building without an owner of its own belongs to the one before it.
  if (/^(?:食堂|厕所|教学楼|宿舍楼?|操场|运动场|综合楼|围墙|公寓|实验楼)/.test(after)) return after.length <= 10;
  return after.length <= 12 && /幼儿园|小学|中学|学校|医院|社区/.test(after) && /(?:^|[,。;:的了])[一-龥]{2}、$/.test(text.slice(Math.max(0, at - 4), at)) && !/[了的]/.test(after);
}

function endsBoundary(text: string, at: number, headStart: number): boolean {
  const word = boundaryBefore(text, at);
  if (word === null) return false;
  // 以, 为, 于 and the like are parts of longer words inside names: 学以致用, 行为.
  if (word.length === 1 && isInsideWord(text, at, headStart)) return false;
  if (word.length === 2 && NOMINAL.test(word) && (isNominal(text, at) || !startsClause(text, at - 2))) return false;
  if (word === '开展' && /^(?:和|战略|观|规划|计划)/.test(text.slice(at, at + 2))) return false;
  return !(word === '全面' && /^(?:改薄|二孩|小康|从严)/.test(text.slice(at, at + 2)));
}

const isInsideWord = (text: string, at: number, headStart: number): boolean => {
  const pair = text.slice(at - 2, at + 1);
  return at === headStart || /学以致|行为|作为|成为|认为|为民|为先|为本|为主|以人|以案|以德|以文|得了|为了|从严|从教|从业|从政|是非|对口|对外|对照|对标|家与|参与|到校|到位|到户|让位|由于|在线|在校|在园|在职|在岗|存在|会同|与会|过程|过渡|已经|就业|就读|就近|成就|都市|首都|还款|并校|合并|要点|重要|主要|需要|纲要|要素|中等|高等|初等|平等|均等|优等|同等/.test(pair);
};

/** Verbs that stand inside names too: 睡眠改善推广工程. They bound a name only where a clause begins with them. */
const NOMINAL = /^(?:拆除|学习|宣传|总结|规划|组织|深化|提升|改善|促进|推进|巩固|创建|建立|支持|保障|实践|管理|落实|强化|投资|加强)$/;

const startsClause = (text: string, at: number): boolean => at === 0 || /(?:[,。;:、!?\n》)” .是]|不断|着力|大力|努力|进一步|全面|深入|积极|扎实|持续|切实|稳步|加快|继续|认真)$/.test(text.slice(Math.max(0, at - 3), at));

/** 心理健康教育提升工程: the verb before another noun or the head belongs to the name. */
const isNominal = (text: string, at: number): boolean => /^(?:工程|计划|行动|活动|改革|项目|月|周|日|教育|工作|战略|专项|能力|质量|培训|会|大会|提升|改造|攻坚)/.test(text.slice(at, at + 4));

interface Begin {
  readonly start: number;
  /** A count stands right before: 15个乡村道路硬化项目 are a class, not a name. */
  readonly counted: boolean;
  /** An opening quote without its closing one stands right before. */
  readonly quoted: boolean;
}

function nameBegin(text: string, headStart: number): Begin {
  const first = heldBehindVerb(text, headStart) ?? adjoiningQuote(text, nameStart(text, headStart));
  const behindCount = lastCount(text, first, headStart);
  const start = trimLead(text, behindCount ?? first, headStart);
  const quoted = text[start - 1] === '“' && headStart - start <= 20;
  return { start, counted: behindCount !== null && start === behindCount, quoted };
}

/** 承办2021年…护理与康复年会暨…研讨会: behind the verb that holds it and its year or session, joining words belong to the name. */
const HELD = /(?:承办|协办|举办|举行|召开|主办|参加|出席)(?:了|过)?((?:(?:19|20)[\dxX]{2}年|第[一二三四五六七八九十\d]+[届次轮]|首届)(?!工作|度?[^一-龥])[^,。;:!?\n、《》]{4,50})$/;

function heldBehindVerb(text: string, headStart: number): number | null {
  const clause = text.slice(Math.max(0, headStart - 60), headStart);
  const match = HELD.exec(clause);
  if (!match || (/[与和]/.test(match[1]!) && !match[1]!.includes('暨'))) return null;
  return headStart - match[1]!.length;
}

/** “强龙头带全链”“3+2”项目: a quotation right before another belongs to it. */
function adjoiningQuote(text: string, start: number): number {
  if (text[start] !== '“' || text[start - 1] !== '”') return start;
  const open = text.lastIndexOf('“', start - 1);
  return open >= start - 20 && open >= 0 ? open : start;
}

const COUNT = /(?<!第|届|[一-龥]第|\d|第[一二两三四五六七八九十百]{1,4})(?:[\dxX×*_]+|[一二两三四五六七八九十百]+)(?:余|多)?(?:个(?!月|小时|学期|学年|工作日)|所|场(?!次)|次|项(?!目))/g;

/** The end of the last count before the head that stands outside quotes. */
function lastCount(text: string, start: number, headStart: number): number | null {
  const stretch = text.slice(start, headStart);
  const open = stretch.indexOf('“');
  let last: number | null = null;
  for (const match of stretch.matchAll(COUNT)) {
    if (open >= 0 && match.index > open) break;
    last = start + match.index + match[0].length;
  }
  return last;
}

/** Counts before a name: 五场教育工作座谈会, 两个项目, 一次全体会议. */
const COUNT_BEFORE = /^(?:[\d一二两三四五六七八九十百多]+(?:余|多)?(?:场|次|个|项|期|届|轮|批|大)(?!精神)|多次|首次|再次|每年|每月|每季度|每周|今年|去年|本年度|全年|当年|我[县市区局校院镇]|本[县市区局校院镇])/;

/** A general word in front of the name. */
const LEAD = /^(?:[约近超达]?[\d.]+[万亿]*元的|为?期[^的,。;]{1,8}的|各级|各类|各项|各种|相关|有关|新一轮|一系列|系列|多种形式的?|形式多样的?|丰富多彩的?|大型|重点|继续|年度|(?:中小学|学校|小学|单位|乡镇|幼儿园|镇|县|市)的|的|了|好|与|和(?!美|谐|平)|及|以及|并|等|地(?![方区理质震名下铁税形图])|由|对(?![外口标])|在|在全[县市区镇校]范围内|专门|专题|进行|开始|(?:贯彻)?落实|入驻|审批|投身于?|狠抓|紧抓|兑现|比(?!赛|武)|[一-龥xX]{2,12}(?:组织|举办|主办|承办|开展)的(?=“))/;

function trimLead(text: string, start: number, headStart: number): number {
  let at = start;
  for (;;) {
    const rest = text.slice(at, headStart);
    const verb = /^(?:建设|规划筹建|筹建|做好|办好|[一-龥]{0,2}备战)(?=[^“]{6})/.exec(rest);
    if (verb) {
      at += verb[0].length;
      continue;
    }
    const lead = COUNT_BEFORE.exec(rest) ?? LEAD.exec(rest);
    if (!lead || lead[0].length === 0 || /^[\d一二三四五六七八九十]+届/.test(rest)) return at;
    at += lead[0].length;
  }
}

const SESSION = /(?:第[一二三四五六七八九十百\d]+|首|[二三四五六七八九十]{2,3})[届轮期次]|第[一二三四五六七八九十\d]+个|[一二三四五六七八九十]届[一二三四五六七八九十]+次|周年/;
const PLACE = /全[国省市县区州镇校]|自治区|[省市县区州镇]级|[一-龥xX]{1,4}(?:省|市|县|(?<!社|学|园|校|片|地)区|州|镇|乡)(?!级|委|直|属)|国家|教育部|局机关/;
const CAMPAIGN = /文化节活动|艺术节活动|科技节活动|读书节活动|体育节活动|阳光体育|最[喜美可]|夸|展示活动|我身边|防灾减灾|进校园|进课堂|进社区|进农村|进机关|进企业|进家庭|下乡|下基层|送教|送医|同行|征文|万里行|大走访|大排查|大整治|大培训|大练兵|大讨论|大调研|千人|百日|百名|万名|才艺|戏曲|书画|英语|经典诵读|诵读|普通话|读书教育|志愿服务月/;
/** Inspections bear the name of who does them; that alone is no name. */
const JUDGED = /评议|评估|复评|督导|例会/;
/** Meetings and games whose topic alone tells them from others: 护士节表彰报告会, 老年人趣味运动会. */
const HELD_TOPIC = /报告会|运动会|攻坚大会|工作会$|座谈会|研讨会|论坛/;
const LEAST_TOPIC = 3;
const DAY = /^(?:日活动|节活动)$/;
const FESTIVAL = /节$|节(?:系列)?活动$|运动会$|赛$|展演$|汇演$/;
const YEAR = /(?:19|20)[\dxX×*_]{2}年/;

/** A report's own title, a plan every office has, and a count of duties are no projects. */
const NO_NAME = /”等|^(?:19|20)[\dxX×*]{2}年度?(?:工作)?(?:计划|行动|工程)$|的.*计划$|(?:总结[及和与暨].*计划|工作计划|年度计划|招生计划|教学计划|课程计划|学习计划)$|^[一二三四五六七八九十两]+(?:行动|项目|工程|改革|战略|活动)$|^[^“”]*(?:重点|重大)(?:建设)?(?:工程|项目)$|500强(?:企业)?项目$|[亿万]元(?:以上)?(?:的)?(?:重大|重点|产业|工业|投资)*(?:项目|工程)$/;

/** Whether a name says which project it is. Events are named most loosely in reports, so they need the most. */
function isNamed(name: string, head: Head): boolean {
  const modifier = name.slice(0, name.length - head.word.length);
  if (modifier === '') return false;
  if (/[“”]/.test(name)) return head.word === '战略' ? !name.includes('、') : head.word !== '改革' || /“[^”]{4,}”|制|^“/.test(name);
  const rest = distinctive(modifier.slice(modifier.lastIndexOf('的') + 1));
  // 建设xx工程: its name is left out.
  if (/^[xX×*某_○]+$/.test(rest)) return false;
  if (head.type === 'event') return isNamedEvent(name, modifier, head);
  if (head.word === '工程') return isNamedWork(modifier, rest);
  if (rest === '') return false;
  if (head.word === '试点工作') return false;
  if (head.word === '项目' && /考核$|^.{0,7}合作$|^[\x21-\x7e]{1,5}$/.test(modifier)) return false;
  if (head.word === '项目') return CONSTRUCTION.test(name) ? rest.length >= 2 : rest.length >= 3;
  if (head.word === '改革') return rest.length >= 2 && /(?<![体机编])制(?:管理)?$|(?:教学|课程|新高考|职称|职称制度|医院|招生|试点)$/.test(modifier);
  if (head.word === '复查') return SESSION.test(name);
  if (head.word === '学习教育' || head.word === '主题教育') return rest.length >= 2;
  if (head.word === '计划' && /[一二两三四五六七八九十]年/.test(modifier) && modifier.length >= 5) return true;
  if (head.word === '计划' || head.word === '行动') return rest.length >= 2 && modifier.length >= 4;
  return rest.length >= 2 && modifier.length >= 3;
}

/** Works of any kind, and words every 工程 has. */
const ANY_WORK = /^(?:重点|附属|配套|土建|主体|基础|基建|建设|施工|维修|改造|新建|续建|在建|扩建|项目|系统|民生|民心|形象|德政|一把手|样板|精品|惠民|实事|各项|各类|校舍|工业|农业|扶贫|投资|招商|重大|重要|大型|小型|零星|隐蔽|装修|装饰|绿化|教育|学校|民心|希望|政绩|学区建设|核心|骨干|优质|国家|省|市|县|区|级|的|和|、|以及|及|地方|政府|公益|社会|水利|交通|市政)+$/;

/** 名师工程, 校舍安全工程: any words before 工程 name it but those every work has. */
function isNamedWork(modifier: string, rest: string): boolean {
  if (/^名(?:师|校|园|学校|医|企)/.test(modifier)) return true;
  if (ANY_WORK.test(modifier)) return false;
  return CONSTRUCTION.test(modifier) ? rest.length >= 2 && modifier.length >= 3 : rest.length >= 2 || modifier.length >= 4;
}

/** A number of the session, a year, the place that holds it, or the words of a campaign name an event; its topic alone does not. */
function isNamedEvent(name: string, modifier: string, head: Head): boolean {
  if (SESSION.test(name) || YEAR.test(name)) return modifier.length >= 3;
  if (JUDGED.test(head.word)) return /全[国省市县区]|(?:国家|[省市县区])级/.test(modifier);
  if (CAMPAIGN.test(name) || DAY.test(head.word)) return distinctive(modifier) !== '';
  if (HELD_TOPIC.test(head.word) && distinctive(modifier).length >= LEAST_TOPIC) return true;
  const place = PLACE.exec(modifier);
  if (!place) return /^(?:[省市区县州](?![委级]))/.test(modifier) && (FESTIVAL.test(name) || modifier.length >= 5);
  const topic = modifier.replace(PLACE, '');
  if (FESTIVAL.test(name) || /会议?$/.test(name)) return topic.length >= 2 && !/^(?:全体|专题|各种|常委|系列|有关|重要)/.test(topic);
  return modifier.length >= 6 && topic.length >= 3;
}

function typeOf(name: string, head: Head): ProjectType {
  if ((head.word === '工程' || head.word === '项目') && CONSTRUCTION.test(name)) return 'construction';
  return head.type;
}

/** 迁建工程于9月投入使用, 二期工程建设: what is said of works, where 计划于 and 工程建设 are other words. */
const goesOn = (text: string, headStart: number, end: number, { word }: Head): boolean => word === '工程' && (/^[于在将](?!建|线)/.test(text.slice(end, end + 2)) || (/[一二三四]期$/.test(text.slice(headStart - 2, headStart)) && text.startsWith('建设', end)));

/** 第七届读书节等活动 names what stands before 等; 建筑工程系 is a department. */
const NAMES_OTHER = /等$/;
const DEPARTMENT = /^(?:系(?!统|列)|学院|专业|学校|大学)/;

/** 以“进一步改善医疗服务行动计划”为抓手: quoted as a whole, a name begins with the quotation. */
function quotedWhole(text: string, start: number, end: number): number {
  if (text[end] !== '”') return start;
  const open = text.lastIndexOf('“', start - 1);
  return open >= 0 && open >= end - LONGEST && !/[,。;\n”]/.test(text.slice(open + 1, end)) ? open + 1 : start;
}

/** Names that end in a project's noun: 文明出行提升工程, 全县护林防火工作会. */
export function namedProjects(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (let headStart = 0, end = 0; headStart < text.length; headStart = end) {
    const word = headAt(text, headStart);
    end = headStart + (word?.length ?? 1);
    if (word === null) continue;
    const head = byWord.get(word)!;
    if (head.notBefore?.test(text.slice(end, end + 6)) && !goesOn(text, headStart, end, head)) continue;
    if (head.word === '工程' && DEPARTMENT.test(text.slice(end, end + 2))) continue;
    const { start: own, counted, quoted } = nameBegin(text, headStart);
    const others = NAMES_OTHER.test(text.slice(own, headStart));
    if (own >= headStart - (others ? 1 : 0) || (others && head.type !== 'event')) continue;
    const start = quotedWhole(text, own, end);
    const name = text.slice(start, end);
    if (name.includes('\n') || (counted && !/[“”]|届/.test(name)) || NO_NAME.test(name)) continue;
    if (!quoted && !isNamed(name, head)) continue;
    found.push(others ? { kind: 'project', start, end: headStart - 1, name: text.slice(start, headStart - 1), type: head.type } : { kind: 'project', start, end, name, type: typeOf(name, head) });
  }
  return found;
}
