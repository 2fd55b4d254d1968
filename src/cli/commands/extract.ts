import { defaultOptions, processPage } from '../../pipeline.js';
import { isFailure } from '../../source/raw-page.js';
import { readJsonLines } from '../../source/readers/json-lines.js';
import { sourceKey } from '../../store/page-rows.js';
import { exportOrder, factLine } from '../../store/fact-line.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../print.js';
import { toolFiles } from '../tool-files.js';

export interface ExtractFlags {
  /** Files of indicators and of words, beside our own. */
  readonly catalogue?: readonly string[];
  readonly words?: readonly string[];
}

/** Reads JSON lines {id, text} on standard input and writes fact lines; no database. */
export async function runExtract(flags: ExtractFlags = {}): Promise<number> {
  const options = { ...defaultOptions, ...toolFiles(flags) };
  let failed = 0;
  let pages = 0;
  for await (const page of readJsonLines(process.stdin, 'stdin', options)) {
    pages++;
    const processed = isFailure(page) ? page : processPage(page, options);
    if (isFailure(processed)) {
      failed++;
      process.stderr.write(`${processed.status}: ${processed.source}: ${processed.reason}\n`);
      continue;
    }
    const key = sourceKey(processed.source.source);
    const lines = [...processed.facts].sort(exportOrder).map((fact) => factLine(key, processed.source.source, fact));
    if (lines.length > 0) await print(`${lines.join('\n')}\n`);
  }
  if (pages === 0) return EXIT.nothing;
  return failed > 0 ? EXIT.failures : EXIT.done;
}
