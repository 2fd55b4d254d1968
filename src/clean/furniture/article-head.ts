import type { Removed } from '../../../schemas/document.js';
import type { FurnitureRule } from '../furniture-rules.js';
import type { PageLine } from '../page-lines.js';

/** The lines in which an article's title and byline may stand. */
const HEAD_LINES = 8;
const TIME = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?/;

/** A line of time, author or source that some rule took. */
function isByline(rule: string | undefined, { text, key }: PageLine): boolean {
  return (rule === 'article-byline' || (rule === 'wenku-metadata' && TIME.test(text))) && !/[。;]$/.test(key);
}

/** A title above a line of time and author: metadata, not text. */
export const articleHead: FurnitureRule = ({ lines, taken }) => {
  const head: number[] = [];
  for (let index = 0; index < lines.length && head.length < HEAD_LINES; index++) if (taken[index] === undefined || isByline(taken[index], lines[index]!)) head.push(index);
  const byline = head.find((index) => isByline(taken[index], lines[index]!));
  if (byline === undefined) return { removed: [] };
  const { text } = lines[byline]!;
  const time = TIME.exec(text)?.[0];
  const author = /作者: ?([^\s|]{1,30})/.exec(text)?.[1];
  const metadata = { ...(time ? { uploaded_at: time } : {}), ...(author ? { author } : {}) };
  const above = head.filter((index) => index < byline).map((index) => lines[index]!);
  if (above.some(({ text: line, key }) => line === '' || key.length > 90 || /[。;]$/.test(key))) return { removed: [], metadata };
  const removed: Removed[] = above.map(({ start, end }) => ({ start, end, rule: 'article-head' }));
  const title = above[above.length - 1]?.text;
  return { removed, metadata: { ...metadata, ...(title ? { title } : {}) } };
};
