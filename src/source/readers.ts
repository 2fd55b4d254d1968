import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { STANDARD_INPUT, type SourceFile } from './discover.js';
import type { PageOrFailure } from './raw-page.js';
import { readJsonLines } from './readers/json-lines.js';

/** What readers need to know. */
export interface ReadOptions {
  readonly maxBytes: number;
}

/** Reads the pages of one kind of file. */
export interface Reader {
  readonly name: string;
  /** Ends of file names, in lower case. */
  readonly extensions: readonly string[];
  read(file: SourceFile, options: ReadOptions): AsyncIterable<PageOrFailure>;
}

const UNSUPPORTED = ['.doc', '.docx', '.pdf', '.ppt', '.pptx', '.xls', '.xlsx', '.wps', '.rtf', '.zip', '.rar', '.7z', '.jpg', '.jpeg', '.png', '.gif', '.bmp', '.mp3', '.mp4', '.exe', '.epub', '.odt', '.caj'];

/** The bytes of a file or of standard input as a stream. */
export function openBytes(file: SourceFile): Readable {
  return file.path === STANDARD_INPUT ? process.stdin : createReadStream(file.path);
}

async function* wholeFile(file: SourceFile, options: ReadOptions, kind: 'text' | 'html' | 'auto'): AsyncIterable<PageOrFailure> {
  const { size } = await stat(file.path);
  if (size > options.maxBytes) {
    yield { source: file.source, sha256: null, bytes: size, status: 'too_large', reason: `${size} bytes, more than the limit of ${options.maxBytes}` };
    return;
  }
  yield { source: file.source, content: await readFile(file.path), kind, charset: null, metadata: {} };
}

/** In order of their extensions' length does not matter: no extension ends in another's. */
export const readers: readonly Reader[] = [
  { name: 'text', extensions: ['.txt', '.text', '.md'], read: (file, options) => wholeFile(file, options, 'auto') },
  { name: 'html', extensions: ['.html', '.htm', '.xhtml', '.shtml'], read: (file, options) => wholeFile(file, options, 'html') },
  { name: 'json lines', extensions: ['.jsonl', '.ndjson'], read: (file, options) => readJsonLines(openBytes(file), file.source, options) },
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
      yield* readJsonLines(process.stdin, file.source, options);
      return;
    }
    const name = file.path.toLowerCase();
    const reader = readers.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
    yield* reader ? reader.read(file, options) : wholeFile(file, options, 'auto');
  } catch (error) {
    yield { source: file.source, sha256: null, bytes: 0, status: 'unreadable', reason: (error as Error).message };
  }
}
