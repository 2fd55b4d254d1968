import { lastAtOrBefore } from '../text/span.js';
import { bareLocalOwner, countsItself, type LocalOwner } from './local-owner.js';
import { isStanding, rankedAmong } from './standing.js';
import { lastSelf, leadingOwner, selfNames, TOWNSHIP } from './subject.js';

/** Who is spoken of at each place of a text, read from left to right. */
export interface SubjectTracker {
  /** Reads on up to `at`; `sentence` is where its sentence begins. */
  advance(sentence: number, at: number): void;
  /** The owner the sentence has named so far, if any. */
  named(): string | null;
  /** The owner of the sentence before, as far as it still holds. */
  carried(): string | null;
  /** Whether that owner is a part by its own name: 柳林乡, 县审计局. */
  ofPart(): boolean;
  /** A stage of education (普通高中) a clause without a number began with. */
  level(): string | null;
  /** How the report calls its own place. */
  self(at: number): string | null;
}

/** How far an owner holds behind its sentence, in characters. */
const CARRY = 60;

/** Places and systems stay owners of what is counted right behind them: 全区21所卫生院, 教育系统9个支部. */
const SPOKEN_OF = /^[全我本该]|系统$/;
/** Who a paragraph speaks of once it has named them: 我站, 全县, 胶南市. */
const SPEAKER = /^(?:[我本全])[一-龥]{1,3}$|[市县]$/;

/** A new paragraph or point of a list: line breaks, spaces behind a stop, 一是, (二). */
const BREAK = /\n|。 |。(?:[一二三四五六七八九十]是|\([一二三四五六七八九十]+\)|\d[.、])/;

/** The mark of a point in a list. */
const POINT = /^(?:\d{1,2}[.、](?!\d)|\(?[一二三四五六七八九十]{1,2}[是、)]|\(\d{1,2}\))/;

/** Characters that end a comma clause or a bracket, by code. */
const CLAUSE_END = new Uint8Array(65536);
for (const character of ',;: ()') CLAUSE_END[character.charCodeAt(0)] = 1;
/** A number right behind a name counts it. */
const COUNTED = /^(?:共|有|共有|现有|为|达|约|近|由|从)?(?:[\dxX×*]+|[一二两三四五六七八九十百]+)(?:余|多)?[所个家座间处]/;
/** 学校现有126所 counts them all, where 学校现有学生 speaks of one. */
const SEVERAL = /^现?共?有?约?[\dxX×*.]+万?[余多]?[所家]/;
const SOMEONE = new RegExp(`(?:为|给|向)([一-龥]{2,6}(?:${TOWNSHIP}|村|县|区|社区))`);

/** A part that is spoken of: how far it holds, who was spoken of before, and the clause it was named in. */
interface Part {
  readonly holds: LocalOwner['holds'];
  readonly whole: string | null;
  readonly clause: number;
}
/** Words and a number behind a name, and the unit. */
const COUNTED_BEHIND = /^([一-龥]{0,6}?)(?:[\dxX×*]+|[一二两三四五六七八九十百]+)[余多]?([个所家处座支])/;

/** Tracks the owners named at the starts of clauses. */
export function trackSubjects(text: string, reportStarts: readonly number[]): SubjectTracker {
  let selves: readonly (string | null)[] | null = null;
  let sentence = -1;
  let clauseStart = 0;
  let read = 0;
  let owner: string | null = null;
  let part: Part | null = null;
  /** 其中, in a clause of its own: parts follow. */
  let among = false;
  let carried: { name: string; until: number } | null = null;
  let recent: string | null = null;
  let stage: string | null = null;

  const name = (named: string | null): void => {
    owner = named;
    part = null;
  };
  /** A part owns what follows until its hold ends; then its whole does again. A clause is read once for each of its numbers. */
  const hold = (named: string, holds: Part['holds'], clause: number): void => {
    if (part !== null && clause >= 0 && part.clause === clause) return;
    part = { holds, whole: part === null ? owner : part.whole, clause: clause < 0 ? (part?.clause ?? clause) : clause };
    owner = named;
  };
  const release = (): void => {
    owner = part === null ? owner : part.whole;
    part = null;
  };

  const readClause = (from: number, to: number): void => {
    const clause = text.slice(from, Math.min(to, from + 60));
    const bracketed = text[to] === '(';
    if (clause === '其中') among = true;
    const leading = leadingOwner(clause);
    // 在全省|13个设区市中排名第6: those one is ranked among may stand behind the number.
    const found = leading?.kind === 'place' && rankedAmong(text, from + leading.end - leading.name.length) ? null : leading;
    const rest = found ? clause.slice(found.end) : '';
    // 完全小学64所 counts schools, it names no owner.
    // 市二中程思远等10位老师: somebody of a school, not the school.
    if (found?.kind === 'local') {
      const behind = COUNTED_BEHIND.exec(text.slice(from + found.end, from + found.end + 16));
      if (!countsItself(found.name, behind?.[1] ?? rest, behind?.[2] ?? null)) hold(found.name, found.holds ?? 'sentence', from);
    } else if (found && found.kind !== 'level' && (rest !== '' || bracketed || SPOKEN_OF.test(found.name)) && (SPOKEN_OF.test(found.name) || !COUNTED.test(rest) && !(found.name.length === 2 && SEVERAL.test(text.slice(from + found.end, from + found.end + 12)))) && !/等$/.test(rest)) {
      // 养老中心项目完成投资5600万元;床位总数…: works own no more than the words up to the semicolon.
      if (/(?:项目|工程)$/.test(found.name)) hold(found.name, 'part', from);
      else name(found.name);
    }
    else if (found?.kind === 'level' && rest.length > 2 && !COUNTED.test(rest)) stage = found.name;
    const served = SOMEONE.exec(clause)?.[1];
    if (served) name(served);
    // 抽调全区300余名医护: the place is named inside the clause.
    const last = lastSelf(clause);
    const self = last && isStanding(text, from + last.at) ? null : last;
    // 我市…项目已覆盖全市学校: the same place, by the name it was introduced with.
    if (self && (!found || found.kind === 'level') && !(owner !== null && /^[我本]/.test(owner) && owner.length === 2 && self.name[1] === owner[1])) name(self.name);
    // 其中柳林乡14户、白沙乡11户: the next of the parts, which its number follows.
    const next = (part !== null || among) && !self ? bareLocalOwner(clause.slice(clause.lastIndexOf('、') + 1)) : null;
    if (next && next.name !== owner) hold(next.name, part?.holds ?? 'part', -1);
  };

  return {
    advance(start, at) {
      if (start !== sentence) {
        // An owner named in one sentence holds for those right behind it in the paragraph.
        release();
        if (owner !== null && SPEAKER.test(owner)) recent = owner;
        else if (owner !== null && !/^[全该xX×*]|(?:学生|教师|教职工|职工|人员|项目|工程)$/.test(owner)) carried = { name: owner, until: start + CARRY };
        if (sentence >= 0 && BREAK.test(text.slice(Math.max(sentence, start - 400), start + 4))) {
          carried = null;
          recent = null;
        }
        sentence = start;
        clauseStart = start;
        read = start;
        owner = null;
        stage = null;
        among = false;
      }
      for (let end = read; end < at; end++) {
        // “暖心助餐” 项目: a space behind a quotation ends nothing.
        if (CLAUSE_END[text.charCodeAt(end)] === 0 || (text[end] === ' ' && text[end - 1] === '”')) continue;
        if (end > clauseStart) readClause(clauseStart, end);
        if (part !== null && (text[end] === ';' ? part.holds !== 'sentence' : text[end] === ',' && part.holds === 'clause')) release();
        if (text[end] === ';') among = false;
        // 3.建成…: who the point before spoke of has no part in the next, but for the report's own place.
        if (text[end] === ';' && POINT.test(text.slice(end + 1, end + 5)) && owner !== null && !SPEAKER.test(owner)) name(null);
        clauseStart = end + 1;
      }
      readClause(clauseStart, at);
      read = at;
    },
    named: () => owner,
    ofPart: () => part !== null || among,
    carried: () => (carried && sentence <= carried.until ? carried.name : null),
    level: () => stage,
    self(at) {
      if (recent !== null) return recent;
      selves ??= selfNames(text, reportStarts);
      return selves[lastAtOrBefore(reportStarts, at)] ?? null;
    },
  };
}
