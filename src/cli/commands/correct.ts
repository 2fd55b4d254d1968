import type { Kind, Role } from '../../../schemas/fact.js';
import { matcher } from '../../indicators/match.js';
import { correct, CorrectionError, listCorrections, undo, type Correction } from '../../store/corrections.js';
import { openStore, type Store } from '../../store/open.js';
import { existsSync } from 'node:fs';
import { catalogueOf } from '../../tools.js';
import { userFile } from '../../user-files.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { plain } from '../plain.js';
import { print } from '../print.js';
import { renderTable } from '../table.js';

export interface CorrectFlags {
  readonly db: string;
  readonly value?: string;
  readonly label?: string;
  readonly reject?: boolean;
  readonly note?: string;
  readonly undo?: boolean;
  readonly list?: boolean;
  /** Files of indicators beside our own, as the ingest was given them. */
  readonly catalogue?: readonly string[];
}

/** Writes, takes back or lists corrections. */
export async function runCorrect(id: string | undefined, flags: CorrectFlags): Promise<number> {
  // Opening would make a database where a name was mistyped.
  if (!existsSync(flags.db)) throw new UsageError(`no such database: ${flags.db}`);
  const store = openStore(flags.db);
  try {
    if (flags.list) {
      const rows = listCorrections(store).map((row) => ({ id: row.id, raw: row.raw, correction: described(row), note: row.note, applied: row.applied ? 'yes' : 'no: the page has changed', at: row.corrected_at }));
      await print(renderTable(['id', 'raw', 'correction', 'note', 'applied', 'at'], rows));
      return EXIT.done;
    }
    if (id === undefined) throw new UsageError('name the fact by its id, or --list the corrections');
    if (flags.undo) {
      undo(store, id);
      process.stderr.write(`${id}: as extracted again\n`);
      return EXIT.done;
    }
    const row = change(store, id, flags);
    process.stderr.write(`${id} (${plain(row.raw)}): ${plain(described(row))}\n`);
    return EXIT.done;
  } catch (error) {
    if (error instanceof CorrectionError) throw new UsageError(error.message);
    throw error;
  } finally {
    store.close();
  }
}

function change(store: Store, id: string, flags: CorrectFlags): Correction {
  const match = matcher(catalogueOf((flags.catalogue ?? []).map(userFile)));
  return correct(store, id, flags, (label, fact) => match(label, fact.unit, fact.kind as Kind, fact.subject, { role: fact.role as Role | null }));
}

/** A correction in a few words. */
function described(row: Correction): string {
  if (row.rejected === 1) return 'rejected';
  const value = row.edtf ?? row.name ?? (row.low !== null ? `${row.low}..${row.high}` : row.left !== null ? `${row.left}:${row.right}` : row.value);
  return [row.sets_value === 1 ? `value ${value}` : '', row.sets_label === 1 ? `label ${row.label} (${row.indicator ?? 'no indicator'})` : ''].filter(Boolean).join(', ');
}
