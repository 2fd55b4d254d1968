import { searchDocuments, type SearchResult } from '../../search/search-documents.js';
import type { PageRequest } from '../request.js';
import { indicatorList, type IndicatorRow } from './indicators.js';
import type { Reading } from './reading.js';

export interface SearchData {
  readonly words: string;
  readonly page: number;
  readonly result: Omit<SearchResult, 'phrases'>;
  readonly nextPage: boolean;
  readonly indicators: readonly IndicatorRow[];
}

const SIZE = 15;

export function searchData(read: Reading, request: PageRequest): SearchData {
  const words = (request.query('q') ?? '').trim();
  const { hits, total, more } = searchDocuments(read.store, words, { limit: SIZE, offset: (request.page - 1) * SIZE });
  return {
    words, page: request.page, result: { hits, total, more }, nextPage: request.page * SIZE < total,
    indicators: words === '' || request.page > 1 ? [] : indicatorList(read, words, null, 8, 0),
  };
}
