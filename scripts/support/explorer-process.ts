import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../src/package-root.js';

export interface ExplorerProcess {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Milliseconds of processor time it has used; NaN where the system does not say (Linux does). */
  processorTime(): number;
  stop(): Promise<void>;
}

/** Ticks of user and system time, a hundred a second (proc(5), fields 14 and 15). */
function processorTime(pid: number): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13).map(Number) as [number, number];
    return (user + system) * 10;
  } catch {
    return Number.NaN;
  }
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
    processorTime: () => processorTime(child.pid!),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
