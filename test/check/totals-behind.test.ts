import { findTotalsBehind } from '../../src/check/totals-behind.js';
import { recognise } from '../../src/extract/recognisers.js';
import { modifierRefiner } from '../../src/extract/refiners/modifier.js';
import { refine } from '../../src/extract/refiners.js';

function totalsOf(text: string): string[] {
  const mentions = refine(recognise(text), text, [0], [modifierRefiner]);
  const raw = (index: number) => text.slice(mentions[index]!.start, mentions[index]!.end);
  return findTotalsBehind(text, mentions).map(({ total, parts }) => `${raw(total)} = ${parts.map(raw).join(' + ')}`);
}

describe('a total behind its parts', () => {
  it.each([
    ['小学12所、初中5所,合计17所。', '17所 = 12所 + 5所'],
    ['2020年小学12所,初中5所,高中2所,共计19所。', '19所 = 12所 + 5所 + 2所'],
    ['一年来,发放春季补助12万元、秋季补助5万元,总计为17万元。', '17万元 = 12万元 + 5万元'],
    ['有男教师12人、女教师5名,一共17人。', '17人 = 12人 + 5名'],
  ])('%s', (text, expected) => expect(totalsOf(text)).toEqual([expected]));

  it.each(['小学12所,合计12所。', '小学12所、教师5人,合计17所。', '小学12所、初中约5所,合计17所。', '小学12所、初中5所等,合计20所。', '小学12所。初中5所,合计5所。', '小学12所、初中5所,全县学校合计120所。', '小学12所、初中5所,共有教师17所。', '学校17所(小学12所、初中5所),合计17所。', '投入12万元、争取5万元,合计完成投资90万元。'])('not: %s', (text) => {
    expect(totalsOf(text)).toEqual([]);
  });
});
