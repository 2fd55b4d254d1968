import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** A file to read and the name its pages go by. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
  /** The folder the input named or was found in. */
  readonly root: string;
}

/** An input that names nothing; the message is for users. */
export class InputError extends Error {}

/** Standard input, as a path. */
export const STANDARD_INPUT = '-';

interface Rooted {
  readonly root: string;
  readonly path: string;
  readonly source: string;
}

const portable = (path: string): string => path.split(sep).join('/');

/** Files below a folder in order of their names, hidden ones left out. Links to folders are not followed. */
function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const open = [folder];
  while (open.length > 0) {
    const current = open.pop()!;
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(current, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && existsSync(path) && statSync(path).isFile())) found.push(path);
    }
  }
  return found.sort();
}

/** The folder a pattern's first wildcard stands in. */
function patternRoot(pattern: string): string {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => /[*?[\]{}()!]/.test(part));
  return parts.slice(0, Math.max(0, wild)).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

function expand(input: string): Rooted[] {
  if (input === STANDARD_INPUT) return [{ root: '', path: STANDARD_INPUT, source: 'stdin' }];
  if (existsSync(input)) {
    const path = resolve(input);
    if (!statSync(path).isDirectory()) return [{ root: dirname(path), path, source: basename(path) }];
    return filesBelow(path).map((file) => ({ root: path, path: file, source: portable(relative(path, file)) }));
  }
  if (!isDynamicPattern(input)) throw new InputError(`no such file or folder: ${input}`);
  const root = resolve(patternRoot(input));
  const files = globSync(input, { absolute: true, onlyFiles: true, expandDirectories: false }).sort();
  return files.map((file) => ({ root, path: resolve(file), source: portable(relative(root, resolve(file))) }));
}

/**
 * The files the inputs name: files, folders, patterns, `-` for standard input. A file named twice is read once. Where two
 * roots give two files the same name, the root's own name goes in front of both.
 * @throws InputError for an input that does not exist
 */
export function discover(inputs: readonly string[]): SourceFile[] {
  const byPath = new Map<string, Rooted>();
  for (const file of inputs.flatMap(expand)) if (!byPath.has(file.path)) byPath.set(file.path, file);
  const all = [...byPath.values()];
  const names = new Map<string, number>();
  for (const { source } of all) names.set(source, (names.get(source) ?? 0) + 1);
  const used = new Set<string>();
  return all.map(({ root, path, source }) => {
    let name = names.get(source)! > 1 ? `${basename(root) || 'root'}/${source}` : source;
    for (let folder = dirname(root); used.has(name) && folder !== dirname(folder); folder = dirname(folder)) name = `${basename(folder)}/${name}`;
    used.add(name);
    return { path, source: name, root };
  });
}
