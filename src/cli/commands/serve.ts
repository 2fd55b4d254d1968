import { EXIT } from '../exit-codes.js';

export interface ServeFlags {
  readonly db: string;
  readonly port?: number;
}

export async function runServe(_flags: ServeFlags): Promise<number> {
  return Promise.resolve(EXIT.done);
}
