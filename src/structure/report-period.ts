/** The time a report is about. */
export interface ReportPeriod {
  /** EDTF; masked digits are X. */
  readonly edtf: string;
  /** The one calendar year it falls in, null where there are more or the year is masked. */
  readonly year: number | null;
  readonly evidence: string;
}

/** Characters of a report in which it says what time it speaks of. */
const OPENING = 400;
/** Characters in which it is signed. */
const CLOSING = 120;

const HAN_DIGITS = '〇一二三四五六七八九';
/** 二○二三, 二〇二三, 二零二三 as figures. */
function arabicYear(text: string): string {
  return text.replace(/[二][○〇零O0][○〇零一二三四五六七八九]{2}(?=年)/g, (year) => [...year].map((digit) => ('○零O0'.includes(digit) ? '0' : String(HAN_DIGITS.indexOf(digit)))).join(''));
}

const YEAR = '((?:19|20)(?:\\d{2}|\\d[xX×*]|[xX×*]{2}))';
const RANGE = new RegExp(`${YEAR} ?年?(?: ?[-—~至到] ?)((?:19|20)?\\d{2}) ?(学?年)(?:度)?(?:第?([一二上下])学期|([春秋])季学期)?`);
const SINGLE = new RegExp(`${YEAR} ?(?:学?年)(?:度)?(?:的)?(第?[一二三四]季度|上半年|下半年|前三季度|春季学期|秋季学期|[1-9]\\d?月(?:份)?)?`);
const BEGINS_WITH_YEAR = new RegExp(`^(?:[一二三四五六七八九十]{1,3}、)?(?:今年|在)?(?=${YEAR})`);
const NAMES_YEAR = new RegExp(`(?:现将|现就|总结|回顾|汇报)[^。,;]{0,12}?(?=${YEAR})`);
/** A date on a line of its own signs a report. */
const SIGNED = /^\D{0,20}\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$/;
const PLAN = /(?:五年规划|十[一二三四五]五)/;

const PARTS: readonly (readonly [RegExp, (year: string) => string])[] = [
  [/一季度/, (year) => `${year}-33`], [/二季度/, (year) => `${year}-34`], [/前三季度/, (year) => `${year}-01/${year}-09`], [/三季度/, (year) => `${year}-35`], [/四季度/, (year) => `${year}-36`],
  [/上半年/, (year) => `${year}-40`], [/下半年/, (year) => `${year}-41`], [/春季学期/, (year) => `${year}-21`], [/秋季学期/, (year) => `${year}-23`],
];

function read(text: string, redated: string | null, evidence: string): ReportPeriod | null {
  const range = RANGE.exec(text);
  const single = SINGLE.exec(text);
  if (range && (!single || range.index <= single.index)) {
    const first = range[1]!.toUpperCase().replace(/[×*]/g, 'X');
    const last = range[2]!.length === 2 ? first.slice(0, 2) + range[2]! : range[2]!;
    if (first === redated || last === redated || /X/.test(first) || Number(last) <= Number(first)) return null;
    const term = range[4] ?? range[5];
    const edtf = term === undefined || range[3] !== '学年' ? `${first}/${last}` : /[一上秋]/.test(term) ? `${first}-23` : `${last}-21`;
    return { edtf, year: edtf.endsWith('-21') ? Number(last) : null, evidence };
  }
  if (!single) return null;
  const year = single[1]!.toUpperCase().replace(/[×*]/g, 'X');
  if (year === redated) return null;
  if (year.includes('X')) return { edtf: year, year: null, evidence };
  const month = /^(\d{1,2})月/.exec(single[2] ?? '')?.[1];
  const part = month === undefined ? PARTS.find(([pattern]) => pattern.test(single[2] ?? ''))?.[1](year) : undefined;
  return { edtf: part ?? year, year: Number(year), evidence };
}

/** A title that names the year of a summary and that of a plan names the summary's first. */
function fromTitle(title: string | null, redated: string | null, evidence: string): ReportPeriod | null {
  return title === null ? null : read(arabicYear(title), redated, evidence);
}

/** The year of the signature; a report signed in the first months looks back at the year before. */
function fromSignature(text: string, redated: string | null): ReportPeriod | null {
  const closing = arabicYear(text.slice(-CLOSING));
  const match = /((?:19|20)\d{2}) ?年 ?(\d{1,2}) ?月(?: ?\d{1,2} ?日)?\)?\s*$/.exec(closing);
  if (!match || match[1] === redated) return null;
  const year = Number(match[1]) - (Number(match[2]) <= 2 ? 1 : 0);
  return { edtf: String(year), year, evidence: 'date of the signature' };
}

/** The year in which the report's first sentences begin: 2022年,…; 2011-2012年,…. */
function fromOpening(text: string, redated: string | null): ReportPeriod | null {
  const opening = arabicYear(text.slice(0, OPENING));
  for (const line of opening.split('\n').slice(0, 4)) {
    if (SIGNED.test(line)) continue;
    const found = BEGINS_WITH_YEAR.test(line) ? read(line.slice(0, 40), redated, 'first words') : null;
    if (found) return found;
    if (/^[xX×*]{2,4}年(?:度|以来|上半年|下半年)?,/.test(line)) return { edtf: 'XXXX', year: null, evidence: 'first words' };
    const named = NAMES_YEAR.exec(line);
    const inside = named && read(line.slice(named.index, named.index + 60), redated, 'opening formula');
    if (inside) return inside;
  }
  return null;
}

/**
 * What time a report is about, by its title, its first words, its opening formula, its signature, or the title of a page
 * that holds nothing else, in that order.
 * @param redated a year that find-and-replace wrote over others; it is evidence of nothing
 */
export function reportPeriod(title: string | null, text: string, redated: string | null, pageTitle: string | null = null): ReportPeriod | null {
  const heading = text.slice(0, 80).split('\n', 1)[0]!;
  return (
    fromTitle(title, redated, 'title') ?? (heading.length <= 60 && !/[。;,:]/.test(heading) && !PLAN.test(heading) ? read(arabicYear(heading), redated, 'heading') : null) ?? fromOpening(text, redated) ?? fromSignature(text, redated) ?? fromTitle(pageTitle, redated, 'page title')
  );
}
