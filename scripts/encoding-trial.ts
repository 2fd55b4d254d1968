/**
 * Decodes generated pages of all encodings, with heads that are nothing but ASCII or with none, short Chinese bodies, rare
 * characters, and headers and meta elements that lie, and prints the share that came out right. `node dist/scripts/encoding-trial.js [pages] [seed]` (default 10000 1).
 */
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/cn2t';
import { decodePage } from '../src/source/decode.js';
import { isFailure } from '../src/source/raw-page.js';
import { seeded, type Random } from './support/random.js';
import { reportText } from './support/report-text.js';

/** One way to store a page. `bom` puts the byte order mark first. */
interface Storage {
  readonly encoding: string;
  readonly bom: boolean;
  readonly script: 'simplified' | 'traditional' | 'either';
}

const STORAGES: readonly Storage[] = [
  { encoding: 'utf-8', bom: false, script: 'either' },
  { encoding: 'utf-8', bom: true, script: 'either' },
  { encoding: 'gb2312', bom: false, script: 'simplified' },
  { encoding: 'gbk', bom: false, script: 'either' },
  { encoding: 'gb18030', bom: false, script: 'either' },
  { encoding: 'big5', bom: false, script: 'traditional' },
  { encoding: 'utf-16le', bom: false, script: 'either' },
  { encoding: 'utf-16le', bom: true, script: 'either' },
  { encoding: 'utf-16be', bom: false, script: 'either' },
  { encoding: 'utf-16be', bom: true, script: 'either' },
];

export interface TrialResult {
  readonly pages: number;
  readonly right: number;
  /** Per encoding: pages, right. */
  readonly byEncoding: ReadonlyMap<string, readonly [number, number]>;
  readonly wrong: readonly string[];
}

const toTraditional = Converter({ from: 'cn', to: 't' });

const CHARSETS = ['utf-8', 'gb2312', 'gbk', 'big5', 'utf-16', 'iso-8859-1', 'windows-1252'];

/** A head of ASCII alone: tags, scripts, styles, or nothing; what it says of its charset may be a lie. */
function asciiHead(random: Random, charset: string): string {
  const named = random.chance(0.4) ? charset : random.pick(CHARSETS);
  const meta = random.pick([`<meta charset="${named}">`, `<meta http-equiv="Content-Type" content="text/html; charset=${named}">`, '', `<meta charset=${named}>`]);
  const script = `<script>var _hmt = _hmt || [];(function() { var hm = document.createElement("script"); hm.src = "//hm.example.com/${random.int(1e5, 1e9)}"; })();</script>\n`;
  const style = `<style>.a${random.int(1, 99)}{width:${random.int(1, 900)}px;color:#3${random.int(10, 99)}}</style>\n`;
  return `<!DOCTYPE html>\n<html>\n<head>\n${meta}\n${script.repeat(random.int(0, 60))}${style.repeat(random.int(0, 60))}</head>\n<body><div class="main" id="content">`;
}

/** Characters of names, lists and units that are not among the common ones, some of them outside the smaller encodings. */
const RARE = [...'镕喆昇堃旻翀淼邨峯囍①②Ⅰ㈠㎡℃※→々éα', '２０２２', '……', '——'];

/** From 20 to 80 characters of a report, now and then up to 300, cut anywhere. */
function body(random: Random): string {
  const text = reportText(random, 600).paragraphs.join(random.pick(['', '\n', '</p><p>']));
  const length = random.int(20, random.chance(0.8) ? 80 : 300);
  const start = random.int(0, Math.max(0, text.length - length));
  const cut = text.slice(start, start + length);
  return random.chance(0.3) ? `${cut.slice(0, 10)}${random.pick(RARE)}${cut.slice(10)}` : cut;
}

/** Runs the trial. A page is right when its text is exactly what was encoded. */
export function encodingTrial(pages: number, seed: number): TrialResult {
  const random = seeded(seed);
  const byEncoding = new Map<string, [number, number]>();
  const wrong: string[] = [];
  let right = 0;
  for (let page = 0; page < pages; page++) {
    const { encoding, bom, script } = random.pick(STORAGES);
    const traditional = script === 'traditional' || (script === 'either' && random.chance(0.4));
    const wanted = traditional ? toTraditional(body(random)) : body(random);
    const html = random.chance(0.6);
    const head = html ? asciiHead(random, encoding) : '';
    // What the encoding cannot hold is not the decoder's to know.
    const text = iconv.decode(iconv.encode(`${head}${wanted}`, encoding), encoding).replaceAll('?', '').replaceAll('\ufffd', '');
    const bytes = iconv.encode(text, encoding, { addBOM: bom });
    // iconv-lite and the Encoding Standard differ over a few marks of big5: what counts is the encoding that was chosen.
    const expected = new TextDecoder(encoding).decode(bytes);
    const kind = html ? 'html' : 'text';
    const charset = html && random.chance(0.5) ? random.pick([encoding, ...CHARSETS]) : null;
    const read = (content: Uint8Array | string) => decodePage({ source: `${page}`, content, kind, charset, metadata: {} }, { encoding: null, maxBytes: 1e9 });
    const source = read(bytes);
    const wantedSource = read(expected);
    const ok = !isFailure(source) && !isFailure(wantedSource) && source.text === wantedSource.text;
    if (ok) right++;
    else if (wrong.length < 20) wrong.push(`${encoding}${bom ? ' with mark' : ''}, ${bytes.length} bytes, ${isFailure(source) ? source.status : `read as ${source.encoding}: ${source.encodingReason}`}: ${wanted.slice(0, 40)}`);
    const name = `${encoding}${bom ? ' with mark' : ''}${traditional ? ', traditional' : ''}`;
    const [count, good] = byEncoding.get(name) ?? [0, 0];
    byEncoding.set(name, [count + 1, good + (ok ? 1 : 0)]);
  }
  return { pages, right, byEncoding, wrong };
}

if (process.argv[1]?.endsWith('encoding-trial.js')) {
  const started = performance.now();
  const { pages, right, byEncoding, wrong } = encodingTrial(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1));
  for (const [name, [count, good]] of [...byEncoding].sort()) console.log(`${name.padEnd(32)} ${String(good).padStart(6)} of ${count}`);
  for (const line of wrong) console.log(`wrong: ${line}`);
  console.log(`${right} of ${pages} right: ${((right / pages) * 100).toFixed(2)} % (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  process.exitCode = right / pages >= 0.999 ? 0 : 1;
}
