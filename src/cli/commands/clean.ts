import { clean } from '../../clean/clean.js';
import { defaultOptions } from '../../pipeline.js';
import { decodePage } from '../../source/decode.js';
import { discover } from '../../source/discover.js';
import { isFailure } from '../../source/raw-page.js';
import { readPages } from '../../source/readers.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { print } from '../print.js';

export interface CleanFlags {
  readonly json?: boolean;
  readonly encoding?: string;
}

/** Prints the clean text of a file's pages, or with `--json` one line a page with what was removed and by which rule. */
export async function runClean(file: string, flags: CleanFlags): Promise<number> {
  const files = discover([file]);
  if (files.length === 0) throw new UsageError(`no such file: ${file}`);
  let failed = 0;
  for (const found of files) {
    for await (const raw of readPages(found, defaultOptions)) {
      const source = isFailure(raw) ? raw : decodePage(raw, { ...defaultOptions, encoding: flags.encoding ?? null });
      if (isFailure(source)) {
        failed++;
        process.stderr.write(`${source.status}: ${source.source}: ${source.reason}\n`);
        continue;
      }
      const cleaned = clean(source);
      if (!flags.json) {
        await print(`${cleaned.text}\n`);
        continue;
      }
      const { text, removed, page, mangled, traditional, restored } = cleaned;
      await print(
        `${JSON.stringify({
          source: source.source, clean_text: text, page, encoding: source.encoding, encoding_reason: source.encodingReason, traditional, mangled, restored_text: restored?.text ?? null,
          removed: removed.map((span) => ({ ...span, text: source.text.slice(span.start, span.end) })),
        })}\n`,
      );
    }
  }
  return failed > 0 ? EXIT.failures : EXIT.done;
}
