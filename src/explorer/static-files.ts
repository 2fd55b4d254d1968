import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

export interface StaticFile {
  readonly content: string;
  readonly type: string;
  readonly etag: string;
}

/** Every file there is, by name: nothing else is ever read for a request. */
const TYPES: Readonly<Record<string, string>> = {
  'style.css': 'text/css; charset=utf-8',
  'pages.css': 'text/css; charset=utf-8',
  'theme.js': 'text/javascript; charset=utf-8',
  'app.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** Reads the explorer's own files once. */
export function staticFiles(): ReadonlyMap<string, StaticFile> {
  return new Map(
    Object.entries(TYPES).map(([name, type]) => {
      const content = readFileSync(join(packageRoot, 'src', 'explorer', 'static', name), 'utf8');
      return [name, { content, type, etag: `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"` }];
    }),
  );
}
