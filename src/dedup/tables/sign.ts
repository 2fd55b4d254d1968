import { createHash } from 'node:crypto';
import { isTraditional } from '../../clean/traditional.js';
import type { Store } from '../../store/open.js';
import { fold } from '../folding/fold.js';
import { signatureOf, textKey } from '../signature/signature.js';
import { bytesOf } from './numbers-blob.js';
import { reportTexts } from './report-texts.js';

/** Keys gathered before they are written at once, sorted: the table is walked once for each such load. */
const LOAD = 3_000_000;
/** Reports read at once. */
const BATCH = 2_000;

interface Pending {
  readonly doc: number;
  readonly report: number;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The number of a report in this room: 52 bits of its source's key and its place on the page. */
export function uidOf(key: string, report: number): number {
  const digest = createHash('sha256').update(`${key}.${report}`).digest();
  return (digest.readUInt32BE(0) >>> 12) * 0x100000000 + digest.readUInt32BE(4);
}

/**
 * Signs every report that has no signature yet and stores the keys others are found by.
 * @returns how many were signed
 */
export function signReports(store: Store, report: (done: number, total: number) => void): number {
  const pending = store.prepare(
    `SELECT r.doc, r.report, d.key, r."start", r."end" FROM reports r JOIN documents d ON d.doc = r.doc
      WHERE (r.doc, r.report) > (?, ?) AND NOT EXISTS (SELECT 1 FROM repost_reports s WHERE s.doc = r.doc AND s.report = r.report) ORDER BY r.doc, r.report LIMIT ${BATCH}`,
  );
  const total = store.prepare('SELECT (SELECT count(*) FROM reports) - (SELECT count(*) FROM repost_reports WHERE doc IS NOT NULL)').pluck().get() as number;
  const keys = keyLoader(store);
  const sign = signer(store, keys);
  let last: Pending | undefined;
  let signed = 0;
  // Signatures and their keys are written together or not at all.
  const load = store.transaction((): boolean => {
    while (!keys.full()) {
      const batch = pending.all(last?.doc ?? -1, last?.report ?? -1) as Pending[];
      batch.forEach(sign);
      last = batch.at(-1) ?? last;
      signed += batch.length;
      report(signed, total);
      if (batch.length < BATCH) break;
    }
    return keys.write();
  });
  while (load());
  return signed;
}

/** Signs one report and stores the signature; its keys go into the load. */
function signer(store: Store, keys: ReturnType<typeof keyLoader>): (pending: Pending) => void {
  const { read } = reportTexts(store);
  const source = store.prepare('SELECT source_text FROM documents WHERE doc = ?').pluck();
  const taken = store.prepare('SELECT 1 FROM repost_reports WHERE uid = ?').pluck();
  const insert = store.prepare('INSERT INTO repost_reports (uid, doc, report, length, sentences, text_key, keys, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  return ({ doc, report, key, start, end }) => {
    const found = read(doc, report);
    const text = found?.text ?? '';
    const parts = found?.parts ?? [];
    const traditional = found !== null && isTraditional(source.get(doc) as string, start, end);
    const exact = textKey(text, parts, traditional ? 1 : 0);
    const folded = fold(text, parts);
    const signature = signatureOf(folded, text, exact);
    let uid = uidOf(key, report);
    // Two of 52 bits alike: not to be expected among fewer than ten million reports, but no reason to stop.
    while (taken.get(uid) !== undefined) uid++;
    insert.run(uid, doc, report, folded.units.length, signature.sentences, exact, bytesOf(signature.keys), bytesOf(signature.sketch));
    keys.add(signature.keys, uid);
  };
}

/** Gathers keys and writes them roughly sorted, so that each load touches every page of the table once; `write` says whether the load was full. */
function keyLoader(store: Store): { add(keys: Float64Array, uid: number): void; full(): boolean; write(): boolean } {
  const insert = store.prepare('INSERT OR IGNORE INTO repost_keys (key, uid) VALUES (?, ?)');
  let keys = new Float64Array(1 << 16);
  let uids = new Float64Array(1 << 16);
  let count = 0;
  const grown = (from: Float64Array, size: number): Float64Array<ArrayBuffer> => {
    const to = new Float64Array(size);
    to.set(from);
    return to;
  };
  return {
    add(more, uid) {
      if (count + more.length > keys.length) {
        const size = 2 ** Math.ceil(Math.log2(count + more.length));
        keys = grown(keys, size);
        uids = grown(uids, size);
      }
      keys.set(more, count);
      uids.fill(uid, count, count + more.length);
      count += more.length;
    },
    full: () => count >= LOAD,
    write() {
      for (const at of sortedOrder(keys, count)) insert.run(keys[at]!, uids[at]!);
      const more = count >= LOAD;
      count = 0;
      return more;
    },
  };
}

/** The places of `keys` in order of their highest 16 of 52 bits, by counting. */
function sortedOrder(keys: Float64Array, count: number): Uint32Array {
  const bucketOf = (key: number): number => Math.floor(key / 2 ** 36);
  const ends = new Uint32Array(65537);
  for (let at = 0; at < count; at++) ends[bucketOf(keys[at]!) + 1]!++;
  for (let bucket = 0; bucket < 65536; bucket++) ends[bucket + 1]! += ends[bucket]!;
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) order[ends[bucketOf(keys[at]!)]!++] = at;
  return order;
}
