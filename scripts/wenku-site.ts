/** A document-sharing site on loopback for tests of the scraper: documents of several pages, and whatever faults a test gives it. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Answers one request; `nth` counts the requests for this path from 1. */
export type Handler = (response: ServerResponse, request: IncomingMessage, nth: number) => void;

export interface Site {
  /** 127.0.0.1:port, or localhost:port */
  readonly host: string;
  readonly origin: string;
  readonly port: number;
  /** Every request in its order. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Requests for a path so far. */
  count(path: string): number;
  close(): Promise<void>;
}

/** The text of a page, a different one for each number. */
export function reportText(number: number): string {
  return `第${number}号工作报告：全年新建校舍${number + 3}栋，投入资金${number * 7 + 120}万元，入学率达到${(90 + (number % 100) / 10).toFixed(1)}%。`;
}

/** A page of a document with links to its other pages and to other documents. */
export function documentPage(number: number, page = 1, pages = 1): string {
  const links = Array.from({ length: pages }, (_, at) => `<a href="/d/${number}${at === 0 ? '' : `-${at + 1}`}.html">第${at + 1}页</a>`).join(' ');
  const next = page < pages ? `<a href="${number}-${page + 1}.html">下一页&gt;</a>` : '';
  return `<html><head><title>工作报告${number}</title></head><body><h1>工作报告${number}</h1><p>${reportText(number * 10 + page)}</p><div class="page">${links} ${next}</div><a href="/d/${number + 1}.html">下一篇</a></body></html>`;
}

export const html = (body: string | Uint8Array, fields: Readonly<Record<string, string>> = {}): Handler => (response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...fields });
  response.end(body);
};

export const redirect = (to: string, status = 302): Handler => (response) => {
  response.writeHead(status, { Location: to });
  response.end();
};

export const status = (code: number, fields: Readonly<Record<string, string>> = {}): Handler => (response) => {
  response.writeHead(code, fields);
  response.end(`status ${code}`);
};

/** Bytes straight to the socket: answers no HTTP library would write. */
export const raw = (bytes: string | Uint8Array, close = true): Handler => (response) => {
  const { socket } = response;
  socket?.write(bytes);
  if (close) socket?.end();
};

/** Closes the connection without an answer. */
export const reset: Handler = (response) => void response.socket?.resetAndDestroy();

/** Never answers. */
export const silence: Handler = () => undefined;

const DOCUMENT = /^\/d\/(\d{1,6})\.html$/;

/** Any document of one page; robots.txt permits everything. */
const anyDocument: Handler = (response, request) => {
  const match = DOCUMENT.exec(request.url ?? '');
  if (request.url === '/robots.txt') html('User-agent: *\nDisallow:\n', { 'Content-Type': 'text/plain' })(response, request, 1);
  else if (match) html(documentPage(Number(match[1])))(response, request, 1);
  else status(404)(response, request, 1);
};

/**
 * Starts a site on a free port of 127.0.0.1. Paths without a route of their own are documents of one page.
 * @param tls key and certificate for a site that speaks https, as localhost
 */
export async function startSite(routes: Readonly<Record<string, Handler>> = {}, tls: { readonly key: string; readonly cert: string } | null = null): Promise<Site> {
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  const counts = new Map<string, number>();
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '';
    const nth = (counts.get(path) ?? 0) + 1;
    counts.set(path, nth);
    requests.push({ path, headers: request.headers });
    response.on('error', () => undefined);
    (Object.hasOwn(routes, path) ? routes[path]! : anyDocument)(response, request, nth);
  };
  const server = tls ? createSecureServer({ ...tls }, listener) : createServer(listener);
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `${tls ? 'localhost' : '127.0.0.1'}:${port}`, origin: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`, port, requests,
    count: (path) => counts.get(path) ?? 0,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
