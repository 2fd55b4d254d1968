import { enclosureOf } from './context.js';
import type { Mention } from './mention.js';

/**
 * What a date does in its sentence: it says when the figures behind it are of (`time`), when the level right behind it is of that the others are
 * compared with (`base`), what time they are compared with (`compared`), of which year one thing is (`attribute`), or none of these.
 */
export type DateUse = 'time' | 'base' | 'compared' | 'attribute' | null;

/** Behind a date these make it the beginning of something, not the time of a figure; a term that something begins in is its time. */
const BEGINNING = /^(?:份|底|初|末)?(?:以来|起|开始|以后|之后|至今)/;
const TERM = /学期$/;
/** Papers and programmes named by a year are of that year, not the figures behind them. */
const NAMING = /^(?:年度)?[^,。;:]{0,20}(?:方案|规划|计划|意见|办法|通知|工作要点|报告)》/;
const FOUNDED = /(?:建于|成立于|始建于|创办于)$/;

/** 比2020年, 较“十三五”末, 高于上年(2020年), 相较于2019年: in front of a date these compare. In 占比2020年达到35% nothing does. */
const COMPARED = /(?:(?:(?<!占|评|配|百分)比|(?<!计)较)(?:于|之|起)?|(?:高|低|多|少|快|慢|好|优|大|小|早|晚)于|超过|超出|不及|不如)(?:上年|去年|上一年|前年)?[(“"]?$/;
/** 与2019年相比, 同2020年持平. Alone 与 is "and". */
const BESIDE = /(?:与|同|和|跟)[“"]?$/;
const BESIDE_ENDS = /^[^,。;:]{0,16}?(?:相比|比较|对比|相较|持平|一致|同期)/;
/** 由2015年的38%提高到…, 从2019年底的35所: only with the level itself, for 从2021年的情况看 is no comparison. */
const FROM = /(?:由|从|自)(?:原来)?[“"]?$/;
/** 自2020年3月实施: what goes on from then. 自1月至6月 is one time. */
const SINCE = /(?<![来各亲])自$/;
const SPAN = /[至到—~-]/;
/** 是2019年的1.8倍, 相当于2019年同期的86.7%; in 变为2020年的49% the date is that of the level. */
const EQUALS = /(?:是|占|相当于?|(?:恢复|回升)(?:到|至)|(?<!变|升|降|增|减|改|调|调整|提高)为)[“"]?$/;
/** 恢复到2019年同期水平. */
const REACHES = /(?:到|至|达)[“"]?$/;
const REACHED = /^[”"]?(?:年)?(?:底|末)?(?:的)?(?:同期|[^,。;:的]{0,4}水平)/;
/** 在2020年的基础上, 按2015年不变价, 以2010年为基期. */
const BASIS = /^(?:底|末)?的?[^,。;:、]{0,8}(?:基础上|为基[期数准]|(?:可比|不变)价)/;

/** What may stand between a base and the level that is of its time: 2020年|底的|35所, 2020年|同期的在校生|3500人. */
const TO_LEVEL = /^[”")]?(?:年底|年末|年初|底|末|初)?(?:同期|全年|时期|期间|当年)?(?:的(?:(?!增|减|下降|提高|上升)[^,。;:、到至\d]){0,12})?$/;
/** 达到2019年的1.2倍: a multiple of the date itself. In 2022年的收入是全省的1.2倍 it is of something else. */
const TO_MULTIPLE = /^[”")]?(?:年底|年末|底|末)?(?:同期|全年|时期|期间|当年|总量|总和|水平)*的$/;
/** What belongs to a base itself. */
const OF_BASE = /^[”")]?(?:年底|年末|年初|底|末|初)?(?:全年|时期|期间|同期)?(?:末)?/;

/** 接收2021年度转业士官33名, 兑付2019年补贴: the year is that of the verb's object alone. */
const TAKES_OBJECT = /(?:接收|接待|发放|补发|兑付|兑现|拨付|下达|收到|收缴|征收|上缴|追缴|清缴|清欠|招收|招录|录取|录用|招聘|选聘|选派|开展|举办|组织|召开|承办|参加|迎接|实施|执行|落实|安排|启动|争取|申报|申请|评选|评审|评定|表彰|认定|审核|审批|审查|编制|修订|印发|制定|出台|公布|完成|通过|获得|荣获|获评|列入|纳入|列支|使用|承担|签订|检查|抽查|考核|验收|复核|建成|实现|办理|缴纳|筹集|整改|处理|偿还|归还|结转|核销)了?$/;
/** An object begins behind such a date; behind a comma or a bracket none does. */
const OBJECT = /^(?:度|的)?[一-龥“《]/;

/** What the use of a date hangs on stands no farther away than this. */
const NEAR = 8;
const BEHIND = 30;

/** What a date with an EDTF value does for the numbers behind it. @param next the mention behind it */
export function useOfDate(text: string, date: Mention, next: Mention | undefined): DateUse {
  const before = text.slice(Math.max(0, date.start - NEAR), date.start);
  const behind = text.slice(date.end, date.end + BEHIND);
  if ((BEGINNING.test(behind) && !TERM.test(text.slice(date.end - 2, date.end))) || NAMING.test(behind) || FOUNDED.test(before)) return null;
  if (enclosureOf(text, date.start) === 'title') return null;
  // Most dates stand behind a mark, where no word can say more of them.
  const led = isLed(text.charCodeAt(date.start - 1));
  if (!led && next?.unit !== '倍' && !/[基价]/.test(behind)) return 'time';
  const compared = comparedBy(text, date, next, led ? before : '', behind);
  if (compared !== null) return compared;
  return led && TAKES_OBJECT.test(before) && OBJECT.test(behind) ? 'attribute' : 'time';
}

/** True for characters and for marks that may open between a word and its date: 比“十三五”末, 较上年(2020年). */
const isLed = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fa5) || code === 0x201c || code === 0x22 || code === 0x28;

function comparedBy(text: string, date: Mention, next: Mention | undefined, before: string, behind: string): 'base' | 'compared' | null {
  const gap = next !== undefined && next.start - date.end <= BEHIND ? text.slice(date.end, next.start) : null;
  const level = gap !== null && TO_LEVEL.test(gap);
  if (gap !== null && ((next?.unit === '倍' && TO_MULTIPLE.test(gap)) || (level && (next?.unit === '倍' || next?.unit === '%') && EQUALS.test(before)))) return 'compared';
  const ofLevel = level && isLevel(next!);
  if (ofLevel && FROM.test(before)) return 'base';
  const compared = COMPARED.test(before) || BASIS.test(behind) || (BESIDE.test(before) && BESIDE_ENDS.test(behind)) || (REACHES.test(before) && REACHED.test(behind)) || (SINCE.test(before) && !SPAN.test(text.slice(date.start, date.end)));
  if (!compared) return null;
  return ofLevel ? 'base' : 'compared';
}

/** True for what may be a level of the time before: 2020年底的35所. */
const isLevel = ({ kind, role, unit }: Mention): boolean => kind !== 'date' && role !== 'change' && unit !== '倍' && unit !== '百分点';

/** Where what belongs to a base ends: behind 同期 of 2019年同期的86.7%. */
export const endOfBase = (text: string, date: Mention): number => date.end + OF_BASE.exec(text.slice(date.end, date.end + NEAR))![0].length;

/** What may stand in front of a date that a clause begins with: its place in a list, whose figures they are, a preposition. 其中一所于2018年建成 tells of one thing, and 其中2018年新建3所 of a part. */
const LEADS = /(?:[,。;:!?\n() ]|截[至止]到?)(?:[一二三四五六七八九十]+[是、]|\d{1,2}[.、])?(?!其中)[^,。;:!?\n()\d]{0,10}(?<![一-龥]于)$/;
const LEAD = 18;

/** True when a clause begins with the date: all that the sentence says from there on may be of it. */
export const opensClause = (text: string, date: Mention): boolean => date.start === 0 || LEADS.test(`${date.start <= LEAD ? '\n' : ''}${text.slice(Math.max(0, date.start - LEAD), date.start)}`);

/** True for the date of a part: 其中2018年新建3所. */
export const isOfPart = (text: string, date: Mention): boolean => text.startsWith('其中', date.start - 2);
