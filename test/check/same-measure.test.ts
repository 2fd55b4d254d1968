import { sameMeasure } from '../../src/check/same-measure.js';
import { mention } from '../../src/extract/mention.js';
import type { NumericKind } from '../../schemas/fact.js';

const of = (kind: NumericKind, unit: string | null) => mention(kind, { start: 0, end: 1 }, { unit });

it.each([['所', '所'], ['所', '个'], ['家', '处'], ['人', '名'], ['位', '人'], [null, null]])('%s and %s count alike', (a, b) => expect(sameMeasure(of('quantity', a), of('quantity', b))).toBe(true));
it.each([['所', '人'], ['人', '人次'], ['元', null], ['亩', '平方米']])('%s and %s do not', (a, b) => expect(sameMeasure(of('quantity', a), of('quantity', b))).toBe(false));
it('two kinds never do', () => expect(sameMeasure(of('quantity', '%'), of('percentage', '%'))).toBe(false));
