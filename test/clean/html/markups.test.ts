import { bodyLayouts } from '../../../scripts/support/body-layouts.js';
import { judge } from '../../../scripts/support/judge.js';
import { markedPage, markups } from '../../../scripts/support/markups.js';
import { seeded } from '../../../scripts/support/random.js';
import { reportText } from '../../../scripts/support/report-text.js';

const LENGTHS = [300, 1500, 8000];

describe.each(Object.keys(markups))('a page in the manner of %s', (markup) => {
  // Names that say something, and names that say nothing, in turn: rules must hold without them.
  it.each(Object.keys(bodyLayouts))('keeps the text in %s and leaves no furniture', (layout) => {
    for (const length of LENGTHS) {
      for (const nameless of [false, true]) {
        const random = seeded(length + markup.length * 31 + layout.length * 7 + (nameless ? 1 : 0));
        const report = reportText(random, length);
        const page = markedPage(markup, layout, report, random, nameless);
        const { kept, lost, left, extra } = judge(page.html, report.paragraphs, page.said);
        expect({ name: `${page.name}, ${length}`, kept: kept >= 0.995, lost: kept >= 0.995 ? [] : lost, left, extra }).toEqual({ name: `${page.name}, ${length}`, kept: true, lost: [], left: [], extra: [] });
      }
    }
  });
});
