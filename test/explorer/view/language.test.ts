import { acceptedLanguage, chosenLanguage } from '../../../src/explorer/view/language.js';
import { translator, worded } from '../../../src/explorer/view/messages.js';

it.each([
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['de,en;q=0.7,zh;q=0.3', 'en'],
  ['en;q=0.2,zh;q=0.4', 'zh'],
  ['en;q=0', 'zh'],
  ['fr', 'zh'],
  ['', 'zh'],
  ['en;q=x', 'zh'],
  [undefined, 'zh'],
] as const)('%s asks for %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

it('takes only languages it speaks from an address', () => {
  const chosen = ['?lang=en', '?lang=zh', '?lang=fr', ''].map((query) => chosenLanguage(new URL(`http://x/${query}`)));
  expect(chosen).toEqual(['en', 'zh', null, null]);
});

it('fills in values and leaves words of data that have no text', () => {
  expect(translator('zh')('results', { n: 3 })).toBe('3 个文档');
  expect(translator('en')('results', { n: '{n}' })).toBe('{n} documents');
  expect(worded(translator('en'), 'k_', 'quantity')).toBe('Quantity');
  expect(worded(translator('en'), 'k_', 'constructor')).toBe('constructor');
});
