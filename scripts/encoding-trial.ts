/**
 * Decodes generated pages of all encodings, with heads that are nothing but ASCII and short Chinese bodies, and prints the
 * share that came out right. `node dist/scripts/encoding-trial.js [pages] [seed]` (default 10000 1).
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

/** A head of ASCII alone: tags, scripts, styles, or nothing. */
function asciiHead(random: Random, charset: string): string {
  const meta = random.pick([`<meta charset="${charset}">`, `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`, '', '<meta charset="utf-8">', '<meta charset=gb2312>', '<meta charset="big5">']);
  const script = `<script>var _hmt = _hmt || [];(function() { var hm = document.createElement("script"); hm.src = "//hm.example.com/${random.int(1e5, 1e9)}"; })();</script>\n`;
  const style = `<style>.a${random.int(1, 99)}{width:${random.int(1, 900)}px;color:#3${random.int(10, 99)}}</style>\n`;
  if (random.chance(0.15)) return '';
  return `<!DOCTYPE html>\n<html>\n<head>\n${meta}\n${script.repeat(random.int(0, 60))}${style.repeat(random.int(0, 60))}</head>\n<body><div class="main" id="content">`;
}

/** From 20 to 300 characters of a report, cut anywhere. */
function body(random: Random): string {
  const text = reportText(random, 600).paragraphs.join(random.pick(['', '\n', '</p><p>']));
  const length = random.int(20, 300);
  const start = random.int(0, Math.max(0, text.length - length));
  return text.slice(start, start + length);
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
    const head = asciiHead(random, encoding);
    // What the encoding cannot hold is not the decoder's to know.
    const text = iconv.decode(iconv.encode(`${head}${wanted}`, encoding), encoding).replaceAll('?', '').replaceAll('\ufffd', '');
    const bytes = iconv.encode(text, encoding, { addBOM: bom });
    // iconv-lite and the Encoding Standard differ over a few marks of big5: what counts is the encoding that was chosen.
    const expected = new TextDecoder(encoding).decode(bytes);
    const source = decodePage({ source: `${page}`, content: bytes, kind: 'text', charset: null, metadata: {} }, { encoding: null, maxBytes: 1e9 });
    const ok = !isFailure(source) && source.text === expected;
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
