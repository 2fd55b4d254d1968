import { searchDocuments } from '../../src/search/search-documents.js';
import { SAMPLE_PAGES, testDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(() => (database = testDatabase(SAMPLE_PAGES)));
afterAll(() => database.remove());

const sources = (words: string, limit = 10, offset = 0): string[] => searchDocuments(database.store, words, { limit, offset }).hits.map(({ source }) => source);

describe('searchDocuments', () => {
  it('finds documents with every phrase', () => {
    expect(sources('控辍保学').sort()).toEqual(['lan-2022.txt', 'tong-2022.txt']);
    expect(sources('控辍保学 桐坪县')).toEqual(['tong-2022.txt']);
    expect(sources('控')).toHaveLength(2);
    expect(sources('91.4')).toEqual(['tong-2022.txt']);
    expect(sources('没有的词')).toEqual([]);
  });

  it('shows where, with what was found marked', () => {
    const [hit] = searchDocuments(database.store, '劝返学生', { limit: 1 }).hits;
    const [snippet] = hit!.snippets;
    expect(snippet!.marks.map(({ start, end }) => snippet!.text.slice(start, end))).toEqual(['劝返学生']);
    expect(hit).toMatchObject({ source: 'tong-2022.txt', title: expect.stringContaining('桐坪县') as string });
  });

  it('gives a part of the hits and how many there are', () => {
    expect(searchDocuments(database.store, '教育局', { limit: 1 })).toMatchObject({ total: 3, more: false });
    expect([...sources('教育局', 2), ...sources('教育局', 2, 2)].sort()).toEqual(['lan-2022.txt', 'tong-2021.txt', 'tong-2022.txt']);
  });

  it('finds nothing for nothing', () => {
    expect(searchDocuments(database.store, ' 。 ', { limit: 5 })).toEqual({ phrases: [], hits: [], total: 0, more: false });
  });
});
