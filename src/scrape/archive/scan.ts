import type { FileHandle } from 'node:fs/promises';
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { ArchiveError } from './archive-error.js';
import { readMembers } from './gzip-members.js';
import { readLinks } from './page-notes.js';

/** What an archive holds of a page: enough to pass it by, to go on from it, and to ask whether it has changed. */
export interface RecordedPage {
  readonly status: number;
  /** When the site was last asked, milliseconds since 1970. */
  readonly askedAt: number;
  /** Target of a redirect as the server wrote it; null for none. */
  readonly location: string | null;
  /** Further pages of its document. */
  readonly links: readonly string[];
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The record that holds the payload. */
  readonly recordId: string;
  readonly recordDate: string;
  readonly payloadDigest: string | null;
}

/** An archive as it was found. */
export interface ScannedArchive {
  readonly pages: Map<string, RecordedPage>;
  /** Behind the last whole page: where the next one goes. */
  readonly end: number;
  /** Bytes behind it, of a page whose writing was cut short. */
  readonly torn: number;
}

/** What the software field of this program's warcinfo records begins with. */
export const SOFTWARE = 'zhibiao/';

/** A file shorter than this without one whole record can be our own first record cut short. */
const FIRST_RECORD = 4096;

/**
 * Reads what an archive holds. The records of one page stand together and end with its metadata record: where that is
 * missing at the end of the file, the page counts as not fetched.
 * @throws ArchiveError for a file this program has not written, and for damage that is not a torn end: nothing is cut off there
 */
export async function scanArchive(file: FileHandle, name: string): Promise<ScannedArchive> {
  const reader = new ArchiveReader(name);
  const { end, size, tail } = await readMembers(file, (content, behind) => reader.take(content, behind));
  if (tail === 'damaged') throw new ArchiveError(`${name} is damaged at byte ${end}, with whole records after it; give another --out, and keep it for repair`);
  if (reader.records === 0 && size >= FIRST_RECORD) throw notOurs(name);
  if (reader.foreignTail) throw notOurs(name);
  return { pages: reader.pages, end: reader.end, torn: size - reader.end };
}

const notOurs = (name: string): ArchiveError => new ArchiveError(`${name} holds records zhibiao scrape has not written, and is not written to; give another --out`);

/** Takes the records of an archive in their order. */
class ArchiveReader {
  readonly pages = new Map<string, RecordedPage>();
  end = 0;
  records = 0;
  /** Records of another program stand behind our last page: cutting them off would lose them. */
  foreignTail = false;
  private readonly own = new Set<string>();
  private open: { readonly url: string; readonly page: RecordedPage } | null = null;

  constructor(private readonly name: string) {}

  async take(content: Uint8Array, behind: number): Promise<void> {
    const record = await parseRecord(content);
    const type = record?.warcType;
    const id = record?.warcHeader('WARC-Record-ID') ?? '';
    const ours = type === 'warcinfo' ? (await record!.contentText()).startsWith(`software: ${SOFTWARE}`) : this.own.has(record?.warcHeader('WARC-Warcinfo-ID') ?? '');
    if (this.records++ === 0 && !(ours && type === 'warcinfo')) throw notOurs(this.name);
    if (!ours || !record) {
      this.foreignTail = true;
      return;
    }
    const url = record.warcTargetURI ?? '';
    if (type === 'warcinfo') this.own.add(id);
    else if (type === 'response') this.open = { url, page: pageOf(record, id) };
    else if (type === 'revisit') this.open = { url, page: revisited(record, this.pages.get(url) ?? pageOf(record, id)) };
    else if (type === 'metadata') {
      if (this.open?.url === url) this.pages.set(url, { ...this.open.page, links: readLinks(await record.contentText()) });
      this.open = null;
      this.foreignTail = false;
      this.end = behind;
    }
  }
}

/** The record of a member; null where it holds none. */
async function parseRecord(content: Uint8Array): Promise<WARCRecord | null> {
  const record = await new WARCParser(new AsyncIterReader([content], null)).parse();
  return record?.warcHeaders.statusline.startsWith('WARC/1.') === true ? record : null;
}

function pageOf(record: WARCRecord, id: string): RecordedPage {
  const http = record.httpHeaders;
  const date = record.warcDate ?? '';
  return {
    status: Number(http?.statusCode ?? 0), askedAt: Date.parse(date) || 0, location: http?.headers.get('location') ?? null, links: [],
    etag: http?.headers.get('etag') ?? null, lastModified: http?.headers.get('last-modified') ?? null, recordId: id, recordDate: date, payloadDigest: record.warcPayloadDigest ?? null,
  };
}

/** The page as it was recorded, asked for again: what the later answer says of its age replaces what the earlier said. */
function revisited(record: WARCRecord, earlier: RecordedPage): RecordedPage {
  const { askedAt, etag, lastModified } = pageOf(record, '');
  return { ...earlier, askedAt, etag: etag ?? earlier.etag, lastModified: lastModified ?? earlier.lastModified };
}
