import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { openReadOnly } from '../store/open.js';
import { explorerApp } from './app.js';

export interface Explorer {
  /** Where it answers, `http://127.0.0.1:8717/`. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly db: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly onError?: (error: Error) => void;
}

/** Requests a client may keep us waiting for, in milliseconds. */
const PATIENCE = 10_000;
/** Bytes of a request's head. */
const HEAD = 16 * 1024;

/**
 * Serves a database on the loopback interface, from a connection that can only read.
 * @throws StoreError where the file is no database of ours
 * @throws the system's error where the port cannot be had
 */
export async function startExplorer({ db, port, onError = () => undefined }: ServeOptions): Promise<Explorer> {
  const store = openReadOnly(db);
  try {
    store.pragma('query_only = ON');
    // What a page asks for lies close together; the rest stays in the system's cache.
    store.pragma('cache_size = -32000');
    store.pragma('mmap_size = 268435456');
    let listening = port;
    const app = explorerApp(store, { port: () => listening, onError });
    const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { maxHeaderSize: HEAD, requestTimeout: PATIENCE, headersTimeout: PATIENCE } }) as Server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    listening = (server.address() as AddressInfo).port;
    return { url: `http://127.0.0.1:${listening}/`, close: () => close(server, () => store.close()) };
  } catch (error) {
    store.close();
    throw error;
  }
}

function close(server: Server, then: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      then();
      resolve();
    });
    server.closeAllConnections();
  });
}
