import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { catalogueSchema, type CatalogueFile, type Indicator } from '../../schemas/catalogue.js';
import { packageRoot } from '../package-root.js';
import { expandPattern } from './expand.js';
import { normalForm } from './normal-form.js';

/** An indicator with the catalogue it came from. */
export interface CataloguedIndicator extends Indicator {
  /** The field of its catalogue: education, health … */
  readonly field: string;
  /** 0 for the catalogues of the package, then 1, 2 … in the order of the user's files: later ones win where names collide. */
  readonly layer: number;
}

/** What has to match an indicator: all indicators, one per id. */
export interface Catalogue {
  readonly indicators: readonly CataloguedIndicator[];
  readonly byId: ReadonlyMap<string, CataloguedIndicator>;
}

/** A catalogue that cannot be used; the message names the file, the indicator and what is wrong with it. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

/** The catalogues of the package: schemas/indicators/*.json. */
export function builtInFiles(): string[] {
  const folder = join(packageRoot, 'schemas', 'indicators');
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => join(folder, name));
}

/**
 * Reads and checks catalogue files. A user's indicator with an id of the package replaces it; others are added.
 * @param files the user's own, later ones win
 * @param base the package's, or [] to do without
 * @throws CatalogueError
 */
export function loadCatalogue(files: readonly string[] = [], base: readonly string[] = builtInFiles()): Catalogue {
  return withCatalogues(files.map(readCatalogue), base);
}

/**
 * The package's catalogues and the user's on top of them, later ones win.
 * @throws CatalogueError where a user's catalogue has one name for two indicators
 */
export function withCatalogues(users: readonly CatalogueFile[], base: readonly string[] = builtInFiles()): Catalogue {
  const merged = mergeCatalogues([...base.map((file) => ({ ...readCatalogue(file), layer: 0 })), ...users.map((catalogue, index) => ({ ...catalogue, layer: index + 1 }))]);
  const shared = users.length === 0 ? undefined : collisions(merged).find(({ ids }) => merged.byId.get(ids[0]!)!.layer > 0);
  if (shared) throw new CatalogueError(`catalogue ${merged.byId.get(shared.ids[0]!)!.field}: ${shared.form} is a name of ${shared.ids.join(' and of ')}`);
  return merged;
}

let builtInHash: string | null = null;

/** The same for the same built-in catalogues: what they say is part of what decides what is extracted. */
export function hashOfBuiltIn(): string {
  builtInHash ??= createHash('sha256').update(builtInFiles().map((file) => readFileSync(file, 'utf8')).join('\u0000')).digest('hex').slice(0, 16);
  return builtInHash;
}

/** Reads one file and checks it against the schema, its patterns included. */
export function readCatalogue(file: string): CatalogueFile {
  const name = basename(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CatalogueError(`catalogue ${name}: ${(error as Error).message}`);
  }
  return parseCatalogue(text, name);
}

/** The text of a catalogue file. @throws CatalogueError */
export function parseCatalogue(text: string, name: string): CatalogueFile {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    // The message quotes the file, line breaks included.
    throw new CatalogueError(`catalogue ${name}: not JSON (${(error as Error).message.replace(/\s+/g, ' ')})`);
  }
  return checkCatalogue(content, name);
}

/** A parsed JSON value as a catalogue. @throws CatalogueError with at most five of the things that are wrong */
export function checkCatalogue(content: unknown, name: string): CatalogueFile {
  const parsed = catalogueSchema.safeParse(content);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${place(issue.path, content)}: ${issue.message}`);
    throw new CatalogueError(`catalogue ${name}: ${issues.slice(0, 5).join('; ')}${issues.length > 5 ? `; and ${issues.length - 5} more` : ''}`);
  }
  for (const { id, patterns = [] } of parsed.data.indicators) {
    for (const pattern of patterns) {
      try {
        expandPattern(pattern);
      } catch (error) {
        throw new CatalogueError(`catalogue ${name}: ${id}: pattern ${(error as Error).message}`);
      }
    }
  }
  return parsed.data;
}

/** `indicators[3] (edu.x).unit`, so that a mistake is found without counting. */
function place(path: readonly PropertyKey[], content: unknown): string {
  if (path[0] !== 'indicators' || typeof path[1] !== 'number') return path.map(String).join('.') || 'the file';
  const list = (content as { readonly indicators?: readonly { readonly id?: unknown }[] }).indicators;
  const id = list?.[path[1]]?.id;
  return [`indicators[${path[1]}]${typeof id === 'string' ? ` (${id})` : ''}`, ...path.slice(2).map(String)].join('.');
}

/** One catalogue of several: by id, later layers win; two files of one layer must not share an id. */
export function mergeCatalogues(files: readonly (CatalogueFile & { readonly layer: number })[]): Catalogue {
  const byId = new Map<string, CataloguedIndicator>();
  for (const { catalogue, indicators, layer } of files) {
    for (const indicator of indicators) {
      const known = byId.get(indicator.id);
      if (known?.layer === layer) throw new CatalogueError(`catalogue ${catalogue}: ${indicator.id} is in catalogue ${known.field} too`);
      byId.set(indicator.id, { ...indicator, field: catalogue, layer });
    }
  }
  return { indicators: [...byId.values()], byId };
}

/** Every surface form of an indicator that means it wherever it stands: the Chinese name, aliases, expanded patterns. */
export function surfaceForms(indicator: Indicator): string[] {
  return [...new Set([indicator.zh, ...indicator.aliases, ...(indicator.patterns ?? []).flatMap((pattern) => expandPattern(pattern))])];
}

/** A name that two indicators share although unit, dimension and field cannot tell them apart. */
export interface Collision {
  readonly form: string;
  readonly ids: readonly string[];
}

/** Names no match can decide between, whatever is known of the page; a good catalogue has none. */
export function collisions(catalogue: Catalogue): Collision[] {
  const byForm = new Map<string, Set<string>>();
  for (const indicator of catalogue.indicators) {
    for (const form of [...surfaceForms(indicator), ...(indicator.in_field ?? []), ...(indicator.bare ?? [])]) {
      const measured = ['share', 'ratio', 'rank', 'growth', 'points'].includes(indicator.dimension) ? indicator.dimension : (indicator.unit ?? '');
      const key = [normalForm(form), measured, indicator.field, indicator.layer].join('\u0000');
      byForm.set(key, (byForm.get(key) ?? new Set()).add(indicator.id));
    }
  }
  return [...byForm].filter(([, ids]) => ids.size > 1).map(([key, ids]) => ({ form: key.split('\u0000')[0]!, ids: [...ids] }));
}
