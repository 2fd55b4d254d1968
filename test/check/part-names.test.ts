import { dividedOf, namesOf } from '../../src/check/part-names.js';
import { recognise } from '../../src/extract/recognisers.js';
import { modifierRefiner } from '../../src/extract/refiners/modifier.js';
import { refine } from '../../src/extract/refiners.js';

/** A text whose first number is the total and whose later ones in its unit are the parts. */
function division(text: string) {
  const mentions = refine(recognise(text), text, [0], [modifierRefiner]);
  return [text, mentions, { total: 0, parts: mentions.map((_, index) => index).filter((index) => index > 0 && mentions[index]!.unit === mentions[0]!.unit) }] as const;
}

describe('names of parts', () => {
  it.each([
    ['学校120所,其中小学80所、初中有40所', ['小学', '初中']],
    ['学生120人,包括男80人和女40人', ['男', '女']],
    ['学生120人,其中小学、初中分别为80人和40人', ['小学', '初中']],
    ['教师120人,其中研究生、本科、专科及以下分别为20人、60人、40人', ['研究生', '本科', '专科及以下']],
    ['共有120人教师,其中80人男教师,40人女教师', ['男教师', '女教师']],
    ['教师120人,其中35岁以下80人、36岁至50岁30人', ['35岁以下', '36岁至50岁']],
    ['惠及学生120人,其中小学发放5万元、资助80人;初中发放3万元、资助40人', ['小学发放5万元、资助', '初中发放3万元、资助']],
  ])('%s', (text, names) => expect(namesOf(...division(text))).toEqual(names));
});

it('what is divided is the clause of the total', () => {
  const [text, mentions] = division('到年底,全县共有120所学校,其中小学80所');
  expect(dividedOf(text, mentions, 0).trim().split(/ +/)).toEqual(['全县共有', '学校']);
});
