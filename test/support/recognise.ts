import type { Mention } from '../../src/extract/mention.js';
import type { Recogniser } from '../../src/extract/recogniser.js';
import { recognise } from '../../src/extract/recognisers.js';
import type { Refiner } from '../../src/extract/refiner.js';
import { refine } from '../../src/extract/refiners.js';
import { shown } from './shown.js';

/** What one recogniser, alone, reads in a text. */
export function readBy(recogniser: Recogniser, text: string): string[] {
  return recognise(text, [recogniser]).map((mention) => mentionShown(text, mention));
}

export const mentionShown = (text: string, mention: Mention): string => shown(text.slice(mention.start, mention.end), mention);

/** The stretches one recogniser, alone, claims in a text, each from the numeral it looked at. */
export function claimedBy(recogniser: Recogniser, text: string): string[] {
  const claimed: string[] = [];
  const spy: Recogniser = {
    name: recogniser.name,
    recognise(scan, index) {
      const claim = recogniser.recognise(scan, index);
      if (claim) claimed.push(text.slice(scan.numerals[index]!.start, claim.end));
      return claim;
    },
  };
  recognise(text, [spy]);
  return claimed;
}

/** All numbers of a text as one refiner, alone, leaves them. */
export function refinedBy(refiner: Refiner, text: string): readonly Mention[] {
  return refine(recognise(text), text, [0], [refiner]);
}
