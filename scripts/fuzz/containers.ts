import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { seeded, type Random } from '../support/random.js';
import { mutations } from './mutations.js';
import { fuzzPage } from './pages.js';

/** A file of pages made to break its reader, and how it was made. */
export interface FuzzFile {
  readonly name: string;
  readonly content: Buffer;
  readonly recipe: string;
}

/** Bytes a bomb unfolds to: many times the limit of a page that the trial sets. */
const BOMB = 24 * 1024 * 1024;
const BREAKING = ['bitFlips', 'randomBytes', 'truncation', 'beheading', 'removal', 'repetition', 'shuffle'];

const bombs = new Map<string, Buffer>();
/** Made once: they are the dearest part of the trial. */
function bomb(coding: 'gzip' | 'deflate' | 'br', unit: string): Buffer {
  const key = `${coding} ${unit}`;
  const known = bombs.get(key) ?? encode(coding, Buffer.alloc(BOMB, unit));
  bombs.set(key, known);
  return known;
}

function encode(coding: string, body: Buffer): Buffer {
  if (coding === 'gzip') return gzipSync(body);
  if (coding === 'deflate') return deflateSync(body);
  if (coding === 'raw deflate') return deflateRawSync(body);
  return coding === 'br' ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }) : body;
}

function record(random: Random, number: number, body: Buffer, coding: string): Buffer {
  const fields = random.chance(0.5) || coding !== '' ? `Content-Encoding: ${coding === 'raw deflate' ? 'deflate' : coding}\r\n` : '';
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${random.pick(['200 OK', '200', '404 Not Found', '301 Moved'])}\r\nContent-Type: ${random.pick(['text/html', 'text/html; charset=gbk', 'text/plain', 'image/png'])}\r\n${fields}\r\n`), body]);
  const length = random.chance(0.1) ? random.pick([0, -1, http.length - 3, http.length + 10, 1e15]) : http.length;
  return Buffer.concat([Buffer.from(`WARC/1.${random.int(0, 1)}\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.test/${number}\r\nContent-Length: ${length}\r\n\r\n`), http, Buffer.from('\r\n\r\n')]);
}

function warc(random: Random, pages: readonly Buffer[], gzip: boolean): Buffer {
  const records = pages.map((page, at) => {
    const coding = random.pick(['', '', 'gzip', 'deflate', 'raw deflate', 'br', 'zstd', 'gzip, gzip']);
    const unfolds = random.chance(0.1) ? random.pick(['gzip', 'deflate', 'br'] as const) : null;
    const made = unfolds === null ? record(random, at, encode(coding, page), coding) : record(random, at, bomb(unfolds, random.pick(['\0', '<p>', '学校3所'])), unfolds);
    return gzip && random.chance(0.7) ? gzipSync(made) : made;
  });
  return gzip ? Buffer.concat(records.map((made) => (made[0] === 0x1f ? made : gzipSync(made)))) : Buffer.concat(records);
}

function jsonLines(random: Random, pages: readonly Buffer[]): Buffer {
  const lines = pages.map((page, at) => {
    const text = page.toString('utf8');
    const key = random.pick(['text', 'html', 'content', 'text', 'nothing']);
    return JSON.stringify({ id: random.pick<unknown>([at, `id ${at}`, '', null, { a: 1 }, '\ud800', '../../x', 'same']), [key]: random.chance(0.1) ? random.pick<unknown>([1, null, [], {}, '']) : text, extra: random.chance(0.1) ? Array.from({ length: 300 }, () => ({})) : at });
  });
  return Buffer.from(random.chance(0.5) ? `${lines.join('\n')}\n` : `[${lines.join(random.pick([',', ',\n', '\n', ' ']))}]`);
}

function mhtml(random: Random, pages: readonly Buffer[]): Buffer {
  const boundary = random.pick(['----x', 'a', '"', '\\', 'b'.repeat(300)]);
  const parts = pages.map((page) => {
    const coding = random.pick(['base64', 'quoted-printable', '8bit', 'unknown']);
    const body = coding === 'base64' ? page.toString('base64').replace(/(.{76})/g, '$1\r\n') : page.toString('latin1').replace(/=/g, '=3D');
    return `Content-Type: ${random.pick(['text/html', 'text/html; charset="gbk"', 'image/png', 'multipart/related; boundary="a"'])}\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n${body}\r\n`;
  });
  return Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${parts.join(`--${boundary}\r\n`)}--${boundary}--\r\n`, 'latin1');
}

/** The file of a number: the same on every machine. */
export function fuzzFile(number: number, seed: number): FuzzFile {
  const random = seeded(Math.imul(seed, 0x85ebca6b) ^ number);
  const pages = Array.from({ length: random.int(1, 6) }, (_, at) => Buffer.from(fuzzPage(number * 7 + at, seed + 1).content));
  const form = random.pick(['.jsonl', '.json', '.warc', '.warc', '.mhtml', '.txt.gz', '.html.gz', '.jsonl.gz', '.warc.gz', '.warc.gz', '.json.gz', '.txt', '']);
  const gzip = form.endsWith('.gz');
  let content = form.startsWith('.json') ? jsonLines(random, pages) : form.startsWith('.warc') ? warc(random, pages, gzip) : form === '.mhtml' ? mhtml(random, pages) : pages[0]!;
  if (gzip && !form.startsWith('.warc')) content = random.chance(0.2) ? bomb('gzip', random.pick(['\0', '\n', '{}\n', '<p>', '{"text":"'])) : gzipSync(random.chance(0.2) ? gzipSync(content) : content);
  const recipe = [form];
  for (let steps = random.pick([0, 1, 1, 1, 2]); steps > 0; steps--) {
    const name = random.pick(BREAKING);
    recipe.push(name);
    content = mutations[name]!(content, random, pages[0]!);
  }
  return { name: `${number}${form}`, content, recipe: recipe.join(' ') };
}
