import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { HeadersMultiMap, StatusAndHeaders, WARC_1_1, WARCRecord, WARCSerializer, type WARCRecordOpts } from 'warcio';
import type { Exchange, Headers } from '../exchange.js';
import { writePageNotes, type PageNotes } from './page-notes.js';
import type { RecordedPage } from './scan.js';

const pack = promisify(gzip);
const utf8 = new TextEncoder();

/** SHA-1 in base 32 is the form every archive tool checks. */
const DIGEST = { algo: 'sha-1', prefix: 'sha1:', base32: true };

const NOT_MODIFIED = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified';

/** The records of one page, packed, and what the archive's index needs to know of it. */
export interface PageRecords {
  readonly bytes: Uint8Array;
  readonly page: RecordedPage;
  /** True where the payload was in the archive already, and only a reference was written. */
  readonly revisit: boolean;
}

/** WARC dates with whole seconds: older tools read no fractions. */
export const warcDate = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** Header fields in their order with their repetitions, which the library's own map joins. */
class FieldList extends HeadersMultiMap {
  constructor(private readonly fields: Headers) {
    super();
  }

  override *[Symbol.iterator](): IterableIterator<[string, string]> {
    for (const [name, value] of this.fields) yield [name, value];
  }
}

/** node:http gives one character a byte; the record is written as UTF-8, so that a value that is UTF-8 must first be read as such. */
function asText(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}

/** The body is recorded without its transfer coding, so that the field must not claim one; its content coding stays. */
const recorded = (headers: Headers): Headers =>
  headers.map(([name, value]) => [name.toLowerCase() === 'transfer-encoding' ? 'X-Orig-Transfer-Encoding' : name, asText(value)]);

async function serialize(record: WARCRecord): Promise<Uint8Array> {
  return pack(await WARCSerializer.serialize(record, { gzip: false, digest: DIGEST }));
}

function create(options: WARCRecordOpts, block: Uint8Array, http: StatusAndHeaders | null = null): WARCRecord {
  const record = WARCRecord.create({ ...options, warcVersion: WARC_1_1 }, [block]);
  if (http) record.httpHeaders = http;
  return record;
}

const idOf = (record: WARCRecord): string => record.warcHeader('WARC-Record-ID')!;

/** The warcinfo record that the records of one run refer to. */
export async function infoRecord(fields: Readonly<Record<string, string>>, filename: string, date: number): Promise<{ id: string; bytes: Uint8Array }> {
  const block = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const record = create({ type: 'warcinfo', filename, date: warcDate(date) }, utf8.encode(block));
  return { id: idOf(record), bytes: await serialize(record) };
}

/**
 * The records of one page: response (or revisit, where the payload is in the archive already), request, metadata, in this
 * order. The metadata record closes the page.
 */
export async function pageRecords(answer: Exchange, notes: PageNotes, infoId: string, earlier: RecordedPage | null): Promise<PageRecords> {
  const shared: WARCRecordOpts = { url: answer.url.href, date: warcDate(answer.startedAt) };
  const of = (extra: Readonly<Record<string, string>>): Record<string, string> => ({ 'WARC-Warcinfo-ID': infoId, ...extra });
  const connected = { 'WARC-IP-Address': answer.address };
  const headers = recorded(answer.headers);
  const http = new StatusAndHeaders({ statusline: `HTTP/${answer.httpVersion} ${answer.status} ${asText(answer.reason)}`, headers: new FieldList(headers) });
  const unmodified = answer.status === 304 && earlier !== null;

  let first = create({ ...shared, type: 'response', warcHeaders: of(connected) }, answer.body, http);
  let bytes = await serialize(first);
  const digest = first.warcPayloadDigest ?? null;
  const identical = earlier !== null && answer.status === 200 && earlier.status === 200 && answer.body.length > 0 && digest === earlier.payloadDigest;
  if (unmodified || identical) {
    const refers = of({ ...connected, 'WARC-Refers-To': earlier.recordId, ...(identical ? { 'WARC-Payload-Digest': digest! } : {}) });
    first = create({ ...shared, type: 'revisit', warcHeaders: refers, refersToUrl: answer.url.href, refersToDate: earlier.recordDate }, new Uint8Array(), http);
    if (unmodified) first.warcHeaders.headers.set('WARC-Profile', NOT_MODIFIED);
    bytes = await serialize(first);
  }
  const concurrent = of({ 'WARC-Concurrent-To': idOf(first) });
  const asked = new StatusAndHeaders({ statusline: `GET ${answer.url.pathname}${answer.url.search} HTTP/1.1`, headers: new FieldList(answer.requestHeaders) });
  const request = create({ ...shared, type: 'request', warcHeaders: { ...concurrent, ...connected } }, new Uint8Array(), asked);
  const metadata = create({ ...shared, type: 'metadata', warcHeaders: concurrent }, utf8.encode(writePageNotes(notes)));

  const field = (name: string): string | null => headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
  const seen = { askedAt: answer.startedAt, etag: field('etag'), lastModified: field('last-modified'), links: notes.links };
  const page: RecordedPage = unmodified || identical
    ? { ...earlier, ...seen, etag: seen.etag ?? earlier.etag, lastModified: seen.lastModified ?? earlier.lastModified }
    : { ...seen, status: answer.status, location: field('location'), recordId: idOf(first), recordDate: first.warcDate ?? '', payloadDigest: digest };
  return { bytes: Buffer.concat([bytes, await serialize(request), await serialize(metadata)]), page, revisit: unmodified || identical };
}
