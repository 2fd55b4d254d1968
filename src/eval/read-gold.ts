import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { goldHeadSchema, goldLineSchema, type Gold } from '../../schemas/gold.js';

/** A gold file that cannot be used; the message is for users. */
export class GoldError extends Error {}

/**
 * Reads a gold file: JSON lines, the first naming the page.
 * @throws GoldError naming the line that does not fit
 */
export function readGold(file: string): Gold {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new GoldError(`${file}: ${(error as Error).message}`);
  }
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
  const parse = <T>(schema: { parse: (value: unknown) => T }, { line, number }: { line: string; number: number }): T => {
    try {
      return schema.parse(JSON.parse(line));
    } catch (error) {
      throw new GoldError(`${file}:${number}: ${(error as Error).message.replaceAll('\n', ' ').slice(0, 200)}`);
    }
  };
  const [head, ...rest] = lines;
  if (!head) throw new GoldError(`${file}: empty`);
  return { name: basename(file).replace(/\.jsonl$/, ''), head: parse(goldHeadSchema, head), lines: rest.map((line) => parse(goldLineSchema, line)) };
}

/** The gold of every page a folder has some of, by name; forms are gold of no page. @throws GoldError */
export function readGoldFolder(folder: string): Gold[] {
  return readdirSync(folder).filter((file) => file.endsWith('.jsonl') && !file.startsWith('forms')).sort().map((file) => readGold(join(folder, file)));
}
