import type { Catalogue } from '../indicators/catalogue.js';
import type { Store } from './open.js';

/** Notes the catalogue an ingest works with, so that queries and exports can name indicators. */
export function writeCatalogue(store: Store, { indicators }: Catalogue): void {
  const insert = store.prepare('INSERT INTO catalogue (id, zh, en, unit, dimension, level, field, definition, definition_source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  store.transaction(() => {
    store.exec('DELETE FROM catalogue');
    for (const { id, zh, en, unit, dimension, level, field, definition, definition_source } of indicators) insert.run(id, zh, en, unit, dimension, level ?? null, field, definition, definition_source);
  })();
}
