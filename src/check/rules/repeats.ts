import type { CataloguedIndicator } from '../../indicators/catalogue.js';
import type { Check, Finding } from '../finding.js';

/** Labels of standing amounts; events and sums of money may well come twice with different numbers. */
const STOCK = /(?:率|比例|各级各类学校|义务教育学校|幼儿园|人数|面积|总数|在校生|在校学生|专任教师|教职工|人口|户数|床位)$/;

const LONGEST_SENTENCE = 600;

/** The catalogue says which indicators a report gives several times, of different things; without it the label's last word does. */
const isStock = (label: string, indicator: CataloguedIndicator | null): boolean => (indicator ? !indicator.repeats : STOCK.test(label));

/**
 * The same indicator twice: same label, subject, period and unit. Equal values agree; different ones are shown, without
 * calling either wrong, for the words may differ in what the label does not hold.
 */
export const repeats: Check = {
  name: 'repeat',
  run({ text, mentions, reportOf, indicators }) {
    const findings: Finding[] = [];
    const seen = new Map<string, number>();
    mentions.forEach((mention, index) => {
      if (mention.kind === 'date' || mention.value === null || mention.label === null || mention.role !== null || mention.modifier !== null || mention.flags.length > 0 || !isStock(mention.label, indicators[index] ?? null)) return;
      const key = `${reportOf[index]}|${indicators[index]?.id ?? mention.label}|${mention.subject}|${mention.period}|${mention.unit}|${mention.kind}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        return;
      }
      // In one sentence the same words may count two things.
      const from = mentions[first]!.end;
      if (mention.start - from < LONGEST_SENTENCE && !/[。!?\n]/.test(text.slice(from, mention.start))) return;
      const earlier = mentions[first]!.value!;
      findings.push({ rule: 'repeat', mentions: [index, first], expected: earlier, found: mention.value, verdict: earlier === mention.value ? 'pass' : 'fail', margin: 0, suspects: [] });
    });
    return findings;
  },
};
