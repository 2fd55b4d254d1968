import { distribute } from '../../src/extract/distribute.js';
import { recognise } from '../../src/extract/recognisers.js';
import { surroundings } from '../../src/extract/clause.js';

/** Which labels the numbers of a text get from the list before 分别. */
function handed(text: string, earlier: { label: string | null; subject: string | null }[] = []) {
  const mentions = recognise(text);
  const index = mentions.findIndex(({ start }) => start > text.indexOf('分别'));
  return distribute(mentions, index, surroundings(text, mentions, index).before, earlier).map(([at, { label, subject }]) => `${text.slice(mentions[at]!.start, mentions[at]!.end)}: ${label}${subject === null ? '' : ` of ${subject}`}`);
}

it.each([
  ['小学、初中近视率分别为28%、64.5%。', ['28%: 近视率 of 小学', '64.5%: 近视率 of 初中']],
  ['优秀率、合格率分别达到30%和98%。', ['30%: 优秀率', '98%: 合格率']],
])('%s', (text, expected) => expect(handed(text)).toEqual(expected));

it('takes the labels before it where no list stands there', () => {
  const earlier = [{ label: '入学率', subject: null }, { label: '巩固率', subject: '初中' }];
  expect(handed('较去年分别降低0.8、1.7个百分点。', earlier)).toEqual(['0.8: 入学率', '1.7个百分点: 巩固率 of 初中']);
});

it.each(['小学、初中、高中近视率分别为28%、64.5%。', '分别为28%、64.5%。', '近视率分别为28%。'])('hands out nothing where numbers and names do not match: %s', (text) => expect(handed(text)).toEqual([]));
