import type { Store } from '../../src/store/open.js';
import { pageId, type Archive } from './archive.js';

/** How many masked values were recovered, and how many of these rightly. */
export interface RecoveryScore {
  /** Masked facts whose original is a fact with a value of the same kind. */
  readonly masked: number;
  /** Of these, those with another page that shows the value. */
  readonly recoverable: number;
  readonly recovered: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

interface FactRow {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number | null;
  readonly edtf: string | null;
  readonly flags: string;
  readonly repaired: string | number | null;
  readonly repaired_by: string | null;
}

/** Compares recovered values with the facts of the originals; the archive must have been ingested whole. */
export function scoreRecovery(store: Store, { size, page }: Archive): RecoveryScore {
  const factsOf = store.prepare("SELECT kind, \"start\", \"end\", text, value, edtf, flags, repaired, repaired_by FROM facts WHERE source = ? AND kind <> 'project'");
  const clustered = new Set(store.prepare("SELECT DISTINCT source FROM clusters WHERE relation = 'duplicate'").pluck().all());
  let masked = 0;
  let recoverable = 0;
  let recovered = 0;
  let right = 0;
  const wrong: string[] = [];
  for (let index = 0; index < size; index++) {
    const { id, families, masks } = page(index);
    if (masks.length === 0) continue;
    const own = factsOf.all(id) as FactRow[];
    const originals = factsOf.all(pageId(families[0]!)) as FactRow[];
    for (const mask of masks) {
      const fact = own.find(({ start, end, flags }) => start <= mask.start && mask.start < end && flags.includes('masked'));
      const original = originals.find(({ start, end }) => start <= mask.original && mask.original < end);
      const value = original?.kind === 'date' ? original.edtf : original?.value;
      if (!fact || !original || value === null || value === undefined || fact.kind !== original.kind) continue;
      masked++;
      if (clustered.has(id)) recoverable++;
      if (fact.repaired === null || fact.repaired_by === null) continue;
      recovered++;
      if (fact.repaired === value) right++;
      else wrong.push(`${id} ${fact.text}: ${fact.repaired} for ${value} (${fact.repaired_by})`);
    }
  }
  return { masked, recoverable, recovered, right, wrong };
}
