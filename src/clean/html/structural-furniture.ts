import type { Removed } from '../../../schemas/document.js';
import type { HtmlPage } from '../../source/html-page.js';
import { withoutSpaces, type PageLine } from '../page-lines.js';
import { foldSameLength } from '../characters.js';
import { blockTree, type BlockTree } from './blocks.js';
import { rulesPerLine } from '../removed-spans.js';
import { gluedElements } from './glued-elements.js';
import { lineEvidence, type LineEvidence } from './line-evidence.js';
import { pruneFurniture } from './main-content.js';
import { SITE_TEXT } from './names.js';

/** A page, its text folded for rules, and the stretches of it that are not shown (see hidden-elements.ts). */
export interface Shown {
  readonly html: HtmlPage;
  readonly folded: string;
  readonly hidden: readonly Removed[];
}

/** What the structure of a page shows. */
export interface StructuralFurniture {
  readonly removed: readonly Removed[];
  /** True for a line that was placed by its own style. */
  readonly isPlaced: (line: PageLine) => boolean;
}

/** Share of the page's prose the element a site rule names must hold. */
const HOLDS_TEXT = 0.85;

/**
 * Finds what the structure of an HTML page shows to be furniture: by the rules of sites we know, else by pruning from the
 * page's top; a page without prose is left as it is.
 * @param taken per line the text rule that took it
 * @param sure lines that are the text's whatever stands around them
 */
export function structuralFurniture({ html, folded, hidden }: Shown, lines: readonly PageLine[], taken: readonly (string | undefined)[], sure: ReadonlySet<PageLine>): StructuralFurniture {
  const tree = blockTree(html, lines);
  const gone = hidden.length === 0 ? taken : rulesPerLine(lines, hidden).map((rule, line) => taken[line] ?? rule);
  const evidence = lineEvidence(html, tree, lines, gone);
  const title = withoutSpaces(foldSameLength(html.head.heading ?? html.head.title ?? ''));
  const site = siteText(tree, evidence);
  const rules = pruneFurniture({ tree, lines, evidence, title }, site?.block ?? 0);
  if (site) {
    const { first, last } = tree.blocks[site.block]!;
    for (let line = 0; line < lines.length; line++) if (line < first || line >= last) rules[line] = `outside-${site.name}-text`;
  }
  const removed: Removed[] = [...hidden];
  rules.forEach((rule, line) => {
    if (rule !== undefined && !sure.has(lines[line]!)) removed.push({ start: lines[line]!.start, end: lines[line]!.end, rule });
  });
  removed.push(...gluedElements(html, folded, lines, (line) => rules[line] === undefined && gone[line] === undefined));
  const placed = new Set(lines.filter((_, line) => tree.blocks[tree.owners[line]!]!.positioned));
  return { removed, isPlaced: (line) => placed.has(line) };
}

/** The block in which a site we know keeps its text. */
function siteText({ blocks }: BlockTree, { proseUpTo }: LineEvidence): { block: number; name: string } | null {
  const total = proseUpTo[proseUpTo.length - 1]!;
  if (total === 0) return null;
  for (const { name, hint } of SITE_TEXT) {
    const block = blocks.findIndex((candidate) => candidate.hint !== '' && hint.test(candidate.hint) && proseUpTo[candidate.last]! - proseUpTo[candidate.first]! >= total * HOLDS_TEXT);
    if (block >= 0) return { block, name };
  }
  return null;
}
