import type { Store } from '../../src/store/open.js';
import { refreshSummaries } from '../../src/store/summaries.js';

/** Makes the first reports of these sources one cluster of copies, the first the canonical one, as a dedup would. */
export function addCluster(store: Store, sources: readonly string[]): void {
  const report = store.prepare("INSERT INTO repost_reports (uid, doc, report, length, sentences, text_key, keys, sketch, searched) SELECT ?, doc, 1, 100, 5, ?, x'', x'', 1 FROM documents WHERE source = ?");
  const member = store.prepare("INSERT INTO repost_members (relation, uid, cluster, place, reasons) VALUES ('duplicate', ?, 1, ?, '{\"length\":\"the longest\"}')");
  const pair = store.prepare(`INSERT INTO repost_pairs ("inner", "outer", found, signals, likeness, shared, inner_length, outer_length, words, facts, sentences, shared_sentences, inner_start, inner_end, outer_start, outer_end, same, near, other, renamed, goes_on, relation, method)
    VALUES (1, ?, 1, 1, 'duplicate', 0.9, 100, 100, 50, 5, 5, 4, 0, 100, 0, 100, 4, 0, 1, 0, 0, 'duplicate', 'sentences')`);
  sources.forEach((source, index) => {
    report.run(index + 1, index + 1, source);
    member.run(index + 1, index + 1);
    if (index > 0) pair.run(index + 1);
  });
  refreshSummaries(store, 'all');
}
