/** More bytes of headers are no head. */
const LONGEST = 1024 * 1024;

/** The head and body of a MIME part or an HTTP message. */
export interface MimeHead {
  /** The first line where it is no header: an HTTP status line. */
  readonly startLine: string;
  /** By names in lower case; a repeated header keeps its last value. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Splits off the headers: folded lines are joined, line ends may be CRLF or LF. Without an empty line all is head. */
export function splitHead(bytes: Buffer): MimeHead {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  const byCrlf = crlf >= 0 && (lf < 0 || crlf < lf);
  const end = byCrlf ? crlf : lf < 0 ? bytes.length : lf;
  const lines = bytes.subarray(0, Math.min(end, LONGEST)).toString('latin1').replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0 && !/\s/.test(line.slice(0, colon).trim())) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { startLine: lines[0]!, headers, body: bytes.subarray(Math.min(bytes.length, end + (byCrlf ? 4 : 2))) };
}

/** A parameter of a header's value: charset of text/html; charset="gbk". */
export function headerParameter(value: string, name: string): string | null {
  return new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(value)?.slice(1).find(Boolean) ?? null;
}
