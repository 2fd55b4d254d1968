import { loadCatalogue } from './indicators/catalogue.js';
import { identifyBy, type Identify } from './indicators/identify.js';

/** What the pipeline works with besides its options: read from files once, before pages come. */
export interface Tools {
  readonly identify: Identify;
}

/** Files of the user's that tools are read from. */
export interface ToolFiles {
  /** Catalogues of indicators, added to the package's own. */
  readonly catalogues: readonly string[];
}

/** @throws CatalogueError */
export function loadTools({ catalogues }: ToolFiles): Tools {
  return { identify: identifyBy(loadCatalogue(catalogues)) };
}

let own: Tools | null = null;

/** The tools with the package's own catalogue alone. */
export function defaultTools(): Tools {
  own ??= loadTools({ catalogues: [] });
  return own;
}
