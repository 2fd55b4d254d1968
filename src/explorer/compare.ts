import { diffArrays } from 'diff';

/** A stretch of two texts side by side. */
export interface Stretch {
  readonly kind: 'same' | 'left' | 'right';
  readonly text: string;
}

export interface Comparison {
  /** Line by line: what stands on either side, with the stretches that differ. */
  readonly rows: readonly { readonly left: readonly Stretch[]; readonly right: readonly Stretch[]; readonly same: boolean }[];
  /** Characters compared of each text; null where they were compared whole. */
  readonly cut: number | null;
  /** The texts were too far apart to be compared within bounds. */
  readonly far: boolean;
}

/** Characters of each text that are compared. */
const MOST = 12_000;
/** Milliseconds either step may take, and edits it may find. */
const LINES = { timeout: 20, maxEditLength: 2_000 } as const;
const CHARACTERS = { timeout: 12, maxEditLength: 1_200 } as const;
/** All changed lines together; what is left when they are up is shown as changed whole. */
const BUDGET = 25;

/** Sentences: they survive where line breaks were moved. */
const sentences = (text: string): string[] => text.split(/(?<=[。!?;\n])/).filter((part) => part !== '');
const characters = (text: string): string[] => [...text];

/** Two texts side by side: sentences that match, and within changed ones the characters that differ. Bounded in time and length. */
export function compareTexts(left: string, right: string): Comparison {
  const cut = Math.max(left.length, right.length) > MOST ? MOST : null;
  const changes = diffArrays(sentences(left.slice(0, MOST)), sentences(right.slice(0, MOST)), LINES);
  if (changes === undefined) return { rows: [whole(left.slice(0, MOST), right.slice(0, MOST))], cut, far: true };
  const rows: Comparison['rows'][number][] = [];
  const until = performance.now() + BUDGET;
  for (let index = 0; index < changes.length; index++) {
    const { value, added, removed } = changes[index]!;
    const text = value.join('');
    const next = changes[index + 1];
    if (removed && next?.added) {
      rows.push(performance.now() < until ? within(text, next.value.join('')) : whole(text, next.value.join('')));
      index++;
    } else if (removed) rows.push(whole(text, ''));
    else if (added) rows.push(whole('', text));
    else rows.push({ left: [{ kind: 'same', text }], right: [{ kind: 'same', text }], same: true });
  }
  return { rows, cut, far: false };
}

function whole(left: string, right: string): Comparison['rows'][number] {
  return { left: left === '' ? [] : [{ kind: 'left', text: left }], right: right === '' ? [] : [{ kind: 'right', text: right }], same: false };
}

function within(left: string, right: string): Comparison['rows'][number] {
  const changes = diffArrays(characters(left), characters(right), CHARACTERS);
  if (changes === undefined) return whole(left, right);
  const side = (which: 'left' | 'right'): Stretch[] => changes.flatMap(({ value, added, removed }): Stretch[] => (added ? (which === 'right' ? [{ kind: 'right', text: value.join('') }] : []) : removed ? (which === 'left' ? [{ kind: 'left', text: value.join('') }] : []) : [{ kind: 'same', text: value.join('') }]));
  return { left: side('left'), right: side('right'), same: false };
}
