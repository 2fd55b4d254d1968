import { lastAtOrBefore } from '../text/span.js';
import { leadingOwner, selfNames } from './subject.js';

/** Who is spoken of at each place of a text, read from left to right. */
export interface SubjectTracker {
  /** Reads on up to `at`; `sentence` is where its sentence begins. */
  advance(sentence: number, at: number): void;
  /** The owner the sentence has named so far, if any. */
  named(): string | null;
  /** A stage of education (普通高中) a clause without a number began with. */
  level(): string | null;
  /** How the report calls its own place. */
  self(at: number): string | null;
}

const CLAUSE_END = new Set([',', ';', ':', ' ', '(', ')']);
/** A number right behind a name counts it. */
const COUNTED = /^(?:共|有|共有|为|达|约|近)?(?:[\dxX×*]+|[一二两三四五六七八九十百]+)(?:余|多)?[所个家座间处]/;
const SOMEONE = /(?:为|给|向)([一-龥]{2,6}(?:镇|乡|村|县|区|社区))/;

/** Tracks the owners named at the starts of clauses. */
export function trackSubjects(text: string, reportStarts: readonly number[]): SubjectTracker {
  let selves: readonly (string | null)[] | null = null;
  let sentence = -1;
  let clauseStart = 0;
  let read = 0;
  let owner: string | null = null;
  let stage: string | null = null;

  const readClause = (from: number, to: number): void => {
    const clause = text.slice(from, Math.min(to, from + 60));
    const bracketed = text[to] === '(';
    const found = leadingOwner(clause);
    const rest = found ? clause.slice(found.end) : '';
    // 完全小学189所 counts schools, it names no owner.
    if (found && found.kind !== 'level' && (rest !== '' || bracketed) && !COUNTED.test(rest)) owner = found.name;
    else if (found?.kind === 'level' && rest.length > 2 && !COUNTED.test(rest)) stage = found.name;
    const served = SOMEONE.exec(clause)?.[1];
    if (served) owner = served;
  };

  return {
    advance(start, at) {
      if (start !== sentence) {
        sentence = start;
        clauseStart = start;
        read = start;
        owner = null;
        stage = null;
      }
      for (let end = read; end < at; end++) {
        if (!CLAUSE_END.has(text[end]!)) continue;
        if (end > clauseStart) readClause(clauseStart, end);
        clauseStart = end + 1;
      }
      readClause(clauseStart, at);
      read = at;
    },
    named: () => owner,
    level: () => stage,
    self(at) {
      selves ??= selfNames(text, reportStarts);
      return selves[lastAtOrBefore(reportStarts, at)] ?? null;
    },
  };
}
