import { clauseStart } from '../../clause.js';
import { comparesOnly } from '../../comparison.js';
import { labelBefore } from '../../label-words.js';
import { leadingNounPhrase, trailingNounPhrase } from '../../noun-phrase.js';
import { leadingOwner } from '../../subject.js';
import type { UnitClass } from '../../units.js';
import { INSTITUTION, type Place } from './place.js';

/** 国家级2项、省级5项: each is a share of the same thing. */
const SHARE_OF = /^(?:省级|市级|县级|区级|国家级|校级|男|女|其余|其他)$/;

/** 获奖 of 国家级获奖; null for labels that are no share. */
const ownShare = (label: string): string | null => /^(?:省级|市级|县级|区级|国家级|校级|男|女|其余|其他)(.{2,})$/.exec(label)?.[1] ?? null;

/** Units of places gained or lost. */
const PLACES = new Set(['名次', '位次', '位', '名', '个位次']);
const PER_HEAD = /^[人户生班校村亩床日月次笔]均$/;
/** What money is given by: 临时救助, 个人住房贷款. */
const PAYMENT = /(?:救助|补助|资助|补贴|奖励|贷款|赔付|理赔|报销|抚恤|优待)$/;

/**
 * What a number measures that names nothing itself, or only something general (其余, 省级): what a number before it measures, or
 * what the clause before it ends in.
 */
export function inherited(place: Place, general: string): string | null {
  const { text, mention, around, unitClass, earlier } = place;
  // 在全省11个设区市中排名第4: those one is ranked among are not what is measured.
  const last = mention.kind === 'rank' ? earlier.findLast((one) => !text.startsWith(`${one.label ?? ''}中`, one.end)) : earlier[earlier.length - 1];
  if (general === '金额') return last?.label && /[款金费]$|补助|补贴|资助/.test(last.label) ? `${last.label}金额` : general;
  // 增加值39.78亿元,增长4.5%: the change is of the number right before it.
  // 用稿量第七,较上年前移三个名次: so is what only compares.
  const compared = general === '' && comparesOnly(around.before);
  if (general === '' && last?.label && (mention.role === 'change' || compared || /占/.test(around.before)) && (mention.kind === 'percentage' || mention.unit === '倍' || mention.unit === last.unit || compared && PLACES.has(mention.unit ?? ''))) return last.label;
  // 新增规模企业2家,总数达11家.
  if (/^(?:总数|总量|总额)$/.test(general)) return last?.label && last.kind === mention.kind && last.unit === mention.unit ? last.label : general;
  const gap = last ? text.slice(last.end, mention.start) : null;
  // 危桥改造56座/2860延米, 小额信贷2136户9872万元, 贷款523笔、2.2亿元: one thing measured twice.
  if (general === '' && last?.label && (gap === '' || gap === '/' || gap === '、')) return last.label;
  // 居家隔离满14天的2848人: how long it was done says who is counted.
  if (gap === '的' && last?.label && last.unitClass === 'time') return last.label;
  // 省级进修项目14项,1870人: people of what was counted right before.
  if (general === '' && unitClass === 'people' && last?.label && last.unitClass === 'count' && !INSTITUTION.test(last.label) && /^[,(]?$/.test(text.slice(last.end, around.beforeStart))) return last.label;
  // 火灾86起,直接损失32万元,起数下降14%: it is told by the unit which number is meant.
  const unit = /^[,、]?总?(人次|[起件户例宗次篇人])数/.exec(around.before)?.[1];
  const meant = unit !== undefined && mention.role === 'change' ? earlier.findLast((one) => one.unit === unit && one.label !== null) : undefined;
  if (meant) return meant.label;
  const alike = earlier.findLast((one) => one.label !== null && one.kind === mention.kind && one.unitClass === unitClass && (unitClass !== 'count' || one.unit === mention.unit) && (unitClass !== 'people' || !INSTITUTION.test(one.label)));
  // 体育场地面积1080万平方米,人均2.41平方米: the same, by head.
  // 供养金3260万元,临时救助8642人次,人均1180元: of what was paid last.
  if (PER_HEAD.test(general) && last?.label && last !== alike && PAYMENT.test(last.label)) return general + last.label;
  if (PER_HEAD.test(general)) return alike?.label ? (/[人户生]均/.test(alike.label) ? alike.label : general + alike.label.replace(/^总(?!值)/, '')) : general;
  if (SHARE_OF.test(general)) return alike?.label && !SHARE_OF.test(alike.label) ? general + (ownShare(alike.label) ?? alike.label) : general;
  if (general !== '' && !/^(?:合计|共计|总计|累计|平均|其余|其他|其它|剩余|剩下|余下|仅剩|还剩|尚余)$/.test(general)) return general;
  if (alike) return alike.label;
  const clause = clauseBefore(text, around.beforeStart);
  const head = clause.text === '' || clause.sentence ? null : labelOfClause(clause.text, unitClass);
  if (head) return head;
  if (place.owner && place.owner.kind !== 'place' && place.owner.kind !== 'local' && unitClass === 'people') return place.owner.name;
  return general === '' ? (last?.label ?? null) : general;
}

/** 明年, 全年: when is not what. */
const TIME = /^(?:[今明去前后本全当][年月日天]|[上下]半年|目前|此前|近期|年内|年[初中底末]|[上下本]学[期年]|[春夏秋冬]季|同期|期间)$/;

/** The comma clause before the one that begins at `start`; `sentence` when another sentence ends between. */
function clauseBefore(text: string, start: number): { text: string; sentence: boolean } {
  let end = start;
  while (end > 0 && ',:( '.includes(text[end - 1]!)) end--;
  if ('。!?\n'.includes(text[end - 1] ?? '\n')) return { text: '', sentence: true };
  return { text: text.slice(clauseStart(text, end, 50), end), sentence: false };
}

/** 自来水普及率进一步提高 → 自来水普及率; what a clause ends in where it begins with a verb: 获残疾人护理补贴, 增加藏书量. */
function labelOfClause(clause: string, unitClass: UnitClass | null): string | null {
  if (TIME.test(clause)) return null;
  if (unitClass === 'money') {
    const paid = /([一-龥“”]{2,14}(?:补助|资金|经费|贷款|助学金|奖金|补贴|费用?|学费|款|收入|支出|投资|债务|救助))$/.exec(clause)?.[1];
    if (paid) return labelBefore(paid.replace(/^.*(?:获|发放|落实|享受|争取|投入|拨付)/, ''));
  }
  // 入园率居全省前列,达95%: where it stands is not what it is.
  const bare = clause.replace(/(?:位居|位列|名列|居|列)(?:全[国省市县区]|各|同|前).*$/, '');
  const owner = leadingOwner(bare);
  const rest = owner && owner.kind !== 'level' ? bare.slice(owner.end) : bare.replace(/^(?:\d+[.、]|[一二三四五六七八九十]+是|[一二两三四五六七八九十\d]+[所个名家])/, '');
  const phrase = leadingNounPhrase(rest) || trailingNounPhrase(rest);
  return phrase.length >= 2 && !TIME.test(phrase) && phrase.length <= 24 && !/\d/.test(phrase) ? phrase : null;
}
