import type { MiddlewareHandler } from 'hono';

/**
 * What the browser may do with our pages: load our own scripts, styles and pictures, submit our own forms, follow links. Nothing
 * inline runs, nothing is asked of any other host, no other page may frame ours.
 */
export const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-cache',
};

/** Hosts a browser on this machine names us by. Another name that leads here is a rebinding. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host !== undefined && [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, ...(port === 80 ? ['127.0.0.1', 'localhost', '[::1]'] : [])].includes(host.toLowerCase());
}

/** Refuses what is not asked by a browser on this machine, or asks for more than reading. @param port of the server, known once it listens */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    if (!isOwnHost(context.req.header('host'), port())) context.res = new Response('this server answers to 127.0.0.1 and localhost only\n', { status: 403, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
    else if (method !== 'GET' && method !== 'HEAD') context.res = new Response('only GET and HEAD\n', { status: 405, headers: { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' } });
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  };
}
