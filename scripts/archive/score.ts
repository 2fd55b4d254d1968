import type { Store } from '../../src/store/open.js';
import type { Archive, ArchivePage } from './archive.js';

/** How well the relations of a store agree with an archive's truth. */
export interface RepostScore {
  /** Pairs of single reports of one family: found, missed, and pairs of unrelated ones that were related. */
  readonly pairs: Tally;
  /** Pages of several reports with each single page of a family they hold. */
  readonly containment: Tally;
  /** Originals with the reports that share their wording only; not promised. */
  readonly templates: Tally;
  /** Reports in clusters of copies that belong to another family than most of their cluster: the largest number in one cluster. */
  readonly largestWrongMerge: number;
  /** What was missed, by what was done to the page. */
  readonly missed: ReadonlyMap<string, number>;
  /** Wrong relations, as text. */
  readonly wrong: readonly string[];
}

export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly expected: number;
}

export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, expected }: Tally): number => (expected === 0 ? 1 : right / expected);

const isSingle = ({ kind }: ArchivePage): boolean => kind === 'original' || kind === 'copy';

interface Known {
  readonly kind: ArchivePage['kind'];
  readonly families: readonly number[];
  readonly how: string;
}

/** Scores a store that holds an archive and was searched for reposts. Memory grows with the number of pages. */
export function scoreReposts(store: Store, { size, page }: Archive): RepostScore {
  const known = new Map<string, Known>();
  const singles = new Map<number, string[]>();
  for (let index = 0; index < size; index++) {
    const { id, kind, families, how } = page(index);
    known.set(id, { kind, families, how });
    if (!isSingle(page(index))) continue;
    const held = singles.get(families[0]!);
    if (held) held.push(id);
    else singles.set(families[0]!, [id]);
  }
  const related = relatedPages(store);
  const wrong: string[] = [];
  const missed = new Map<string, number>();
  const miss = (how: string): void => void missed.set(how, (missed.get(how) ?? 0) + 1);

  const pairs = { right: 0, wrong: 0, expected: 0 };
  const containment = { right: 0, wrong: 0, expected: 0 };
  const templates = { right: 0, wrong: 0, expected: 0 };
  for (const ids of singles.values()) {
    for (let i = 0; i < ids.length; i++) {
      for (let j = i + 1; j < ids.length; j++) {
        pairs.expected++;
        if (related.copies.has(pairKey(ids[i]!, ids[j]!))) pairs.right++;
        else miss(known.get(ids[j]!)!.how);
      }
    }
  }
  for (const [id, { kind, families, how }] of known) {
    if (kind === 'compilation') {
      for (const single of families.flatMap((family) => singles.get(family) ?? [])) {
        containment.expected++;
        if (related.held.has(pairKey(id, single)) || related.copies.has(pairKey(id, single))) containment.right++;
        else miss(`in ${how}: ${known.get(single)!.how}`);
      }
    } else if (kind === 'template') {
      templates.expected++;
      if (related.templates.has(pairKey(id, singles.get(families[0]!)![0]!))) templates.right++;
    }
  }
  const judge = (key: string, relation: 'copies' | 'held'): void => {
    const [left, right] = key.split(' ').map((id) => known.get(id)!) as [Known, Known];
    const borrowed = [left, right].some(({ kind }) => kind === 'sharer' || kind === 'template');
    if (!borrowed && left.families.some((family) => right.families.includes(family))) return;
    if (relation === 'copies' && left.kind !== 'compilation' && right.kind !== 'compilation') pairs.wrong++;
    else containment.wrong++;
    wrong.push(`${relation} ${key} (${left.kind} ${left.how}; ${right.kind} ${right.how})`);
  };
  for (const key of related.copies) judge(key, 'copies');
  for (const key of related.held) judge(key, 'held');
  return { pairs, containment, templates, largestWrongMerge: largestWrongMerge(store, known, wrong), missed, wrong };
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function relatedPages(store: Store): { copies: Set<string>; held: Set<string>; templates: Set<string> } {
  const copies = new Set<string>();
  const held = new Set<string>();
  const templates = new Set<string>();
  for (const { a, b, relation } of store.prepare('SELECT source_a AS a, source_b AS b, relation FROM reposts WHERE source_a <> source_b').iterate() as IterableIterator<{ a: string; b: string; relation: string }>) {
    (relation === 'contains' ? held : relation === 'template' ? templates : copies).add(pairKey(a, b));
  }
  return { copies, held, templates };
}

function largestWrongMerge(store: Store, known: ReadonlyMap<string, Known>, wrong: string[]): number {
  const clusters = new Map<number, Known[]>();
  const names = new Map<number, string[]>();
  for (const { cluster, source } of store.prepare("SELECT cluster_uid AS cluster, source FROM clusters WHERE relation = 'duplicate'").iterate() as IterableIterator<{ cluster: number; source: string }>) {
    const members = clusters.get(cluster);
    if (members) members.push(known.get(source)!);
    else clusters.set(cluster, [known.get(source)!]);
    names.set(cluster, [...(names.get(cluster) ?? []), source]);
  }
  let largest = 0;
  for (const [cluster, members] of clusters) {
    const counts = new Map<number | string, number>();
    // A sharer and a template are their own families; a report of a compilation may be of any the page holds.
    members.forEach(({ kind, families }, at) => {
      for (const family of kind === 'sharer' || kind === 'template' ? [`alone ${names.get(cluster)![at]!}`] : families) counts.set(family, (counts.get(family) ?? 0) + 1);
    });
    const strangers = members.length - Math.max(...counts.values());
    if (strangers > 0) wrong.unshift(`merged ${names.get(cluster)!.map((source) => `${source} (${known.get(source)!.kind} ${known.get(source)!.how})`).join(', ')}`);
    largest = Math.max(largest, strangers);
  }
  return largest;
}
