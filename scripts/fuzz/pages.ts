import { seeded } from '../support/random.js';
import { pageText } from '../support/page-folder.js';
import { floods } from './floods.js';
import { mutations } from './mutations.js';

/** A page made to break something, and how it was made. */
export interface FuzzPage {
  readonly number: number;
  /** Bytes, or a string as a line of JSON brings it. */
  readonly content: Buffer | string;
  readonly kind: 'text' | 'html' | 'auto';
  /** The names of its mutations. */
  readonly recipe: readonly string[];
}

const NAMES = Object.keys(mutations);
const FLOODS = Object.keys(floods);
/** Characters of the floods of pages that are nothing else, at most. */
const LONGEST_FLOOD = 20_000;

/** Bytes of a page, at most: mutations multiply. */
const LARGEST = 512 * 1024;

function asHtml(text: string, close: string): string {
  const [title, ...lines] = text.trimEnd().split('\n');
  return `<!doctype html><html><head><meta charset="gb2312"><title>${title!}</title></head><body><div class="nav"><a href="/">首页</a></div><div id="content">${lines.map((line) => `<p>${line}</p>`).join('\n')}</div>${close}`;
}

/** The text pages are made from; `number` chooses among a hundred, so that making them costs little. */
const bases = Array.from({ length: 100 }, (_, number) => pageText(number, 60, 900));

function baseOf(number: number, html: boolean): Buffer {
  const text = bases[number % bases.length]!;
  return Buffer.from(html ? asHtml(text, '</body></html>') : text);
}

/** The page of a number: the same on every machine. */
export function fuzzPage(number: number, seed: number): FuzzPage {
  const random = seeded(Math.imul(seed, 0x9e3779b1) ^ number);
  const html = random.chance(0.4);
  const kind = random.pick<FuzzPage['kind']>(html ? ['html', 'html', 'auto', 'text'] : ['auto', 'auto', 'text', 'html']);
  if (random.chance(0.15)) {
    const recipe = [random.pick(FLOODS), random.pick(FLOODS)];
    const [one, two] = recipe.map((name) => floods[name]!(random, random.chance(0.1) ? LONGEST_FLOOD : 600)) as [string, string];
    return { number, content: `${one}\n${bases[random.int(0, 99)]!.slice(0, random.int(0, 200))}${two}`, kind, recipe: ['only', ...recipe] };
  }
  let content = baseOf(random.int(0, 99), html);
  const recipe: string[] = [];
  for (let steps = random.pick([1, 1, 1, 2, 2, 3, 5]); steps > 0; steps--) {
    const name = random.pick(NAMES);
    recipe.push(name);
    content = mutations[name]!(content, random, baseOf(random.int(0, 99), random.chance(0.4))).subarray(0, LARGEST);
  }
  return { number, content: Buffer.from(content), kind, recipe };
}
