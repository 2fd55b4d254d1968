import type { Measured } from '../../distribute.js';
import { labelBefore } from '../../label-words.js';
import type { Place } from './place.js';

/** Words that say of which stage of education something is. */
export const STAGE = /小学|初中|高中|中职|幼儿|学前|中学|义务教育|特殊教育|特教/;

const STAGES = '(?:学前教育|幼儿园|小学|初中|普通高中|高中|中等职业学校|中职|职高|中学|特殊教育|特教)';
/** 教师学历合格率小学100%; 生均公用经费小学由560元提高到650元. */
const MEASURE_OF_STAGE = new RegExp(`^(.{2,}(?:率|经费|标准|比例|人数|面积|费用))(${STAGES})(?:由|从|为|达到?|是)?$`);
const STAGE_ALONE = new RegExp(`^[、,;]?(?:和|及|而)?(${STAGES})(?:则|由|从|为|达到?|是)*$`);

/** 每百名学生拥有计算机小学8台、初中12台: what is counted, then the first of several stages. */
const LAST_STAGE = new RegExp(`^([^、]{2,})(${STAGES})$`);

const ROSE_TO = /^(?:提高|增加|增长|上升|下降|减少|降低|提升|调整|扩大|升|增|降)(?:到|至|为)$/;

/** What is named once for several stages of education: behind its name comes a stage, then its number, then the next stage. */
export function ofStage({ text, mention, mentions, index, around, earlier }: Place): Measured | null {
  const named = MEASURE_OF_STAGE.exec(around.before);
  if (named) return { label: labelBefore(named[1]!), subject: named[2]! };
  const first = LAST_STAGE.exec(around.before);
  const next = mentions[index + 1];
  if (first && next && next.unit === mention.unit && mention.unit !== '所' && STAGE_ALONE.test(text.slice(mention.end, next.start))) {
    const label = labelBefore(first[1]!);
    if (label !== '') return { label, subject: first[2]! };
  }
  const last = earlier[earlier.length - 1];
  if (!last?.label || STAGE.test(last.label) || last.subject === null || !STAGE.test(last.subject) || last.subject.length > 4 || last.kind !== mention.kind || last.unit !== mention.unit) return null;
  if (around.afterMention && ROSE_TO.test(around.before)) return { label: last.label, subject: last.subject };
  const following = STAGE_ALONE.exec(around.before);
  return following ? { label: last.label, subject: following[1]! } : null;
}

/** 职业学校4160人, 特教学校86人 behind 其中: people of an institution. */
const INSTITUTION_ALONE = /^[,、;]?((?:公办|民办|特教|特殊教育|职业|普通|完全|初级|高级|农村|城区|县城)[一-龥]{0,4}(?:学校|小学|中学|幼儿园|园|高中|职高))$/;

/** 其中在园幼儿7240人,小学15360人: parts of a total are named by their stage. `alone`: the owner is all there is before the number. */
export function partOfTotal({ text, sentence, mention, around, owner, unitClass, earlier }: Place, alone: boolean): Measured | null {
  if (unitClass !== 'people' || !text.slice(sentence, mention.start).includes('其中')) return null;
  const name = alone && owner?.kind === 'level' ? owner.name : INSTITUTION_ALONE.exec(around.before)?.[1];
  if (name === undefined) return null;
  const whole = earlier.findLast((one) => one.label !== null && !STAGE.test(one.label) && (one.unitClass === 'people' || one.unit === null));
  return whole ? { label: whole.label, subject: name } : { label: name, subject: null };
}
