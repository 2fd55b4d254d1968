import type { Level } from '../../schemas/catalogue.js';
import type { Kind, Role } from '../../schemas/fact.js';
import { isPlaceName, placePrefixLength } from '../places/names.js';
import { surfaceForms, type Catalogue, type CataloguedIndicator } from './catalogue.js';
import { fitsOf, type Fits } from './fits.js';
import { agrees, levelOf, PREFIXES } from './levels.js';
import { normalForm, trimmedForm } from './normal-form.js';
import { canonicalUnit } from './units.js';

/** What else is known of a record; every part may be missing. */
export interface MatchContext {
  /** What kind of office the page is about (`education`, `health` …): decides between fields that share a name. */
  readonly domain?: string | null;
  /** The role of the record: a change in % of an amount is its growth, and everyday words with a role mean no total. */
  readonly role?: Role | null;
  /** The label of the total this record is part of (在校学生 for 小学生 behind 其中), as breakdowns link them. */
  readonly parent?: string | null;
  /** True for a record that is itself such a total. */
  readonly total?: boolean;
}

/** From a label, its unit and kind, and the subject the figure belongs to, to an indicator's id; null where nothing fits for certain. */
export type Matcher = (label: string, unit: string | null, kind: Kind, subject?: string | null, context?: MatchContext) => string | null;

interface Entry {
  readonly indicator: CataloguedIndicator;
  readonly fits: Fits;
  /** What the form needs to mean the indicator: nothing, a page of its field, or to be a total. */
  readonly needs: 'nothing' | 'field' | 'total';
}

/** Labels longer than this are sentences, not names. */
const LONGEST_LABEL = 60;
const REMEMBERED = 20_000;
const AREA = /^(?:[全我本](?:省|市|县|区|州|盟|旗|镇|乡|国)|[xX×*_○□某]{1,6}(?:省|市|县|区|州|镇|乡)?)$/;

/**
 * A matcher over a catalogue: exact look-ups of the label's normal form, of the label without a place in front, of the label behind
 * its subject or the stage the subject names, and of a count without 数. Nothing is matched by similarity.
 */
export function matcher(catalogue: Catalogue): Matcher {
  const index = buildIndex(catalogue);
  const mayHold = sieve(index.keys());
  const formsOf = remembered(variants);
  const subjectOf = remembered(readSubject);

  const match = (label: string, unit: string | null, kind: Kind, subject: string | null = null, context: MatchContext = {}): string | null => {
    if (kind === 'date' || kind === 'project' || label.length > LONGEST_LABEL) return null;
    const { name, stage } = subject === null ? NO_SUBJECT : subjectOf(subject);
    for (const { text, countsOnly, staged } of formsOf(label)) {
      for (const front of frontsOf(name, staged ? null : stage)) {
        if (!mayHold(front, text)) continue;
        const fitting = index.get(front + text)?.filter((entry) => fitsRecord(entry, label, unit, kind, subject, stage, context) && (!countsOnly || entry.indicator.dimension === 'count'));
        if (fitting && fitting.length > 0) return decide(fitting, context.domain ?? null);
      }
    }
    return kind === 'percentage' && context.role === 'change' && !GROWTH.test(label) ? growthOf(label, unit, subject, context) : null;
  };

  const fitsRecord = (entry: Entry, label: string, unit: string | null, kind: Kind, subject: string | null, stage: Level | 'mixed' | null, context: MatchContext): boolean =>
    entry.fits(unit, kind) && agrees(entry.indicator.level, stage) && !excluded(entry, label, subject) &&
    (entry.needs === 'nothing' || (entry.needs === 'field' ? context.domain === entry.indicator.field : meantAsTotal(entry, subject, context)));

  /** 地区生产总值 … 增长6.1%: the growth of the amount, where the catalogue has it. */
  const growthOf = (label: string, unit: string | null, subject: string | null, context: MatchContext): string | null => {
    const id = match(`${label}增长率`, unit, 'percentage', subject, { ...context, role: null });
    return id !== null && catalogue.byId.get(id)?.dimension === 'growth' ? id : null;
  };

  /** An everyday word is a total where breakdowns say so, where it is part of one of the same unit, or where it counts the people of a whole area. */
  const meantAsTotal = ({ indicator }: Entry, subject: string | null, { role = null, parent = null, total = false, domain = null }: MatchContext): boolean => {
    if (role !== null || (domain !== null && domain !== indicator.field && indicator.layer === 0)) return false;
    if (total) return true;
    if (parent !== null) {
      const whole = match(parent, indicator.unit, 'quantity', subject, { domain, total: true });
      // 小学 of 新增学位 are places, not schools.
      return whole !== null && catalogue.byId.get(whole)?.dimension === 'count' && catalogue.byId.get(whole)?.unit === indicator.unit;
    }
    return indicator.unit !== null && canonicalUnit(indicator.unit)?.unit === '人' && subject !== null && (AREA.test(subject) || isPlaceName(subject));
  };

  return match;
}

const GROWTH = /增长率$/;

interface SubjectReading {
  /** Its normal form without a place in front. */
  readonly name: string;
  readonly stage: Level | 'mixed' | null;
}

const NO_SUBJECT: SubjectReading = { name: '', stage: null };

function readSubject(subject: string): SubjectReading {
  return { name: subject.length <= LONGEST_LABEL ? trimmedForm(normalForm(subject), placePrefixLength) : '', stage: levelOf(subject) };
}

const NO_FRONT: readonly string[] = [''];

/** What to put in front of a form: 入学率 of 残疾儿童 is 残疾儿童入学率, 在校生 of 县城初中 is 初中在校生; then nothing. */
function frontsOf(subject: string, stage: Level | 'mixed' | null): readonly string[] {
  if (subject === '') return NO_FRONT;
  return stage === null || stage === 'mixed' ? [subject, ''] : [subject, ...PREFIXES[stage], ''];
}

/** Labels and subjects repeat: what was read of the last ones is kept. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}

interface Form {
  readonly text: string;
  /** A form without its 数 names only counts. */
  readonly countsOnly: boolean;
  /** It names a stage of education itself. */
  readonly staged: boolean;
}

/** The forms to look up, the most literal first. */
function variants(label: string): Form[] {
  const form = normalForm(label);
  if (form.length === 0) return [];
  const literal = [...new Set([form, trimmedForm(form, placePrefixLength)])];
  const counted = literal.filter((text) => /..数$/.test(text)).map((text) => text.slice(0, -1));
  const made = (text: string, countsOnly: boolean): Form => ({ text, countsOnly, staged: levelOf(text) !== null });
  return [...literal.map((text) => made(text, false)), ...counted.map((text) => made(text, true))];
}

const SIEVE = 1 << 18;

/** A number below 2^18 of a name in two parts, by its first and last two characters and its length. */
function markOf(front: string, form: string): number {
  const [before, behind] = [front.length, form.length];
  const first = before > 0 ? front.charCodeAt(0) : form.charCodeAt(0);
  const second = before > 1 ? front.charCodeAt(1) : before + behind > 1 ? form.charCodeAt(1 - before) : 0;
  const next = behind > 1 ? form.charCodeAt(behind - 2) : before > 0 ? front.charCodeAt(before - 1) : 0;
  return (first * 31 + second * 1021 + next * 8191 + form.charCodeAt(behind - 1) * 127 + (before + behind) * 65537) & (SIEVE - 1);
}

/** Tells names that are certainly not among the forms from those that may be, without putting them together. Nearly all look-ups end here. */
function sieve(forms: Iterable<string>): (front: string, form: string) => boolean {
  const marks = new Uint8Array(SIEVE);
  for (const form of forms) marks[markOf('', form)] = 1;
  return (front, form) => marks[markOf(front, form)] === 1;
}

function buildIndex(catalogue: Catalogue): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  const add = (form: string, entry: Entry): void => {
    const key = normalForm(form);
    const entries = index.get(key);
    if (!entries) index.set(key, [entry]);
    else if (!entries.some((other) => other.indicator.id === entry.indicator.id)) entries.push(entry);
  };
  for (const indicator of catalogue.indicators) {
    const fits = fitsOf(indicator);
    for (const form of surfaceForms(indicator)) add(form, { indicator, fits, needs: 'nothing' });
    for (const form of indicator.in_field ?? []) add(form, { indicator, fits, needs: 'field' });
    for (const form of indicator.bare ?? []) add(form, { indicator, fits, needs: 'total' });
  }
  return index;
}

function excluded({ indicator }: Entry, label: string, subject: string | null): boolean {
  return indicator.excludes?.some((word) => label.includes(word) || subject?.includes(word)) ?? false;
}

/** One id, or null: later catalogues before earlier ones, the page's own field before others, names outright before everyday words. */
function decide(entries: readonly Entry[], domain: string | null): string | null {
  const topLayer = Math.max(...entries.map((entry) => entry.indicator.layer));
  const latest = entries.filter((entry) => entry.indicator.layer === topLayer);
  const ofField = preferred(latest, (entry) => entry.indicator.field === domain);
  const left = preferred(ofField, (entry) => entry.needs === 'nothing');
  return left.length === 1 ? left[0]!.indicator.id : null;
}

function preferred(entries: readonly Entry[], better: (entry: Entry) => boolean): readonly Entry[] {
  const chosen = entries.filter(better);
  return chosen.length > 0 ? chosen : entries;
}
