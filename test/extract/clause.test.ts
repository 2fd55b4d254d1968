import fc from 'fast-check';
import { surroundings, trackSentences } from '../../src/extract/clause.js';
import { recognise } from '../../src/extract/recognisers.js';

const around = (text: string, index: number) => surroundings(text, recognise(text), index);

describe('what stands around a number in its clause', () => {
  it.each([
    ['全县有学校5所,教师20人。', 0, '全县有学校', ''], ['全县有学校5所,教师20人。', 1, '教师', ''], ['有小学5所初中3所。', 1, '初中', ''], ['建成5所学校,好。', 0, '建成', '学校'], ['(有5所)好', 0, '有', ''], ['好—有5所', 0, '有', ''],
  ])('%s number %d: %j and %j', (text, index, before, behind) => expect(around(text, index)).toMatchObject({ before, behind }));

  it('says when a number, not a date, stands right before', () => {
    expect(around('有小学5所初中3所。', 1).afterMention).toBe(true);
    expect(around('有小学5所,初中3所。', 1).afterMention).toBe(false);
    expect(around('2020年初中3所。', 1).afterMention).toBe(false);
  });

  it('looks past a date right before the number', () => {
    expect(around('全市诊所由2005年的318家,好', 1)).toMatchObject({ before: '全市诊所由的', afterMention: false });
  });

  it('looks no farther than sixty characters', () => {
    expect(around(`${'甲'.repeat(100)}5所`, 0).before).toHaveLength(60);
  });
});

describe('where sentences begin', () => {
  it('is what a search backwards finds, asked in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '。', '!', '\n', ','), maxLength: 40 }), fc.array(fc.nat(40)), (text, places) => {
        const startOf = trackSentences(text);
        for (const at of places.filter((place) => place <= text.length).sort((a, b) => a - b)) {
          expect(startOf(at)).toBe(Math.max(...[...'。!?\n'].map((end) => (at === 0 ? -1 : text.lastIndexOf(end, at - 1)))) + 1);
        }
      }),
    );
  });
});
