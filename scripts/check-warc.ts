/** Checks a WARC file record by record, as `warcio check` of the Python tools does and a little more: digests, lengths, one gzip member a record, references. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { WARCParser } from 'warcio';

export interface CheckedRecord {
  readonly type: string;
  readonly url: string | null;
  readonly id: string;
  readonly status: number | null;
  readonly fields: ReadonlyMap<string, string>;
  readonly httpHead: string;
  readonly payload: Buffer;
}

export interface CheckedWarc {
  readonly records: readonly CheckedRecord[];
  /** What is wrong, one line each. */
  readonly problems: readonly string[];
}

const REQUIRED = ['warc-record-id', 'content-length', 'warc-date', 'warc-type'];

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five, 2)]).join('');
}

const sha1 = (bytes: Uint8Array): string => `sha1:${base32(createHash('sha1').update(bytes).digest())}`;

/** A record as it is in the file: its own member, unpacked by another reader than the one that is checked. */
async function member(file: string, start: number, end: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await pipeline(createReadStream(file, { start, end: end - 1 }), createGunzip(), async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

/**
 * Reads all of a file with warcio's parser.
 * @param members true also unpacks each record's bytes alone, to see that it is one gzip member
 */
export async function checkWarc(file: string, members = false): Promise<CheckedWarc> {
  const problems: string[] = [];
  const records: CheckedRecord[] = [];
  const offsets: number[] = [];
  const ids = new Set<string>();
  const parser = new WARCParser([readFileSync(file)], { parseHttp: false });
  for (let record = await parser.parse(); record; record = await parser.parse()) {
    offsets.push(parser.offset);
    const fields = new Map([...record.warcHeaders.headers].map(([name, value]) => [name.toLowerCase(), value]));
    const block = Buffer.from(await record.readFully(false));
    const name = `record ${records.length} (${fields.get('warc-type') ?? '?'})`;
    const wrong = (what: string): void => void problems.push(`${name}: ${what}`);
    if (record.warcHeaders.statusline !== 'WARC/1.1') wrong(`version ${record.warcHeaders.statusline}`);
    for (const field of REQUIRED) if (!fields.has(field)) wrong(`no ${field}`);
    const id = fields.get('warc-record-id') ?? '';
    if (!/^<urn:uuid:[0-9a-f-]{36}>$/.test(id) || ids.has(id)) wrong(`record id ${id}`);
    ids.add(id);
    if (Number(fields.get('content-length')) !== block.length) wrong(`${block.length} bytes, not ${fields.get('content-length') ?? '?'}`);
    const type = fields.get('warc-type') ?? '';
    const isHttp = type === 'response' || type === 'request' || type === 'revisit';
    const split = isHttp ? block.indexOf('\r\n\r\n') + 4 : 0;
    const payload = block.subarray(split);
    if (type !== 'warcinfo' && fields.get('warc-block-digest') !== sha1(block)) wrong('block digest');
    if (type === 'response' && fields.get('warc-payload-digest') !== sha1(payload)) wrong('payload digest');
    if (type !== 'warcinfo' && !fields.has('warc-target-uri')) wrong('no target');
    for (const field of ['warc-warcinfo-id', 'warc-concurrent-to', 'warc-refers-to']) if (fields.has(field) && !ids.has(fields.get(field)!)) wrong(`${field} names no record before it`);
    if (type === 'revisit' && !fields.has('warc-refers-to-date')) wrong('no date of the record it refers to');
    const httpHead = block.subarray(0, split).toString('utf8');
    records.push({ type, id, url: fields.get('warc-target-uri') ?? null, status: type === 'response' || type === 'revisit' ? Number(httpHead.split(' ')[1]) : null, fields, httpHead, payload });
  }
  if (members) {
    const size = readFileSync(file).length;
    for (const [at, offset] of offsets.entries()) {
      const content = await member(file, offset, offsets[at + 1] ?? size).catch(() => Buffer.alloc(0));
      if (!content.toString('latin1').startsWith('WARC/1.1\r\n') || !content.toString('latin1').endsWith('\r\n\r\n') || content.indexOf(records[at]!.id) < 0) problems.push(`record ${at} is no gzip member of its own`);
    }
  }
  return { records, problems };
}
