import * as chrono from 'chrono-node/zh/hans';
import { createRequire } from 'node:module';
import type * as RecognizersText from '@microsoft/recognizers-text-suite';
import type { Gold } from '../../schemas/gold.js';
import { score } from '../../src/eval/score.js';
import { recognise } from '../../src/extract/recognisers.js';
import { refine } from '../../src/extract/refiners.js';
import { defaultOptions, processPage } from '../../src/pipeline.js';
import { forgetWords } from '../../src/segment/words.js';
import { decodePage } from '../../src/source/decode.js';
import { isFailure, type RawPage } from '../../src/source/raw-page.js';
import { partStarts } from '../../src/structure/reports.js';
import { inTurns, type Measured } from './measure.js';
import { COMPARED, type ComparedKind, type PeerFigures } from './peer-kinds.js';

/** What a reader found in a text, as the scorer takes it; units are not compared, for peers know none of these. */
interface Reading {
  readonly kind: ComparedKind;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value?: number;
  readonly edtf?: string;
}

interface Peer {
  readonly name: string;
  readonly kinds: readonly ComparedKind[];
  read(text: string): Reading[];
}

const suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as typeof RecognizersText;
const CHINESE = 'zh-cn';

const isInside = (inner: { start: number; end: number }, outer: readonly { start: number; end: number }[]): boolean => outer.some(({ start, end }) => inner.start < end && inner.end > start);

/** What Recognizers-Text reads in a line. Its TIMEX of a date is EDTF as it stands (XXXX-05-03 where no year is said). */
export function readRecognizers(text: string): Reading[] {
  const place = ({ start, end }: { start: number; end: number }) => ({ start, end: end + 1, raw: text.slice(start, end + 1) });
  const dates = suite.recognizeDateTime(text, CHINESE).filter(({ typeName }) => typeName.startsWith('datetimeV2.date'))
    .map((found): Reading => ({ ...place(found), kind: 'date', edtf: (found.resolution?.['values'] as { timex?: string }[] | undefined)?.[0]?.timex ?? '' }));
  const shares = suite.recognizePercentage(text, CHINESE).map((found): Reading => ({ ...place(found), kind: 'percentage', value: parseFloat(String(found.resolution?.['value'])) }));
  const taken = [...dates, ...shares];
  const numbers = suite.recognizeNumber(text, CHINESE).map((found): Reading => ({ ...place(found), kind: 'quantity', value: Number(found.resolution?.['value']) }));
  return [...taken, ...numbers.filter((number) => !isInside(number, taken))];
}

export function readChrono(text: string): Reading[] {
  return chrono.parse(text).map(({ index: start, text: raw, start: date }) => {
    const year = date.isCertain('year') ? String(date.get('year')).padStart(4, '0') : 'XXXX';
    const rest = (['month', 'day'] as const).flatMap((part) => (date.isCertain(part) ? String(date.get(part)).padStart(2, '0') : []));
    return { kind: 'date', start, end: start + raw.length, raw, edtf: [year, ...rest].join('-') };
  });
}

/** Line by line, as peers are best served: their time grows faster than the text. */
export function byLine(text: string, read: (line: string) => Reading[]): Reading[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    return read(line).map((reading) => ({ ...reading, start: start + reading.start, end: start + reading.end }));
  });
}

const PEERS: readonly Peer[] = [
  { name: '@microsoft/recognizers-text-suite', kinds: COMPARED, read: readRecognizers },
  { name: 'chrono-node (zh.hans)', kinds: ['date'], read: readChrono },
];

/** F1 where a gold record is right when its kind, place and value are; the unit is left aside. */
function f1Of(golds: readonly Gold[], readingsOf: (source: string) => readonly Reading[], kind: ComparedKind): number {
  const counts = score(golds, readingsOf, () => null).kinds.get(kind);
  if (!counts) return 0;
  const recall = counts.value / counts.gold;
  const precision = counts.value / (counts.found + counts.falsePositives);
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

/**
 * Our own and the peers' accuracy and speed on annotated pages, in turns in one process. The peers read the source text, as they
 * would without us; of ours the recognisers and refiners are timed, which do more than the peers (labels, periods, modifiers).
 */
export function measurePeers(golds: readonly Gold[], pageOf: (source: string) => RawPage, rounds: number): PeerFigures[] {
  const pages = [...new Set(golds.map(({ head }) => head.source))].map((source) => {
    const raw = pageOf(source);
    const decoded = decodePage(raw, defaultOptions);
    const processed = processPage(raw);
    if (isFailure(decoded) || isFailure(processed)) throw new Error(`${source} cannot be read`);
    return { source, text: decoded.text, cleaned: processed.clean.text, starts: partStarts(processed.reports), facts: processed.facts as unknown as readonly Reading[] };
  });
  const factsOf = new Map(pages.map(({ source, facts }) => [source, facts]));
  const pieces: Measured[] = [
    {
      name: 'zhibiao',
      run() {
        forgetWords();
        for (const { cleaned, starts } of pages) refine(recognise(cleaned), cleaned, starts);
      },
    },
    ...PEERS.map(({ name, read }) => ({ name, run: () => pages.forEach(({ text }) => byLine(text, read)) })),
  ];
  const seconds = inTurns(pieces, rounds);
  const characters = pages.reduce((sum, { text }) => sum + text.length, 0);
  const figures = (name: string, kinds: readonly ComparedKind[], readingsOf: (source: string) => readonly Reading[]): PeerFigures => ({
    name,
    charactersPerSecond: characters / seconds.get(name)!,
    f1: Object.fromEntries(COMPARED.map((kind) => [kind, kinds.includes(kind) ? f1Of(golds, readingsOf, kind) : null])) as PeerFigures['f1'],
  });
  return [
    figures('zhibiao', COMPARED, (source) => factsOf.get(source)!),
    ...PEERS.map(({ name, kinds, read }) => {
      const readings = new Map(pages.map(({ source, text }) => [source, byLine(text, read)]));
      return figures(name, kinds, (source) => readings.get(source)!);
    }),
  ];
}
