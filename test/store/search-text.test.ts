import fc from 'fast-check';
import { searchPhrase, searchText } from '../../src/store/search-text.js';
import { memoryStore } from '../support/ingest.js';

it('makes every Han character a word, and leaves other words whole', () => expect(searchText('学校28所,5G网')).toBe('学 校 28 所 ,5G 网'));

it.each([['', null], ['***', null], ['"', null], ['学校', '"学 校"'], ['学校" OR "', '"学 校 OR"']])('makes a phrase of %j', (words, phrase) => expect(searchPhrase(words)).toBe(phrase));

it('makes a phrase of anything that the index takes for a phrase', () => {
  const store = memoryStore();
  const search = store.prepare('SELECT rowid FROM search WHERE search MATCH ?');
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (words) => {
    const phrase = searchPhrase(words);
    if (phrase !== null) expect(search.all(phrase)).toEqual([]);
  }));
  store.close();
});
