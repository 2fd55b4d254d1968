import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.js';

/** The compiled command line. */
export const MAIN = join(packageRoot, 'dist', 'src', 'cli', 'main.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end. */
export function zhibiao(args: readonly string[], { input, cwd, prefix = '' }: { readonly input?: string | Uint8Array; readonly cwd?: string; /** Shell words before the command. */ readonly prefix?: string } = {}): Ended {
  const options = { encoding: 'utf8', input: input ?? '', cwd, maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = prefix === '' ? spawnSync(process.execPath, [MAIN, ...args], options) : spawnSync('bash', ['-c', `${prefix}; exec "$@"`, 'bash', process.execPath, MAIN, ...args], options);
  return { code: status, stdout, stderr };
}

/** Starts the program in a process group of its own, as a shell does. */
export function start(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended>; interrupt(): void } {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  // What Ctrl-C does: the signal goes to all of the group.
  return { child, ended, interrupt: () => void process.kill(-child.pid!, 'SIGINT') };
}

/** Waits until something holds; gives up after half a minute. */
export async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !holds(); ) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
