import type { ProjectMention } from '../mention.js';

/** Aid by name behind the verb that pays it or carries it out: 发放普通高中家庭困难学生助学金. */
const AID = /(?:发放|落实|完善|实施|享受|执行|办理|申请)(?:了|好)?([一-龥()]{4,24}?(?:助学贷款|生活费补助|生活补助|国家助学金|奖学金|保教费补助|保教费资助|免学费|国家奖学金)(?:制度|政策)?)(?=[,。;、\d的等和及]|工作|资金)/g;

/** General words that name no one scheme. */
const GENERAL = /^(?:各类|各项|各种|相关|有关|资金|率|全年|每月|按时|足额)|[、,]|享受|的/;

/** Training named beside programmes: 村医轮训工程、乡镇卫生院护理骨干培训. */
const TRAINING = /^[一-龥]{4,16}培训(?=[,、。;])/;

/** Schemes of aid. */
export function aidSchemes(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const match of text.matchAll(AID)) {
    const name = match[1]!;
    const start = match.index + match[0].length - name.length;
    if (!GENERAL.test(name)) found.push({ kind: 'project', start, end: start + name.length, name, type: 'programme' });
  }
  return found;
}

/** Courses of training in a list by 、 behind a named programme. */
export function trainingsBehind(text: string, programmes: readonly ProjectMention[]): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const programme of programmes) {
    let at = programme.end;
    for (let members = 0; members < 8 && text[at] === '、'; members++) {
      const name = TRAINING.exec(text.slice(at + 1, at + 24))?.[0];
      if (!name) break;
      found.push({ kind: 'project', start: at + 1, end: at + 1 + name.length, name, type: 'programme' });
      at += 1 + name.length;
    }
  }
  return found;
}
