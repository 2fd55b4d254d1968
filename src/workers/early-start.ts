import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program of an extraction process. */
export const EXTRACTION_PROGRAM = new URL('./worker.js', import.meta.url);

/** Heap of one extraction process, in MiB. */
export const HEAP_MEGABYTES = 512;

/** MiB, from the first page on: objects die with their page, and a nursery that grows slowly copies them. One of 32 saves a fortieth of the time and takes 33 MB more. */
const YOUNG_GENERATION = ['--min-semi-space-size=16', '--max-semi-space-size=16'];

/** Starts a program as an extraction process; it waits for its setup. In a process group of its own, Ctrl-C does not reach it: pages in hand are finished. */
export function forkExtraction(program: URL, heapMegabytes: number): ChildProcess {
  return fork(program, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'], detached: process.platform !== 'win32', execArgv: [`--max-old-space-size=${heapMegabytes}`, ...YOUNG_GENERATION] });
}

let early: { readonly program: string; readonly child: ChildProcess } | null = null;

/**
 * Starts the first extraction process before the command that needs it is loaded: both load their programs at the same time.
 * What is not taken must be dropped.
 */
export function startEarly(program: URL = EXTRACTION_PROGRAM): void {
  if (early !== null || !existsSync(fileURLToPath(program))) return;
  early = { program: program.href, child: forkExtraction(program, HEAP_MEGABYTES) };
  // Whoever takes it looks whether it lives; nobody else is interested.
  early.child.on('error', () => undefined);
}

/** The process that was started early; null where there is none, or not one of that kind. */
export function takeEarly(program: URL, heapMegabytes: number): ChildProcess | null {
  if (early?.program !== program.href || heapMegabytes !== HEAP_MEGABYTES) return null;
  const { child } = early;
  early = null;
  return child.connected && child.exitCode === null && child.signalCode === null ? child : null;
}

/** Ends a process that nobody took. */
export function dropEarly(): void {
  early?.child.kill('SIGKILL');
  early = null;
}
