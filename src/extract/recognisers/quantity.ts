import { mention } from '../mention.js';
import { clauseAfter, clauseBefore, noRecord, oneRecord, type Recogniser } from '../recogniser.js';
import { counted, readCounted, type Counted } from './counted.js';

/** Verbs and words right before 一 with a unit when it really counts. */
const ONE_COUNTED = /(?:新建|建成|建设|兴建|扩建|改建|修建|再建|又建|筹建|在建|建立|设立|成立|新增|增加|增设|现有|共有|拥有|仅有|只有|有|荣获|获|引进|购置|配备|添置|招聘|新聘|聘请|培养|至少|不少于|完成|创建|创成|评出|查处|举办|召开|组织|开展|投入|争取|新办|开办|租用|打造|公司|单位)(?:了|出|好)?(?:又|再)?$/;
const ONE_UNITS = /^(?:所|座|栋|幢|家|名|位|人|间|台|辆|处|场|部|本|篇|份|笔|期|个百分点|条|项|枚|艘|架|支|亩|公里|吨|次|届|批|个)/;
const VAGUE_ONE = /(?:(?:任何|同|另|某|这|那|哪|各|没有|任一|统一|无|不让|确保|第)[^,。;]{0,8}|每[^,。;]{0,14})$/;

/** Verbs that set up or send one of something, also for each of many. */
const FOR_EACH = /每[^,。;]{1,8}(?:设立|设置|附设|建立|配备|配有|建有|成立|选派|培养|建成)(?:了|有)?$/;

/** What Chinese numerals stand before without counting: 三年行动, 一方面, 两手抓. */
const NOT_COUNTED_BEHIND: Readonly<Record<string, RegExp>> = {
  年: /^(?:行动|规划|计划|义务|毛入|教育|学制|免费|攻坚|提升|任期|纲要|发展规划|高中|制|一贯|一度|一遍|如一日|级|滚动|倍增|培训计划|培训规划|培养计划|目标|大计|期|巩固|树人|树木|普及|入园|入学|以上教龄|工作规划|工作计划|战略)/,
  个: /^(?:环节(?:都|上)|个|样|劲|头|体|人(?:理想|发展|成长)|性化|维护|意识|自信|确立|务必|全面|坚持|不)/,
  种: /^(?:形态|植|子)/,
  次: /^(?:性|次|会议|全会|函)/,
  项: /^规定/,
  分: /^(?!以|的|,|。|;|、|$)/,
  级: /^/,
  家: /^(?:人|里)/,
};

/** Phases of a building are numbered up to here: 职教中心一、二期. */
const MOST_PHASES = 4;

/** 就业扶贫、健康扶贫、教育扶贫四个方面 counts what it lists. */
const listsBefore = (text: string, at: number): boolean => /[^、,。;]、[^、,。;]+$/.test(clauseBefore(text, at, 30, true));

function countsNothing(text: string, read: Counted): boolean {
  const { numeral, unit } = read;
  const after = clauseAfter(text, read.end, 10);
  if (unit !== null && NOT_COUNTED_BEHIND[unit]?.test(after)) return true;
  // 养老中心二期项目, 一、二标段: numbered parts.
  if (unit === '期' && (/^(?:项目|工程|扩建|建设|改造)/.test(after) || (/^[,、和及]/.test(after) && (numeral.value ?? 0) <= MOST_PHASES))) return true;
  // 三层主体正在浇筑 has reached the third storey; 任意两所 counts none in particular.
  if (unit === '层' && /^(?:主体|封顶|浇筑)/.test(after)) return true;
  if (/任[意何]$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))) return true;
  // 李家村二组、三组 number the groups of a village.
  if (unit === '组' && /(?:村|[一二三四五六七八九十]组[、和与及])$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))) return true;
  if (unit === '个' && after.startsWith('方面')) return !listsBefore(text, numeral.start);
  if (unit === '标段' || (unit === '次' && text[numeral.start - 1] === '届')) return true;
  if (numeral.value === 1 && numeral.end - numeral.start === 1) return !countsOne(text, read, after);
  if (/^[两三](?:手|头|者|级|厢|边|面|条腿)/.test(text.slice(numeral.start, numeral.start + 3)) && !/^(?:两级|三级|两面|三面)(?:,|。)/.test(text.slice(numeral.start, numeral.start + 3))) return true;
  if (isSlogan(text, read)) return true;
  // Two things are 两个, 两次; 二 before a counter numbers.
  if (text.slice(numeral.start, numeral.end) === '二' && (read.unitClass === 'count' || read.unitClass === 'time' || read.unitClass === 'place')) return true;
  if (unit === '年' && (numeral.value === 100 || numeral.value === 1000)) return true;
  // 四川, 三江 and the like never reach here; a place counted by one character is counted only in small numbers.
  return read.unitClass === 'place' && unit !== null && unit.length === 1 && isPartOfName(text, read);
}

/** 四个同步,四个到位: two words of the same build side by side are a slogan, not counts. */
function isSlogan(text: string, { numeral, unit, end }: Counted): boolean {
  if (unit !== '个' || !/^[一-龥]{2}[,、:;”]/.test(text.slice(end, end + 3))) return false;
  return /^[一-龥]{2}[,、:;”]+“?[一二三四五六七八九十两]个[一-龥]{2}/.test(text.slice(end, end + 9)) || /[一二三四五六七八九十两]个[一-龥]{2}[,、:;”]“?$/.test(text.slice(Math.max(0, numeral.start - 6), numeral.start));
}

function isPartOfName(text: string, read: Counted): boolean {
  const { numeral } = read;
  if (numeral.value !== null && numeral.value > 60) return true;
  const before = text[numeral.start - 1] ?? '';
  // 市内五区, 所辖12镇, 两镇; but 松林二村, 新华三区.
  // 晋冀鲁豫四省, 青岛五市; 区 and 村 are numbered more often than counted.
  if (numeral.value !== null && numeral.value > 2 && read.unit !== '区' && read.unit !== '村' && /^[市省县镇]$/.test(read.unit ?? '')) return false;
  return !/[内辖共计有等、,(。;的个各及和与全原属设达省市县乡镇村区]/.test(before) && before !== '' && before !== '\n' && numeral.script === 'chinese' && text[numeral.start] !== '两';
}

function countsOne(text: string, read: Counted, after: string): boolean {
  if (read.unitClass === 'points' || read.extra > 0 || read.writtenUnit === '个多月') return true;
  const before = clauseBefore(text, read.numeral.start, 14, true);
  // 每个片区设立一个服务站: one for each is a count.
  if (FOR_EACH.test(before) && /^[所个名家处间]$/.test(read.unit ?? '')) return true;
  if (read.unitClass === 'time') return /(?:每[天日周][^,。;]{0,6}|为期|历时|培训|学习|任期|时间|不少于|至少|满|近|不足|不到|超过|约)$/.test(before) && !/^(?:一|次|度|来|以来)/.test(after);
  if (/^(?:批|系列|些|定|种|类|样|体|线|流|把手|次性|方面|代|般|步|致|贯|直|切|起|律|时|项项|个个|位位|支部|校一|人一|户一|村一|县一|生一|岗|课)/.test(text.slice(read.numeral.end, read.numeral.end + 3))) return false;
  if (!ONE_UNITS.test(text.slice(read.numeral.end, read.numeral.end + 4)) || VAGUE_ONE.test(before) || !ONE_COUNTED.test(before)) return false;
  return !/^(?:[^,。;]{0,6}一|批|系列|些|定|又一|多|个又)/.test(after) && !(read.unit === '个' && !/新建|建成|设立|成立|新增|创建/.test(before)) && !(read.unit === '次' && !/召开|举办|开展|组织/.test(before));
}

/** A number with a unit. */
export const quantity: Recogniser = {
  name: 'quantity',
  recognise({ text, numerals }, index) {
    const numeral = numerals[index]!;
    if (numeral.script === 'word') return null;
    const read = readCounted(text, numeral);
    if (!read) return null;
    if (numeral.script === 'chinese' && countsNothing(text, read)) return noRecord(read.end);
    if (numeral.script === 'mask' && isMaskedName(text, read)) return noRecord(numeral.end);
    if (numeral.bare && isAge(text, read)) return noRecord(read.end);
    return oneRecord(counted(read));
  },
};

/** 百年, 千日, 近百年: long times, not counted ones; 近万小时 and 超百天 are. */
function isAge(text: string, { numeral, unit }: Counted): boolean {
  if ((numeral.value ?? 0) < 100 || !(unit === '年' || unit === '天' || unit === '日')) return false;
  return unit === '年' || !'近超逾约'.includes(text[numeral.start - 1] ?? '。');
}

/** xx县, xx镇政府, XX区: a mask before a place is its name, not a count; before 所 or 个 it is a count. */
function isMaskedName(text: string, read: Counted): boolean {
  const mask = text.slice(read.numeral.start, read.numeral.end);
  if (/[\d.]/.test(mask)) return false;
  if (read.unitClass === 'place') return true;
  // XX项目 has a name that is left out; XX个项目 are counted.
  if (read.writtenUnit === '项目') return true;
  return (read.unit === '家' || read.unit === '位' || read.unit === '元' || read.unit === '方') && mask.length === 1 ? true : /^某+$/.test(mask) && !/[所个名万元件项]/.test(read.unit ?? '');
}

/** 八大问题, 四大防洪重点区, 十大工程: the numeral alone, without a unit. */
export const greatCount: Recogniser = {
  name: 'great-count',
  behind: '大',
  recognise({ text, numerals }, index) {
    const numeral = numerals[index]!;
    if (numeral.script !== 'chinese' || text[numeral.end] !== '大' || numeral.value === null || numeral.value < 2 || numeral.value > 30) return null;
    const noun = /^大(?:问题|工程|任务|行动|体系|板块|产业|项目|重点|举措|措施|方面|系列|类|领域|督学|责任|片区|主题|活动|特色|支柱|战略|基地|中心|目标|平台|机制|职能|职责|能力|园区|抓手|环节|板|难题|短板|攻坚|专项|理念|品牌|模块|集团|联盟|学区|亮点|优势|民生|实事|指标|商圈|市场|节庆|节日|特点|原则|校园|课程|改革|工作|专题|主导|新兴|传统|优质|版块|协作|教育|作物|疾病|专科|群体|景区|功能|要素|渠道|载体|计划)/.test(text.slice(numeral.end, numeral.end + 5));
    if (!noun) return null;
    const named = /(?:全国|全省|全市|中国|世界|国家|感动|评选|被评|获评|年度|荣获|入选)[^,。;]{0,4}$/.test(clauseBefore(text, numeral.start, 8, true));
    return named ? noRecord(numeral.end) : oneRecord(mention('quantity', numeral, { value: numeral.value }));
  },
};
