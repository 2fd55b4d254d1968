import { isNumberedHeading } from '../furniture/body-like.js';
import { reportWeight, siteWeight } from '../furniture/vocabulary.js';
import type { PageLine } from '../page-lines.js';
import type { Block, BlockTree, Unit } from './blocks.js';
import type { LineEvidence } from './line-evidence.js';
import { nameEvidence } from './names.js';

/** What a page is pruned with. */
export interface Pruning {
  readonly tree: BlockTree;
  readonly lines: readonly PageLine[];
  readonly evidence: LineEvidence;
  /** The page's title as its head or first heading gives it, folded, without spaces. */
  readonly title: string;
}

/** Share of a unit's characters inside links beyond which it is a list of links. */
const LINK_LIST = 0.4;
/** Share that words of the text turned into links may have. */
const FEW_LINKS = 0.25;
/** A unit whose name only mostly means furniture goes when it holds less than this share of its parent's prose. */
const LITTLE = 0.1;
/** A unit with the name of furniture stays where the rest of its parent holds less than this share of its own prose. */
const REST_OF_PARENT = 0.35;
/** Share of a unit's characters that rules took, beyond which what they left goes too. */
const MOSTLY_TAKEN = 0.6;

/** So many units of one tag and class beside each other are the parts of one text. */
const LEAST_ALIKE = 3;

interface Weighed extends Unit {
  readonly prose: number;
  readonly length: number;
  readonly linked: number;
  readonly taken: number;
  readonly signature: string;
  readonly tag: string;
  /** The rule that calls it furniture, or null. */
  rule: string | null;
}

/**
 * Decides level by level which children of a block are furniture, and goes down into those that hold the text. A child
 * with prose of its own is kept unless its name, its links, its heading or its neighbours speak against it; a child
 * without prose is kept only where it stands among the text.
 *
 * @returns per line the rule that takes it, or undefined
 */
export function pruneFurniture(pruning: Pruning, from = 0): (string | undefined)[] {
  const rules = new Array<string | undefined>(pruning.lines.length).fill(undefined);
  const open = [from];
  while (open.length > 0) {
    const block = open.pop()!;
    const units = weigh(pruning, block);
    judge(pruning, units);
    let kept = units.filter(({ rule, prose }) => rule === null && prose > 0);
    if (kept.length === 0) {
      const most = units.reduce<Weighed | null>((best, unit) => (unit.prose > (best?.prose ?? 0) ? unit : best), null);
      if (!most) {
        for (const unit of units) if (unit.rule?.startsWith('named-') === true) rules.fill(unit.rule, unit.first, unit.last);
        continue;
      }
      // Some of it is the text: what is furniture shows further down.
      most.rule = null;
      kept = [most];
    }
    judgeStrangers(pruning, units, kept);
    judgeBare(pruning, units);
    for (const unit of units) {
      if (unit.rule !== null) rules.fill(unit.rule, unit.first, unit.last);
      else if (unit.block >= 0 && unit.last - unit.first > 1) open.push(unit.block);
    }
  }
  return rules;
}

function weigh({ tree, evidence }: Pruning, block: number): Weighed[] {
  return tree.unitsOf(block).map((unit) => {
    const sum = (upTo: Float64Array): number => upTo[unit.last]! - upTo[unit.first]!;
    const own = unit.block < 0 ? null : tree.blocks[unit.block]!;
    return { first: unit.first, last: unit.last, block: unit.block, prose: sum(evidence.proseUpTo), length: sum(evidence.lengthUpTo), linked: sum(evidence.linkedUpTo), taken: sum(evidence.takenUpTo), signature: own?.signature ?? 'line', tag: own?.tag ?? 'line', rule: null };
  });
}

/** Characters of a unit that are read for what they say. */
const SAMPLE = 2000;

const textOf = (lines: readonly PageLine[], unit: Unit, most = SAMPLE): string => {
  let text = '';
  for (let line = unit.first; line < unit.last && text.length < most; line++) text += lines[line]!.key;
  return text;
};

/** What a unit shows by itself: the heading it stands under, its links, its name. */
function judge(pruning: Pruning, units: Weighed[]): void {
  const { tree, lines } = pruning;
  const total = units.reduce((sum, { prose }) => sum + prose, 0);
  for (const [from, to] of labelledRuns(pruning, units, total)) for (let index = from; index < to; index++) units[index]!.rule = 'labelled-section';
  for (const unit of units) {
    if (unit.rule !== null) continue;
    const single = unit.last - unit.first === 1;
    // What holds the text of a short page may hold more links than text: they are found further down.
    const holdsText = !single && unit.prose * 2 > total;
    if (unit.linked >= unit.length * LINK_LIST && !holdsText && !/^附[件表]/.test(lines[unit.first]!.key)) unit.rule = 'link-list';
    else if (unit.taken >= unit.length * MOSTLY_TAKEN && !single && unit.prose <= total * 0.5) unit.rule = 'mostly-furniture';
    else if (unit.block >= 0) unit.rule = ruleByName(unit, tree.blocks[unit.block]!, total - unit.prose, lines);
  }
}

function ruleByName(unit: Weighed, { tag, hint }: Block, rest: number, lines: readonly PageLine[]): string | null {
  const name = nameEvidence(tag, hint);
  if (name === 'sure' && (unit.prose === 0 || rest >= unit.prose * REST_OF_PARENT)) return tag === 'nav' || tag === 'footer' || tag === 'aside' ? `named-${tag}` : 'named-furniture';
  if (name === 'likely' && unit.prose > 0 && unit.prose <= rest * LITTLE && reportWeight(textOf(lines, unit)) < 2) return 'named-furniture';
  return null;
}

/**
 * What stands under the heading of a list (相关推荐, 网友评论): inside a block the heading opens, or behind the heading up to
 * the next one. A run without links that holds most of the prose is the text after all.
 */
function labelledRuns({ lines, evidence }: Pruning, units: readonly Weighed[], total: number): [number, number][] {
  const runs: [number, number][] = [];
  const isList = (from: number, to: number): boolean => {
    const run = units.slice(from, to);
    return run.some(({ linked }) => linked > 0) || run.reduce((sum, { prose }) => sum + prose, 0) <= total * 0.5;
  };
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    if (evidence.taken[unit.first] !== 'list-heading') continue;
    if (unit.last - unit.first > 1) {
      // What holds the text too is looked into.
      if (unit.prose <= total * 0.5) runs.push([index, index + 1]);
      continue;
    }
    let end = index + 1;
    while (end < units.length && evidence.taken[units[end]!.first] !== 'list-heading' && !/^h[1-6]$/.test(units[end]!.tag) && !isNumberedHeading(lines[units[end]!.first]!.key)) end++;
    if (isList(index + 1, end)) runs.push([index + 1, end]);
    index = end - 1;
  }
  return runs;
}

/**
 * Prose beside the text that is no report's: what furniture parts from the text and names hardly a thing a report would
 * (a site's slogan), and blocks of several lines that name none (what a reader may do with the document).
 */
function judgeStrangers({ lines, title }: Pruning, units: Weighed[], kept: readonly Weighed[]): void {
  const best = kept.reduce((most, unit) => (unit.prose > most.prose ? unit : most));
  const at = units.indexOf(best);
  const alike = kept.filter(({ signature }) => signature === best.signature).length;
  units.forEach((unit, index) => {
    if (alike >= LEAST_ALIKE && unit.signature === best.signature) return;
    if (unit === best || unit.rule !== null || unit.prose === 0 || isKin(unit, best)) return;
    const between = units.slice(Math.min(at, index) + 1, Math.max(at, index));
    const apart = between.some(({ rule }) => rule !== null);
    const several = unit.last - unit.first > 1 && unit.prose < best.prose;
    if (!apart && !several) return;
    // A comment on 某县农业农村局工作总结 is no report for that.
    const text = title.length >= 6 ? textOf(lines, unit).replaceAll(title, '') : textOf(lines, unit);
    const report = reportWeight(text);
    if (apart ? report < 2 : report === 0 && siteWeight(text) >= 2) unit.rule = 'apart-from-text';
  });
}

/** Units of one kind by their names, or paragraphs of one parent. */
function isKin(a: Weighed, b: Weighed): boolean {
  const paragraphs = a.last - a.first === 1 && b.last - b.first === 1;
  return a.signature === b.signature && (paragraphs || !a.signature.endsWith('.'));
}

/** Units without prose: headings, signatures, tables among the text stay; titles, buttons, counts around it go. */
function judgeBare({ lines, title, evidence }: Pruning, units: Weighed[]): void {
  const kept = units.filter(({ rule, prose }) => rule === null && prose > 0);
  const first = units.indexOf(kept[0]!);
  const last = units.indexOf(kept[kept.length - 1]!);
  const paragraphs = kept.filter((unit) => unit.last - unit.first === 1);
  const leaf = paragraphs.reduce((sum, { prose }) => sum + prose, 0) * 2 > kept.reduce((sum, { prose }) => sum + prose, 0);
  const signatures = new Set(paragraphs.map(({ signature }) => signature));
  const pages = new Set(kept.filter((unit) => unit.last - unit.first > 1 && !unit.signature.endsWith('.')).map(({ signature }) => signature));
  units.forEach((unit, index) => {
    if (unit.rule !== null || unit.prose > 0) return;
    const line = lines[unit.first]!;
    const single = unit.last - unit.first === 1;
    if (single && evidence.taken[unit.first] !== undefined) return;
    if (single && index < first && isTitle(line, unit.tag, title)) unit.rule = 'page-title';
    else if (index > first && index < last) return;
    else if (leaf && index > last && isDataTable(unit, lines)) return;
    else if (index > last && pages.has(unit.signature) && unit.linked <= unit.length * FEW_LINKS && unit.taken * 2 < unit.length) return;
    else if (leaf && single && (signatures.has(unit.signature) || /^h[2-6]$/.test(unit.tag) || unit.tag === 'line')) return;
    else if (!belongsAtEdge(lines, unit)) unit.rule = 'outside-main-content';
  });
}

/** A table of figures below the last paragraph is the text's own. */
function isDataTable({ tag, first, last, length, linked, taken }: Weighed, lines: readonly PageLine[]): boolean {
  if (tag !== 'table' || linked > length * FEW_LINKS || taken > 0 || last - first < 2) return false;
  let figures = 0;
  for (let line = first; line < last; line++) if (/\d/.test(lines[line]!.key)) figures++;
  return figures >= 2 && figures * 4 >= last - first;
}

function isTitle(line: PageLine, tag: string, title: string): boolean {
  if (isNumberedHeading(line.key)) return false;
  return tag === 'h1' || (/^h[23]$/.test(tag) && title.length >= 6 && line.key.length >= 6 && (title.includes(line.key) || line.key.includes(title)));
}

/** Headings right above the text, and signatures, dates and attachments right below it. */
function belongsAtEdge(lines: readonly PageLine[], { first, last }: Unit): boolean {
  for (let line = first; line < last; line++) {
    const { key } = lines[line]!;
    const belongs = isNumberedHeading(key) || /^附[件表]|^\(?(?:20\d\d|二[○〇零]..)年\d{1,2}月\d{1,2}日\)?$|^[一二三四五六七八九十]{1,3}、|^各.{1,60}:$/.test(key) || (key.length <= 40 && /(?:局|府|会|校|院|中心|办公室|公司|处|科|站|所|园|厅|委)$/.test(key) && /[市县区乡镇省旗村校局院]/.test(key));
    if (!belongs) return false;
  }
  return true;
}
