import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction, Socket } from 'node:net';
import { refusedAddress } from './addresses.js';
import { decodeBody } from './content-coding.js';
import { Deadline } from './deadline.js';
import { Fault, faultOf, Stopped } from './fault.js';
import { GrowingBuffer } from './growing-buffer.js';
import { checkedAddresses, type Resolve } from './resolve.js';
import { bareHost, isAllowedHost, portOf, refusedUrl, type Allowance } from './targets.js';

/** Header fields in the order and the case they have on the wire. Values are what node:http gives: one character a byte. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** Bounds of one exchange. Times in milliseconds. */
export interface Limits {
  /** Resolving the name, connecting, and agreeing on keys. */
  readonly connectMs: number;
  /** From there to the end of the answer's head. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly idleMs: number;
  /** The whole of it, however steadily it trickles. */
  readonly totalMs: number;
  /** Bytes of a body, as received and again after decoding. */
  readonly maxBytes: number;
}

/** One request and its answer. */
export interface Exchange {
  readonly url: URL;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly elapsedMs: number;
  /** The address the connection went to. */
  readonly address: string;
  readonly requestHeaders: Headers;
  readonly httpVersion: string;
  readonly status: number;
  /** As the server wrote it. */
  readonly reason: string;
  readonly headers: Headers;
  /** The body as received: transfer coding undone, content coding kept. */
  readonly body: Uint8Array;
  /** The body with its content coding undone as well. */
  readonly decoded: Uint8Array;
}

/** What an exchange needs of the world. */
export interface Network {
  readonly allowance: Allowance;
  readonly resolve: Resolve;
  readonly limits: Limits;
  /** Breaks off what is under way. */
  readonly abort: AbortSignal;
}

/** What to do with a body beyond the bound: fail, or keep what fits. */
export type Beyond = 'fail' | 'cut';

/** First value of a header; null where there is none. */
export function header(headers: Headers, name: string): string | null {
  const wanted = name.toLowerCase();
  return headers.find(([field]) => field.toLowerCase() === wanted)?.[1] ?? null;
}

/** Every connection is used once: no answer can be taken for that of another request, and each is checked for itself. */
function requestHeaders(url: URL, fields: Headers): Headers {
  return [['Host', url.host], ...fields, ['Connection', 'close']];
}

/**
 * Asks for a page once, without following redirects. The address is checked before anything is sent, and the connection
 * goes to an address that was checked.
 * @throws Fault
 */
export async function exchange(url: URL, fields: Headers, network: Network, beyond: Beyond = 'fail'): Promise<Exchange> {
  const refused = refusedUrl(url, network.allowance);
  if (refused !== null) throw new Fault('refused', refused);
  const startedAt = Date.now();
  const deadline = new Deadline(network.limits.totalMs, network.abort);
  let request: ClientRequest | null = null;
  try {
    deadline.phase(network.limits.connectMs, 'no connection');
    const addresses = await deadline.race(checkedAddresses(url, network.allowance, network.resolve));
    const sent = requestHeaders(url, fields);
    const opened = open(url, sent, addresses, network, deadline);
    request = opened.request;
    const { response, address } = await deadline.race(opened.answer);
    const body = await deadline.race(readBody(response, network.limits, deadline, beyond));
    const headers = pairs(response.rawHeaders);
    const decoded = await deadline.race(decodeBody(body, contentEncoding(headers), network.limits.maxBytes));
    return {
      url, startedAt, elapsedMs: Date.now() - startedAt, address, requestHeaders: sent, httpVersion: response.httpVersion, status: response.statusCode!, reason: response.statusMessage ?? '', headers, body, decoded,
    };
  } catch (error) {
    throw error instanceof Stopped ? error : faultOf(error);
  } finally {
    deadline.end();
    request?.destroy();
  }
}

const contentEncoding = (headers: Headers): string => headers.filter(([name]) => name.toLowerCase() === 'content-encoding').map(([, value]) => value).join(',');

function pairs(raw: readonly string[]): Headers {
  const fields: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) fields.push([raw[at]!, raw[at + 1]!]);
  return fields;
}

/** A lookup that knows nothing but addresses that were checked. */
export function pinnedTo(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    if (options.all) callback(null, [...addresses]);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  };
}

interface Answer {
  readonly response: IncomingMessage;
  readonly address: string;
}

function open(url: URL, sent: Headers, addresses: readonly LookupAddress[], network: Network, deadline: Deadline): { request: ClientRequest; answer: Promise<Answer> } {
  const secure = url.protocol === 'https:';
  const request = (secure ? requestHttps : requestHttp)({
    host: bareHost(url), port: portOf(url), path: url.pathname + url.search, method: 'GET', headers: Object.fromEntries(sent), setHost: false, agent: false, lookup: pinnedTo(addresses), maxHeaderSize: 32_768,
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    let address = '';
    request.on('error', reject); // stays: a connection may fail again after its request has
    request.on('close', () => reject(Object.assign(new Error('closed without an answer'), { code: 'ECONNRESET' })));
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new Fault('network', 'the server wants another protocol'));
    });
    request.on('socket', (socket: Socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        address = socket.remoteAddress ?? '';
        const range = isAllowedHost(url, network.allowance) ? null : refusedAddress(address);
        if (range !== null) request.destroy(new Fault('refused', `connected to no public address (${range})`));
        deadline.phase(network.limits.headersMs, 'no answer');
      });
    });
    request.on('response', (response) => resolve({ response, address }));
  });
  answer.catch(() => undefined); // it is raced, and may lose
  request.end();
  return { request, answer };
}

async function readBody(response: IncomingMessage, { maxBytes, idleMs }: Limits, deadline: Deadline, beyond: Beyond): Promise<Uint8Array> {
  const tooLarge = (): Fault => new Fault('too_large', `more than ${maxBytes} bytes`);
  const declared = Number(response.headers['content-length'] ?? 0);
  if (declared > maxBytes && beyond === 'fail') {
    response.destroy();
    throw tooLarge();
  }
  const body = new GrowingBuffer();
  deadline.phase(idleMs, 'no more of the body');
  for await (const chunk of response as AsyncIterable<Buffer>) {
    deadline.phase(idleMs, 'no more of the body');
    body.append(chunk);
    if (body.length <= maxBytes) continue;
    if (beyond === 'cut') return body.bytes().subarray(0, maxBytes);
    throw tooLarge();
  }
  if (!response.complete) throw new Fault('network', 'the body was cut off', true);
  return body.bytes();
}
