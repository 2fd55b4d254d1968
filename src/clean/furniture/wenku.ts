import type { PageMetadata, Removed } from '../../../schemas/document.js';
import type { FurniturePage, FurnitureRule } from '../furniture-rules.js';
import { isNumberedHeading, looksLikeBody } from './body-like.js';
import { readSiteFields, readWenkuFields } from './page-fields.js';
import { isBodyHeading } from './section-headings.js';
import { reportWeight, siteWeight } from './vocabulary.js';

const EXTENSION = /\.(?:docx?|pdf|pptx?|xlsx?|wps|txt|rtf)$/i;
/** A field such as 文档格式:.doc names no document. */
const isFileName = (key: string): boolean => EXTENSION.test(key) && !/^[^:]{0,10}:\.?\w{2,4}$/.test(key);
const THUMBNAIL = /_第\d{1,4}页$/;

/** Rules whose lines stand only in the head of a document page. */
const HEAD_RULES = new Set(['wenku-metadata', 'wenku-preview', 'wenku-price', 'wenku-page-position', 'wenku-toolbar', 'file-name', 'site-disclaimer', 'shared-by-member']);

/** How far down a page its head may reach, in lines. */
const LONGEST_HEAD = 400;

const TAIL_ANCHOR = /^(?:点击)?展开(?:阅读)?全文[>》▼∨…↓]*$/;

/** Characters of neighbouring lines that are read together. */
const LONGEST_RUN = 240;
const isSentencePart = (key: string): boolean => key.length >= 12 && /[,。;、]/.test(key);

/** True for lines that make up a report's paragraph together: a viewer breaks it at every line of its page. */
function isReportRun(run: string): boolean {
  return run.length >= 60 && (run.match(/[,。;]/g)?.length ?? 0) >= 4 && reportWeight(run) >= 2 && siteWeight(run) < 3;
}

/** The last heading of the body before any line that reads like a report: what stands above it is the page's head. */
function bodyAnchor({ lines, taken }: FurniturePage): number {
  let anchor = -1;
  let evidence = false;
  let run = '';
  for (let index = 0; index < Math.min(lines.length, LONGEST_HEAD); index++) {
    const line = lines[index]!;
    const rule = taken[index];
    run = rule === undefined ? (run + line.key).slice(-LONGEST_RUN) : '';
    if (rule === undefined && (looksLikeBody(line) || (isSentencePart(line.key) && isReportRun(run)))) break;
    if (rule !== undefined && HEAD_RULES.has(rule)) evidence = true;
    if (isBodyHeading(line.key) && !startsWithNumber(line.key)) anchor = index;
  }
  return evidence || anchor === 0 ? anchor : -1;
}

const startsWithNumber = (key: string): boolean => isNumberedHeading(key);

/** What a document page has above its text: everything down to 资源描述, 文档简介 and the like. */
export const wenkuHead: FurnitureRule = (page) => {
  const anchor = bodyAnchor(page);
  if (anchor < 0) return { removed: [] };
  const above = page.lines.slice(0, anchor + 1);
  const removed: Removed[] = above.map(({ start, end }) => ({ start, end, rule: 'wenku-head' }));
  const named = above.find((line) => isFileName(line.key)) ?? above.find((line, index) => page.taken[index] === undefined && line.key.length > 4);
  const below = page.lines[anchor + 1];
  if (below && named && (below.key === named.key || EXTENSION.test(below.key))) removed.push({ start: below.start, end: below.end, rule: 'wenku-head' });
  let metadata: Partial<PageMetadata> = named ? { title: named.text.replace(EXTENSION, '') } : {};
  for (const line of above) metadata = { ...readWenkuFields(line.text), ...metadata };
  return { removed, metadata };
};

/** 展开阅读全文 and what stands below it, where none of that reads like a report. */
export const wenkuTail: FurnitureRule = ({ lines, taken }) => {
  const anchor = lines.findIndex((line) => TAIL_ANCHOR.test(line.key));
  if (anchor < 0) return { removed: [] };
  const goesOn = lines.some((line, index) => index > anchor && taken[index] === undefined && looksLikeBody(line, 30));
  if (goesOn) return { removed: [] };
  const below = lines.slice(anchor);
  const category = below.map((line) => readSiteFields(line.text).category).find(Boolean);
  return { removed: below.map(({ start, end }) => ({ start, end, rule: 'wenku-tail' })), metadata: category ? { category } : {} };
};

/** A document's name with its extension on a line of its own, with or without the page number of a thumbnail. */
export const fileNames: FurnitureRule = ({ lines, taken }) => {
  const removed: Removed[] = [];
  let title: string | null = null;
  // Below the text a name is an attachment's, or another document's.
  let aboveText = true;
  lines.forEach((line, index) => {
    aboveText &&= taken[index] !== undefined || !looksLikeBody(line, 40);
    if (taken[index] !== undefined || line.key.length > 120 || line.key === '') return;
    const thumbnail = THUMBNAIL.test(line.key);
    if (!thumbnail && (!isFileName(line.key) || /[。;]/.test(line.key) || isAttachment(line.key))) return;
    removed.push({ start: line.start, end: line.end, rule: 'file-name' });
    if (!thumbnail && aboveText) title ??= line.text.replace(EXTENSION, '');
  });
  return { removed, metadata: title === null ? ({} as Partial<PageMetadata>) : { title } };
};

/** 附件1:… is the text's own. */
const isAttachment = (key: string): boolean => /^附[件表]/.test(key);
