/** What kept a page from being fetched. */
export type FaultKind = 'refused' | 'robots' | 'network' | 'timeout' | 'too_large' | 'bad_body' | 'status' | 'redirects' | 'host';

/** A page could not be had. The message is for users and holds nothing a server wrote. */
export class Fault extends Error {
  constructor(
    readonly kind: FaultKind,
    message: string,
    /** True where another try may do better. */
    readonly retry = false,
  ) {
    super(message);
  }
}

/** Work was left because the user stopped the scrape. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
  }
}

/** Errors of the connection that another try often mends. */
const PASSING = new Set([
  'ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'HPE_INVALID_EOF_STATE', 'ERR_STREAM_PREMATURE_CLOSE',
]);

/** The fault an error of node:dns, node:net, node:tls or node:http stands for. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOTFOUND') return new Fault('network', 'no such host');
  if (PASSING.has(code)) return new Fault('network', `connection failed: ${code}`, true);
  if (code.startsWith('HPE_')) return new Fault('network', `the answer is not HTTP: ${code}`);
  return new Fault('network', `connection failed: ${code === '' ? 'unknown error' : code}`);
}
