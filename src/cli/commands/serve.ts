import { startExplorer, type Explorer } from '../../explorer/server.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { print } from '../print.js';

export interface ServeFlags {
  readonly db: string;
  readonly port?: number;
}

const PORT = 8717;

/** Serves the explorer until it is told to stop. */
export async function runServe(flags: ServeFlags): Promise<number> {
  const explorer = await start(flags.db, flags.port ?? PORT);
  await print(`${explorer.url}\n`);
  process.stderr.write('Ctrl-C stops it\n');
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await explorer.close();
  return EXIT.done;
}

async function start(db: string, port: number): Promise<Explorer> {
  try {
    return await startExplorer({ db, port, onError: (error) => process.stderr.write(`${error.stack ?? error.message}\n`) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new UsageError(`port ${port} is taken; choose another with --port, or 0 for any that is free`);
    if (code === 'EACCES') throw new UsageError(`port ${port} is not allowed; choose one from 1024 with --port`);
    throw error;
  }
}
