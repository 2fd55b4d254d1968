import { surroundings, trackSentences } from '../../clause.js';
import { comparesOnly } from '../../comparison.js';
import { distribute, type Measured } from '../../distribute.js';
import type { Refiner } from '../../refiner.js';
import { trackSubjects, type SubjectTracker } from '../../subject-tracker.js';
import { unitClassOf } from '../../units.js';
import { inBracket, withBracket } from './brackets.js';
import type { Earlier, Place } from './place.js';
import { inFull, withRate } from './rates.js';
import { readLabel } from './read.js';
import { STAGE } from './stages.js';
import { eachOf, groupOf, ofThoseCounted, partOwnerOf, worksBefore } from './whose.js';

/** Numbers of a sentence that are remembered: one that goes on longer is no sentence. */
const REMEMBERED = 64;

/**
 * Gives every number its label and subject. Enumerations carry their head down, parallel lists distribute, and what a
 * sentence leaves out comes from the clause or the owner named before it.
 */
export function labelRefiner(): Refiner {
  let subjects: SubjectTracker | null = null;
  let sentenceOf: ReturnType<typeof trackSentences> | null = null;
  let sentence = -1;
  let earlier: Earlier[] = [];
  let rate: { label: string; at: number } | null = null;
  const distributed = new Map<number, Measured>();
  return {
    name: 'label',
    refine(mention, index, { text, mentions, reportStarts }) {
      if (mention.kind === 'date') return mention;
      subjects ??= trackSubjects(text, reportStarts);
      sentenceOf ??= trackSentences(text);
      const start = sentenceOf(mention.start);
      if (start !== sentence) earlier = [];
      sentence = start;
      const around = withBracket(text, surroundings(text, mentions, index), mentions[index - 1]?.end ?? 0);
      subjects.advance(start, mention.start);
      if (around.before.includes('分别') || comparesOnly(around.before)) for (const [at, measured] of distribute(text, mentions, index, around.before, earlier)) distributed.set(at, measured);
      const bracketed = inBracket(text, start, mention.start);
      const unitClass = mention.kind === 'percentage' || mention.kind === 'ratio' ? null : unitClassOf(mention.unit);
      const place: Place = { text, sentence: start, mention, mentions, index, around, owner: partOwnerOf(around, mention.unit, subjects.ofPart()), unitClass, earlier: bracketed || earlier.every((one) => !one.bracketed) ? earlier : earlier.filter((one) => !one.bracketed) };
      const read = distributed.get(index) ?? ofThoseCounted(place, inFull(place, withRate(place, readLabel(place), rate)));
      if (mention.kind === 'percentage' && read.label !== null && /率$/.test(read.label)) rate = { label: read.label, at: mention.start };
      const stage = read.label !== null && !STAGE.test(read.label) && (earlier.length === 0 || earlier[earlier.length - 1]!.label === read.label) ? subjects.level() : null;
      const subject = read.subject ?? eachOf(place) ?? subjects.named() ?? groupOf(mention, read.label) ?? worksBefore(place, read.label) ?? subjects.carried() ?? stage ?? subjects.self(mention.start);
      if (earlier.length >= REMEMBERED) earlier.shift();
      earlier.push({ label: read.label, subject, kind: mention.kind, unit: mention.unit, unitClass, value: mention.value, end: mention.end, bracketed });
      return { ...mention, label: read.label, subject };
    },
  };
}
