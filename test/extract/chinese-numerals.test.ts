import fc from 'fast-check';
import { readNumeral } from '../../src/extract/chinese-numerals.js';
import { numeralScripts, scaled } from '../support/numerals.js';

/** Small numbers, round numbers and numbers of every length up to 10^16. */
const whole = fc.oneof(
  fc.bigInt(0n, 120n),
  fc.bigInt(0n, 10n ** 16n - 1n),
  fc.tuple(fc.bigInt(1n, 9999n), fc.integer({ min: 0, max: 12 })).map(([digits, zeros]) => digits * 10n ** BigInt(zeros)),
  fc.tuple(fc.bigInt(0n, 9999n), fc.bigInt(0n, 9999n), fc.bigInt(0n, 9n), fc.bigInt(0n, 9n)).map(([a, b, c, d]) => ((a * 10000n + c) * 10000n + d) * 10000n + b),
);

describe.each(numeralScripts)('whole numbers to 10^16 in $name', ({ name, write }) => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(whole, (value) => {
        // A lone 零 counts nothing.
        fc.pre(value > 0n || name.includes('Arabic'));
        const text = write(value);
        const read = readNumeral(`${text}人`, 0);
        expect({ text, end: read?.end, value: read?.value }).toEqual({ text, end: text.length, value: Number(value) });
      }),
      { numRuns: 1500 },
    );
  });
});

describe('decimals with a multiplier', () => {
  it.each(['万', '亿'] as const)('are whole again behind %s', (sign) => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 8n), (hundredths) => {
        const { text, value } = scaled(hundredths, sign);
        expect(readNumeral(`${text}元`, 0)).toMatchObject({ end: text.length, value, scaled: true });
      }),
      { numRuns: 1500 },
    );
  });
});

/** The numeral at the start of a text, as `stretch value`, `stretch low..high` or `stretch ?`, with its modifier. */
function shown(text: string): string {
  const read = readNumeral(text, 0);
  if (!read) return 'none';
  const amount = read.low === null ? (read.value ?? '?') : `${read.low}..${read.high}`;
  return [text.slice(0, read.end), amount, read.modifier, read.masked ? 'masked' : null].filter((part) => part !== null).join(' ');
}

describe('numerals as reports write them', () => {
  it.each([
    ['0.5个', '0.5 0.5'],
    ['007人', '007 7'],
    ['1,234,567人', '1,234,567 1234567'],
    ['1,234.56万元', '1,234.56万 12345600'],
    ['10.1万人', '10.1万 101000'],
    ['22.83万元', '22.83万 228300'],
    ['12.5万亿元', '12.5万亿 12500000000000'],
    ['2.2万', '2.2万 22000'],
    ['1万600人', '1万600 10600'],
    ['1万零600人', '1万零600 10600'],
    ['1亿2千万元', '1亿2千万 120000000'],
    ['3千5百人', '3千5百 3500'],
    ['3千5人', '3千5 3500'],
    ['3万5千', '3万5千 35000'],
    ['5万8', '5万8 58000'],
    ['5万8千6百', '5万8千6百 58600'],
    ['八千七百六十万零五百', '八千七百六十万零五百 87600500'],
    ['十', '十 10'],
    ['十五万', '十五万 150000'],
    ['百二十', '百二十 120'],
    ['千二百', '千二百 1200'],
    ['万二千', '万二千 12000'],
    ['一百十五人', '一百十五 115'],
    ['一百五', '一百五 150'],
    ['一百零五', '一百零五 105'],
    ['一千零十人', '一千零十 1010'],
    ['两千零五所', '两千零五 2005'],
    ['六千八', '六千八 6800'],
    ['六千零八', '六千零八 6008'],
    ['一万二人', '一万二 12000'],
    ['一万零二人', '一万零二 10002'],
    ['三亿零四百元', '三亿零四百 300000400'],
    ['七十万零三', '七十万零三 700003'],
    ['三千万亿', '三千万亿 3000000000000000'],
    ['伍拾万元', '伍拾万 500000'],
    ['拾万元', '拾万 100000'],
    ['壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元', '壹仟贰佰叁拾肆万伍仟陆佰柒拾捌 12345678'],
    ['廿三', '廿三 23'],
    ['卅', '卅 30'],
    ['卌五', '卌五 45'],
    ['零点五', '零点五 0.5'],
    ['三点一四', '三点一四 3.14'],
    ['三点五亿', '三点五亿 350000000'],
    ['二○○八年', '二○○八 2008'],
    ['二〇二一', '二〇二一 2021'],
    ['一九九八', '一九九八 1998'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('numerals that are not exact', () => {
  it.each([
    ['十几名', '十几 10 approx'],
    ['二十几所', '二十几 20 approx'],
    ['30来个', '30来 30 approx'],
    ['三十来人', '三十来 30 approx'],
    ['数百名', '数百 ? approx'],
    ['几十个', '几十 ? approx'],
    ['几百万元', '几百万 ? approx'],
    ['上千人', '上千 1000 at_least'],
    ['上万亩', '上万 10000 at_least'],
    ['百余名', '百余 100 more_than'],
    ['十余万', '十余万 100000 more_than'],
    ['三百余场', '三百余 300 more_than'],
    ['9千余人', '9千余 9000 more_than'],
    ['1800余册', '1800余 1800 more_than'],
    ['20余万人', '20余万 200000 more_than'],
    ['20万余人', '20万余 200000 more_than'],
    ['12万多人', '12万多 120000 more_than'],
    ['1000多万元', '1000多万 10000000 more_than'],
    ['两百多万', '两百多万 2000000 more_than'],
    ['十七八个', '十七八 17..18'],
    ['三五百人', '三五百 300..500'],
    ['七八十人', '七八十 70..80'],
    ['四五千', '四五千 4000..5000'],
    ['三四百万', '三四百万 3000000..4000000'],
    ['两三个', '两三 2..3'],
    ['三两个', '三两 2..3'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('numerals with hidden digits', () => {
  it.each([
    ['xx所', 'xx ? masked'],
    ['XX万元', 'XX万 ? masked'],
    ['xx.5万元', 'xx.5万 ? masked'],
    ['1xx7人次', '1xx7 ? masked'],
    ['201x年', '201x ? masked'],
    ['**人', '** ? masked'],
    ['××万元', '××万 ? masked'],
    ['__个', '__ ? masked'],
    ['○○所', '○○ ? masked'],
    ['某某人', '某某 ? masked'],
    ['3xx余人', '3xx余 ? more_than masked'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));

  it('reads digits dropped before the point only behind a word and before a unit', () => {
    expect(readNumeral('投入.68万元', 2)).toMatchObject({ end: 6, value: null, masked: true });
    expect(readNumeral('第1节.68', 3)).toBeNull();
    expect(readNumeral('a.68万元', 1)).toBeNull();
  });
});

describe('what looks like more of a numeral but is not', () => {
  it.each([
    ['12,34人', '12 12'],
    ['1234,567人', '1234 1234'],
    ['1,2345人', '1 1'],
    ['13.8千米', '13.8 13.8'],
    ['32.5兆瓦', '32.5 32.5'],
    ['26.4亿千瓦时', '26.4亿 2640000000'],
    ['3.2百分点', '3.2 3.2'],
    ['1.2.3', '1.2 1.2'],
    ['1..2', '1 1'],
    ['5多', '5 5'],
    ['20多元化', '20 20'],
    ['20余额', '20 20'],
    ['30来源', '30 30'],
    ['3x4', '3x4 ? masked'],
    ['7x24小时', '7 7'],
    ['5xing', '5 5'],
    ['xing', 'none'],
    ['×', '× ? masked'],
    ['*', 'none'],
    ['某人说', 'none'],
    ['_', 'none'],
    ['百', 'none'],
    ['万', 'none'],
    ['上百分点', 'none'],
    ['数学', 'none'],
    ['几何', 'none'],
    ['点五', 'none'],
    ['三点半', '三 3'],
    ['三点十分', '三 3'],
    ['亿万', 'none'],
    ['甲', 'none'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('numerals nobody counts with', () => {
  it.each([['9'.repeat(400)], ['九'.repeat(400)], [`上${'亿'.repeat(60)}`], [`三点五${'亿'.repeat(60)}`], [`${'9'.repeat(20)}亿`]])('%.12s… has no amount', (text) => {
    expect(readNumeral(`${text}元`, 0)).toMatchObject({ end: text.length, value: null, low: null, high: null });
  });

  it('are read no further than their first 亿', () => {
    expect(readNumeral('一万亿万亿万亿元', 0)).toMatchObject({ end: 3, value: 1e12 });
  });
});

it('reads any text from any place without an exception, and never backwards', () => {
  const text = fc.array(fc.constantFrom(...'0123456789,.-+%一二三五九十百千万亿兆零〇○两壹拾佰廿卅几数上余多来点分之首翻番位xX×*_□某个人年月日时'), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(30), (written, at) => {
      const read = readNumeral(written, at);
      if (!read) return;
      expect(read.start).toBe(at);
      expect(read.end).toBeGreaterThan(at);
      expect(read.end).toBeLessThanOrEqual(written.length);
      for (const amount of [read.value, read.low, read.high]) expect(amount === null || Number.isFinite(amount)).toBe(true);
      if (read.low !== null) expect(read.low).toBeLessThan(read.high!);
    }),
    { numRuns: 3000 },
  );
});
