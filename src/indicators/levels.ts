import type { Level } from '../../schemas/catalogue.js';

/** Words that name a stage, longest first where one holds another. 中学 is junior or senior, 中小学 is every school below university but kindergartens. */
const WORDS: readonly (readonly [string, Level])[] = [
  ['中小学幼儿园', 'all'], ['中小学、幼儿园', 'all'], ['中小学和幼儿园', 'all'], ['各级各类学校', 'all'], ['中小学', 'schools'],
  ['学前教育', 'preschool'], ['幼儿园', 'preschool'], ['学前', 'preschool'], ['幼儿', 'preschool'], ['幼教', 'preschool'],
  ['义务教育', 'compulsory'], ['九年一贯', 'compulsory'],
  ['职业高中', 'vocational'], ['中等职业', 'vocational'], ['职业中专', 'vocational'], ['职业中学', 'vocational'], ['职业学校', 'vocational'], ['职教中心', 'vocational'], ['职业教育', 'vocational'], ['中职', 'vocational'],
  ['职高', 'vocational'], ['职中', 'vocational'], ['技工学校', 'vocational'], ['技校', 'vocational'], ['中专', 'vocational'],
  ['高中阶段', 'upper_secondary'], ['普通高中', 'senior'], ['高级中学', 'senior'], ['普高', 'senior'],
  ['初级中学', 'junior'], ['初高中', 'secondary'], ['初中', 'junior'], ['高中', 'senior'], ['完全中学', 'secondary'],
  ['完全小学', 'primary'], ['小学', 'primary'], ['完小', 'primary'],
  ['特殊教育', 'special'], ['特教', 'special'], ['特校', 'special'], ['三残', 'special'], ['残疾', 'special'],
  ['老年大学', 'adult'], ['成人', 'adult'], ['社区教育', 'adult'], ['成校', 'adult'],
  ['高等教育', 'higher'], ['高等学校', 'higher'], ['高校', 'higher'], ['高职', 'higher'], ['职业学院', 'higher'], ['大学', 'higher'],
  ['中学', 'secondary'],
];
// 大学区 is a group of schools, not a university.
const WORD_PATTERN = new RegExp(WORDS.map(([word]) => (word === '大学' ? '大学(?!区)' : word)).join('|'), 'g');
const LEVEL_OF = new Map(WORDS);
const NUMBERED_SCHOOL = /[一二三四五六七八九十]中(?=$|[、和及与])/;

/** The stages a text names: none, one, or several, in which case it is `mixed`. */
export function levelOf(text: string): Level | 'mixed' | null {
  let found: Level | null = null;
  for (const [word] of text.matchAll(WORD_PATTERN)) {
    const level = LEVEL_OF.get(word)!;
    if (found !== null && found !== level) return 'mixed';
    found = level;
  }
  return found ?? (NUMBERED_SCHOOL.test(text) ? 'secondary' : null);
}

const PARTS: Partial<Record<Level, readonly Level[]>> = {
  compulsory: ['primary', 'junior'],
  secondary: ['junior', 'senior'],
  upper_secondary: ['senior', 'vocational'],
  schools: ['primary', 'junior', 'compulsory', 'senior', 'secondary'],
  all: ['preschool', 'primary', 'junior', 'compulsory', 'senior', 'secondary', 'schools', 'vocational', 'upper_secondary', 'special', 'higher', 'adult'],
};

/** True when a figure of a subject of stage `subject` can belong to an indicator of stage `indicator`: the same stage, or a part of the subject's. */
export function agrees(indicator: Level | null, subject: Level | 'mixed' | null): boolean {
  if (indicator === null || indicator === 'any' || subject === null) return true;
  if (subject === 'mixed') return false;
  return indicator === subject || (PARTS[subject]?.includes(indicator) ?? false);
}

/** How catalogues name a stage in front of a measure: 在校生 of a 初中 is 初中在校生. */
export const PREFIXES: Readonly<Record<Level, readonly string[]>> = {
  preschool: ['幼儿园', '学前教育', '学前'],
  primary: ['小学'],
  junior: ['初中'],
  compulsory: ['义务教育', '义务教育学校'],
  senior: ['普通高中', '高中'],
  secondary: ['中学'],
  schools: ['中小学'],
  vocational: ['中等职业学校', '中等职业', '中职', '职业高中'],
  upper_secondary: ['高中阶段'],
  special: ['特殊教育', '特殊教育学校'],
  higher: ['高校', '高等教育'],
  adult: ['成人教育', '成人'],
  all: ['各级各类学校'],
  any: [],
};
