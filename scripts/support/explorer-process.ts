import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../src/package-root.js';

export interface ExplorerProcess {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts `zhibiao serve`, as it was last built, on a free port. */
export async function startExplorerProcess(db: string): Promise<ExplorerProcess> {
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'cli', 'main.js'), 'serve', '--db', db, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = (await Promise.race([once(lines, 'line'), ended.then(() => [''])])) as [string];
  const origin = /^(http:\/\/127\.0\.0\.1:\d+)\/$/.exec(first[0])?.[1];
  if (origin === undefined) throw new Error(`zhibiao serve did not start for ${db}`);
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
