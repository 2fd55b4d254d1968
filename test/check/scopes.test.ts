import { scopeBehind } from '../../src/check/scopes.js';
import { recognise } from '../../src/extract/recognisers.js';
import { expectLinear } from '../support/growth.js';

/** How the parts of the first number are linked, and where they end: `among to 小学80所`. */
function scopeOf(text: string): string | null {
  const [total] = recognise(text);
  const scope = scopeBehind(text, total!);
  return scope && `${scope.relation}: ${text.slice(total!.end, scope.end)}`;
}

describe('where the parts of a total stand', () => {
  it.each([
    ['学校120所,其中小学80所。初中', 'among: ,其中小学80所'],
    ['学校120所。其中小学80所。', 'among: 。其中小学80所'],
    ['共120所学校,包含小学80所\n', 'among: 学校,包含小学80所'],
    ['学校120所(小学80所(民办2所)、初中40所)等', 'bracket: (小学80所(民办2所)、初中40所'],
    ['学校120所(其中:小学80所)', 'among: (其中:小学80所'],
    ['学校120所:小学80所。', 'list: :小学80所'],
    ['学校120所,即小学80所、初中40所。', 'list: ,即小学80所、初中40所'],
    ['学校120所,小学、初中分别为80所、40所。', 'list: ,小学、初中分别为80所、40所'],
    ['教师120人,35岁以下、36-50岁、51岁以上分别为80人、30人、10人。', 'list: ,35岁以下、36-50岁、51岁以上分别为80人、30人、10人'],
  ])('%s', (text, scope) => expect(scopeOf(text)).toBe(scope));

  it.each(['学校120所,教师3000人。', '学校120所(小学80所', '学校120所。教师分别', '学校120所'])('none in %s', (text) => expect(scopeOf(text)).toBeNull());
});

it('brackets within brackets are read once', () => {
  expectLinear((length) => scopeOf(`5人${'('.repeat(length)}`), 24_000);
});
