import type { PageMetadata, Removed } from '../../../schemas/document.js';
import type { FurnitureRule } from '../furniture-rules.js';
import { familyBesideOthers, furnitureFamily } from './line-patterns.js';

/** Lines that are furniture by their own words. */
export const knownLines: FurnitureRule = ({ lines }) => {
  const removed: Removed[] = [];
  let metadata: Partial<PageMetadata> = {};
  for (const line of lines) {
    const family = furnitureFamily(line);
    if (!family) continue;
    removed.push({ start: line.start, end: line.end, rule: family.name });
    if (family.read) metadata = { ...family.read(line.text), ...metadata };
  }
  return { removed, metadata };
};

/** Furniture that stands among the text's own lines, and so tells nothing of its neighbours. */
const AMONG_TEXT = new Set(['wenku-page-position', 'wenku-more', 'compiler-words']);

/** Lines that are furniture because furniture stands right above or below them. */
export const linesBesideOthers: FurnitureRule = ({ lines, taken }) => {
  const removed: Removed[] = [];
  const found = new Map<number, string>();
  const isFurniture = (index: number): boolean => found.has(index) || (taken[index] !== undefined && !AMONG_TEXT.has(taken[index]));
  const look = (index: number, neighbour: number): void => {
    if (taken[index] !== undefined || found.has(index) || !isFurniture(neighbour)) return;
    const family = familyBesideOthers(lines[index]!);
    if (!family) return;
    found.set(index, family.name);
    removed.push({ start: lines[index]!.start, end: lines[index]!.end, rule: family.name });
  };
  for (let index = 1; index < lines.length; index++) look(index, index - 1);
  for (let index = lines.length - 2; index >= 0; index--) look(index, index + 1);
  return { removed };
};
