import { stat } from 'node:fs/promises';
import { STANDARD_INPUT, type SourceFile } from './discover.js';
import type { PageOrFailure } from './raw-page.js';
import { collect, fileBytes, isGzipName } from './readers/bytes.js';
import { readJsonArray } from './readers/json-array.js';
import { readJsonLines } from './readers/json-lines.js';
import { readMhtml } from './readers/mhtml.js';
import { readStandardInput } from './readers/standard-input.js';
import { readWarc } from './readers/warc.js';

/** What readers need to know. */
export interface ReadOptions {
  /** Pages with more bytes, stored or inflated, fail. */
  readonly maxBytes: number;
}

/** Reads the pages of one kind of file. */
export interface Reader {
  readonly name: string;
  /** Ends of file names, in lower case, without the .gz that may follow. */
  readonly extensions: readonly string[];
  read(file: SourceFile, options: ReadOptions): AsyncIterable<PageOrFailure>;
}

const UNSUPPORTED = ['.doc', '.docx', '.pdf', '.ppt', '.pptx', '.xls', '.xlsx', '.wps', '.rtf', '.zip', '.rar', '.7z', '.tar', '.tgz', '.bz2', '.xz', '.zst', '.jpg', '.jpeg', '.png', '.gif', '.bmp', '.webp', '.mp3', '.mp4', '.exe', '.epub', '.odt', '.caj', '.db', '.sqlite', '.parquet'];

async function* wholeFile(file: SourceFile, options: ReadOptions, kind: 'text' | 'html' | 'auto'): AsyncIterable<PageOrFailure> {
  const fail = (bytes: number, reason: string): PageOrFailure => ({ source: file.source, sha256: null, bytes, status: 'too_large', reason });
  const { size } = await stat(file.path);
  if (size > options.maxBytes) {
    yield fail(size, `${size} bytes, more than the limit of ${options.maxBytes}`);
    return;
  }
  const content = await collect(fileBytes(file), options.maxBytes);
  yield content === null ? fail(size, `inflates to more than the limit of ${options.maxBytes} bytes`) : { source: file.source, content, kind, charset: null, metadata: {} };
}

/** The order does not matter: no extension ends in another's. */
export const readers: readonly Reader[] = [
  { name: 'text', extensions: ['.txt', '.text', '.md'], read: (file, options) => wholeFile(file, options, 'auto') },
  { name: 'html', extensions: ['.html', '.htm', '.xhtml', '.shtml'], read: (file, options) => wholeFile(file, options, 'html') },
  { name: 'mhtml', extensions: ['.mhtml', '.mht'], read: readMhtml },
  { name: 'json lines', extensions: ['.jsonl', '.ndjson'], read: (file, options) => readJsonLines(fileBytes(file), file.source, options) },
  { name: 'json', extensions: ['.json'], read: (file, options) => readJsonArray(fileBytes(file), file.source, options) },
  { name: 'warc', extensions: ['.warc', '.wet'], read: readWarc },
  {
    name: 'unsupported',
    extensions: UNSUPPORTED,
    async *read(file) {
      yield { source: file.source, sha256: null, bytes: 0, status: 'unsupported', reason: `files of kind ${file.source.slice(file.source.lastIndexOf('.'))} are not read` };
    },
  },
];

/** Reads every page of a file; whatever goes wrong is a failure of that file, never an exception. */
export async function* readPages(file: SourceFile, options: ReadOptions): AsyncIterable<PageOrFailure> {
  try {
    if (file.path === STANDARD_INPUT) {
      yield* readStandardInput(process.stdin as AsyncIterable<Uint8Array>, file.source, options);
      return;
    }
    const lower = file.path.toLowerCase();
    const name = isGzipName(lower) ? lower.slice(0, -'.gz'.length) : lower;
    const reader = readers.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
    yield* reader ? reader.read(file, options) : wholeFile(file, options, 'auto');
  } catch (error) {
    yield { source: file.source, sha256: null, bytes: 0, status: 'unreadable', reason: (error as Error).message };
  }
}
