import { searchDocuments, type Hit } from '../../search/search-documents.js';
import type { Snippet } from '../../search/snippets.js';
import { jsonLine } from '../../store/export/rows.js';
import { openReadOnly } from '../../store/open.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { plain } from '../plain.js';
import { print } from '../print.js';

export interface SearchFlags {
  readonly db: string;
  readonly limit?: number;
  readonly format: string;
}

const SHOWN = 20;

/** Finds words in the clean texts and shows them in their surroundings. */
export async function runSearch(words: readonly string[], flags: SearchFlags): Promise<number> {
  if (flags.format !== 'text' && flags.format !== 'jsonl') throw new UsageError(`unknown format: ${flags.format} (text, jsonl)`);
  const store = openReadOnly(flags.db);
  try {
    const { phrases, hits, total, more } = searchDocuments(store, words.join(' '), { limit: flags.limit ?? SHOWN });
    if (phrases.length === 0) throw new UsageError('nothing to look for: the words hold neither letters nor digits');
    if (flags.format === 'jsonl') {
      for (const { source, title, site, snippets } of hits) await print(jsonLine({ source, title, site, snippets }));
      return EXIT.done;
    }
    const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
    for (const hit of hits) await print(shown(hit, colour));
    await print(`${more ? `more than ${total}` : total} ${total === 1 && !more ? 'document' : 'documents'}${hits.length < total ? `, ${hits.length} shown` : ''}\n`);
    return EXIT.done;
  } finally {
    store.close();
  }
}

function shown({ title, source, snippets }: Hit, colour: boolean): string {
  const head = title === null ? plain(source) : `${plain(title)}  (${plain(source)})`;
  return `${head}\n${snippets.map((snippet) => `    … ${marked(snippet, colour)} …\n`).join('')}`;
}

/** What was found in bold, or in 【】 where there is no terminal. */
function marked({ text, marks }: Snippet, colour: boolean): string {
  const [open, close] = colour ? ['\u001b[1;33m', '\u001b[0m'] : ['【', '】'];
  let line = '';
  let at = 0;
  for (const { start, end } of marks) {
    line += `${plain(text.slice(at, start))}${open}${plain(text.slice(start, end))}${close}`;
    at = end;
  }
  return line + plain(text.slice(at));
}
