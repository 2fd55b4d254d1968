import { parseCatalogue, withCatalogues, type Catalogue } from './indicators/catalogue.js';
import { identifyBy, type Identify } from './indicators/identify.js';
import { readUserWords } from './segment/user-words.js';
import { useWords } from './segment/words.js';
import { nameOf, type UserFile } from './user-files.js';

/** What the pipeline works with besides its options: made once, before pages come. */
export interface Tools {
  readonly identify: Identify;
}

/** Files of the user's that tools are made from; later ones win. */
export interface ToolFiles {
  /** Catalogues of indicators, added to the package's own. */
  readonly catalogues: readonly UserFile[];
  /** Dictionaries, added to nodejieba's own. */
  readonly words: readonly UserFile[];
}

/** The package's catalogue with the user's. @throws CatalogueError */
export function catalogueOf(files: readonly UserFile[]): Catalogue {
  return withCatalogues(files.map((file) => parseCatalogue(file.text, nameOf(file))));
}

/** Finds what is wrong with files before work begins. @throws CatalogueError, WordsError */
export function checkToolFiles({ catalogues, words }: ToolFiles): void {
  catalogueOf(catalogues);
  for (const file of words) readUserWords(file.text, nameOf(file));
}

const keyOf = (files: readonly UserFile[]): string => files.map(({ sha256 }) => sha256).join(' ');

let last: { readonly key: string; readonly tools: Tools } | null = null;

/** The tools of these files; those of the last call are kept. nodejieba has one dictionary in a process, which follows. @throws CatalogueError, WordsError */
export function toolsOf({ catalogues, words }: ToolFiles): Tools {
  useWords(keyOf(words), () => words.flatMap((file) => readUserWords(file.text, nameOf(file))));
  const key = keyOf(catalogues);
  if (last?.key !== key) last = { key, tools: { identify: identifyBy(catalogueOf(catalogues)) } };
  return last.tools;
}

/** The tools with the package's own catalogue and nodejieba's own dictionary alone. */
export const defaultTools = (): Tools => toolsOf({ catalogues: [], words: [] });
