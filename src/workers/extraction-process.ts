import { forkExtraction, takeEarly } from './early-start.js';
import type { Task, TaskResult, WorkerMessage, WorkerSetup } from './messages.js';

/** What a process tells whoever started it. */
export interface ProcessEvents {
  /** It has loaded what it needs; tasks may come. */
  ready(): void;
  result(result: TaskResult): void;
  /** It is gone, not because it was told to end. */
  ended(reason: string): void;
}

/** A process that extracts one page after the other, in the order they are sent. */
export interface ExtractionProcess {
  /** @throws where the task cannot be handed to another process */
  send(task: Task): void;
  /** Ends it at once; resolves when it is gone. */
  kill(): Promise<void>;
}

/** The last of what a process wrote to standard error: enough to tell why it broke off. */
const KEPT = 4096;

/** What V8 says before it gives up (node prints it as a FATAL ERROR). */
const OUT_OF_MEMORY = /heap out of memory|Allocation failed|invalid table size/;

/** The line of an error nobody caught. */
const ERROR = /^\w{0,40}Error(?: \[\w{1,60}\])?: .{1,200}/m;

function whyEnded(code: number | null, signal: NodeJS.Signals | null, said: string, heapMegabytes: number): string {
  if (OUT_OF_MEMORY.test(said)) return `needs more than ${heapMegabytes} MiB of memory`;
  if (signal !== null) return `the extraction process was ended by ${signal}`;
  const error = ERROR.exec(said)?.[0];
  return `the extraction process ended with code ${code}${error === undefined ? '' : ` (${error})`}`;
}

/**
 * Starts a process for extraction. It is a process and not a thread, because V8 ends the whole process where a thread asks for
 * much memory at once beyond its limit, and so does a native module that crashes: a page must not be able to end the run.
 */
export function startProcess(program: URL, setup: WorkerSetup, heapMegabytes: number, events: ProcessEvents): ExtractionProcess {
  const child = takeEarly(program, heapMegabytes) ?? forkExtraction(program, heapMegabytes);
  let said = '';
  let dismissed = false;
  let over: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (over = resolve));
  const end = (reason: string): void => {
    over();
    if (!dismissed) events.ended(reason);
    dismissed = true;
  };
  child.stderr!.on('data', (data: Buffer) => (said = (said + data.toString('utf8')).slice(-KEPT)));
  child.on('message', (message) => {
    const answer = message as WorkerMessage;
    if (dismissed) return;
    if (answer.kind === 'ready') events.ready();
    else events.result(answer);
  });
  child.on('error', (error) => {
    child.kill('SIGKILL');
    if (child.pid === undefined) end(error.message);
  });
  // Not at `exit`: what it said last, and its last answers, may still be on their way.
  let closed: (() => void) | null = null;
  child.on('close', (code, signal) => {
    closed = () => end(whyEnded(code, signal, said, heapMegabytes));
    if (!child.connected) closed();
  });
  child.on('disconnect', () => closed?.());
  child.send(setup, () => undefined);
  return {
    // An error of the channel shows as the end of the process.
    send: (task) => void child.send(task, () => undefined),
    kill() {
      dismissed = true;
      child.kill('SIGKILL');
      return gone;
    },
  };
}
