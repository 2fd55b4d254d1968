import iconv from 'iconv-lite';
import type { Random } from '../support/random.js';
import { floods } from './floods.js';

/** Changes the bytes of a page. `other` is another page. */
export type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** Characters a flood has, mostly; one in fifty is as long as a large page. */
const FLOOD = 400;
const LARGE = 60_000;

const at = (bytes: Buffer, random: Random): number => random.int(0, bytes.length);
const inserted = (bytes: Buffer, place: number, what: Buffer): Buffer => Buffer.concat([bytes.subarray(0, place), what, bytes.subarray(place)]);
const ENCODINGS = ['gb18030', 'gbk', 'big5', 'utf-16le', 'utf-16be', 'utf-8', 'euc-jp', 'shift_jis', 'latin1'];
const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');

/** As JavaScript holds it: half a surrogate pair becomes three bytes that are no UTF-8. */
function wobbly(text: string): Buffer {
  return Buffer.concat([...text].map((character) => {
    const code = character.codePointAt(0)!;
    return code >= 0xd800 && code <= 0xdfff ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]) : bytesOf(character);
  }));
}

/** By name, so that a report can say what broke. */
export const mutations: Readonly<Record<string, Mutation>> = {
  bitFlips(bytes, random) {
    const changed = Buffer.from(bytes);
    for (let flips = random.int(1, 40); flips > 0 && changed.length > 0; flips--) changed[random.int(0, changed.length - 1)]! ^= 1 << random.int(0, 7);
    return changed;
  },
  randomBytes: (bytes, random) => inserted(bytes, at(bytes, random), Buffer.from(Array.from({ length: random.int(1, 200) }, () => random.int(0, 255)))),
  truncation: (bytes, random) => bytes.subarray(0, at(bytes, random)),
  beheading: (bytes, random) => bytes.subarray(at(bytes, random)),
  removal(bytes, random) {
    const [from, to] = [at(bytes, random), at(bytes, random)].sort((a, b) => a - b) as [number, number];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  repetition(bytes, random) {
    const from = at(bytes, random);
    const piece = bytes.subarray(from, from + random.int(1, 60));
    return inserted(bytes, from, Buffer.concat(Array.from({ length: random.int(1, 60) }, () => piece)));
  },
  splice: (bytes, random, other) => Buffer.concat([bytes.subarray(0, at(bytes, random)), other.subarray(at(other, random))]),
  shuffle(bytes, random) {
    const pieces: Buffer[] = [];
    for (let from = 0; from < bytes.length; ) {
      const to = Math.min(bytes.length, from + random.int(1, 400));
      pieces.splice(random.int(0, pieces.length), 0, bytes.subarray(from, to));
      from = to;
    }
    return Buffer.concat(pieces);
  },
  mixedEncodings(bytes, random) {
    const text = bytes.toString('utf8');
    const cut = random.int(0, text.length);
    return Buffer.concat([iconv.encode(text.slice(0, cut), random.pick(ENCODINGS)), iconv.encode(text.slice(cut), random.pick(ENCODINGS))]);
  },
  otherEncoding: (bytes, random) => iconv.encode(bytes.toString('utf8'), random.pick(ENCODINGS)),
  doublyEncoded: (bytes) => bytesOf(bytes.toString('latin1')),
  marks: (bytes, random) => inserted(bytes, random.chance(0.5) ? 0 : at(bytes, random), random.pick([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff]), Buffer.from([0x84, 0x31, 0x95, 0x33]), Buffer.from([0, 0, 0xfe, 0xff])])),
  flood(bytes, random) {
    const flood = floods[random.pick(Object.keys(floods))]!;
    return inserted(bytes, at(bytes, random), wobbly(flood(random, random.chance(0.02) ? LARGE : random.int(1, FLOOD))));
  },
  tornText(bytes, random) {
    const text = bytes.toString('utf8');
    const cut = random.int(0, text.length);
    return bytesOf(text.slice(0, cut) + random.pick(['\n\n2、', '\n', '\u0000', '<br>', '&nbsp;', '\u202e', ' ', '<!--', '-->', '</p></div>', '\ud83d', '第1页 / 共9页']) + text.slice(cut));
  },
  cased: (bytes, random) => bytesOf(bytes.toString('utf8').replace(/[!-~]/g, (character) => (random.chance(0.5) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character))),
  crushed: (bytes) => bytesOf(bytes.toString('utf8').replace(/\s+/g, '')),
  masked: (bytes, random) => bytesOf(bytes.toString('utf8').replace(/\d/g, (digit) => (random.chance(0.3) ? random.pick(['x', '×', '*', '_', '某', '', '2023']) : digit))),
};
