import { byLine, readChrono, readRecognizers } from '../../scripts/bench/peers.js';

const LINE = '2012年5月3日,全县有学校286所,入园率达到91.2%。';

it("takes Recognizers-Text's dates, shares and numbers, each once", () => {
  expect(readRecognizers(LINE).map(({ kind, raw, value, edtf }) => [kind, raw, value ?? edtf])).toEqual([['date', '2012年5月3日', '2012-05-03'], ['percentage', '91.2%', 91.2], ['quantity', '286', 286]]);
});

it("takes chrono-node's dates, with X for a year it was not told", () => {
  expect(readChrono('2012年5月3日召开,6月1日结束').map(({ raw, edtf }) => [raw, edtf])).toEqual([['2012年5月3日', '2012-05-03'], [',6月1日', 'XXXX-06-01']]);
});

it('reads line by line, at offsets of the text', () => {
  const text = `标题\n${LINE}\n${LINE}`;
  for (const { start, end, raw } of byLine(text, readRecognizers)) expect(text.slice(start, end)).toBe(raw);
  expect(byLine(text, readRecognizers)).toHaveLength(6);
});
