import { once } from 'node:events';

/** Writes to standard output, waiting where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
