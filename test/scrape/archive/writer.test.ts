import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { packageRoot } from '../../../src/package-root.js';
import { openArchive, type Archive } from '../../../src/scrape/archive/writer.js';
import type { PageNotes } from '../../../src/scrape/archive/page-notes.js';
import type { Exchange, Headers } from '../../../src/scrape/exchange.js';
import { checkWarc } from '../../../scripts/check-warc.js';
import { temporaryFolder } from '../support.js';

const folder = temporaryFolder();
const path = (): string => join(folder(), 'pages.warc.gz');
const INFO = { software: 'zhibiao/test', format: 'WARC File Format 1.1' };
const NOTES: PageNotes = { via: null, path: '', attempts: 1, elapsedMs: 5, robots: 'obeyed', links: [] };
const NOW = Date.parse('2026-03-01T08:00:00Z');

const openIt = (file = path()): Promise<Archive> => openArchive(file, INFO, () => NOW);

function answer(url: string, overrides: Partial<Exchange> = {}): Exchange {
  const headers: Headers = [['Content-Type', 'text/html'], ['ETag', '"1"'], ['Last-Modified', 'Sun, 01 Mar 2026 07:00:00 GMT']];
  const body = Buffer.from(`<p>全年新建校舍${url.length}栋</p>`);
  return { url: new URL(url), startedAt: NOW, elapsedMs: 5, address: '8.8.8.8', requestHeaders: [['Host', 'reports.test']], httpVersion: '1.1', status: 200, reason: 'OK', headers, body, decoded: body, ...overrides };
}

async function write(...answers: readonly Exchange[]): Promise<void> {
  const archive = await openIt();
  for (const one of answers) await archive.append(one, NOTES);
  await archive.close();
}

describe('openArchive', () => {
  it('writes records that every check accepts', async () => {
    await write(answer('http://reports.test/d/1.html'), answer('http://reports.test/d/2.html', { status: 404, reason: 'Not Found', body: Buffer.alloc(0) }));
    const { records, problems } = await checkWarc(path(), true);
    expect(problems).toEqual([]);
    expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'response', 'request', 'metadata', 'response', 'request', 'metadata']);
    expect(records[1]!.httpHead).toBe('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: "1"\r\nLast-Modified: Sun, 01 Mar 2026 07:00:00 GMT\r\n\r\n');
    expect(records[2]!.httpHead).toBe('GET /d/1.html HTTP/1.1\r\nHost: reports.test\r\n\r\n');
    expect(records[1]!.fields.get('warc-ip-address')).toBe('8.8.8.8');
  });

  it('finds again what it has written', async () => {
    const archive = await openIt();
    await archive.append(answer('http://reports.test/d/1.html'), { ...NOTES, via: 'http://reports.test/', path: 'L', links: ['http://reports.test/d/1-2.html'] });
    await archive.append(answer('http://reports.test/old', { status: 301, headers: [['Location', '/new']] }), NOTES);
    const kept = new Map(archive.pages);
    await archive.close();
    const again = await openIt();
    expect(again.pages).toEqual(kept);
    expect(again.pages.get('http://reports.test/d/1.html')).toMatchObject({ status: 200, askedAt: NOW, etag: '"1"', links: ['http://reports.test/d/1-2.html'] });
    expect(again.pages.get('http://reports.test/old')).toMatchObject({ status: 301, location: '/new' });
    await again.close();
  });

  it('refers to a page that has not changed instead of writing it again', async () => {
    await write(answer('http://reports.test/a'));
    const later = NOW + 86_400_000;
    await write(answer('http://reports.test/a', { startedAt: later, status: 304, reason: 'Not Modified', headers: [['ETag', '"2"']], body: Buffer.alloc(0) }));
    await write(answer('http://reports.test/a', { startedAt: later + 1000 }));
    await write(answer('http://reports.test/a', { startedAt: later + 2000, body: Buffer.from('changed') }));
    const { records, problems } = await checkWarc(path());
    expect(problems).toEqual([]);
    expect(records.filter(({ type }) => type === 'response')).toHaveLength(2);
    const [unmodified, identical] = records.filter(({ type }) => type === 'revisit');
    const original = records.find(({ type }) => type === 'response')!;
    expect(unmodified!.fields.get('warc-profile')).toMatch('server-not-modified');
    expect(unmodified!.fields.has('warc-payload-digest')).toBe(false);
    expect(identical!.fields.get('warc-profile')).toMatch('identical-payload-digest');
    for (const revisit of [unmodified!, identical!]) {
      expect(revisit.fields.get('warc-refers-to')).toBe(original.id);
      expect(revisit.fields.get('warc-refers-to-date')).toBe('2026-03-01T08:00:00Z');
      expect(revisit.payload).toHaveLength(0);
    }
    const archive = await openIt();
    expect(archive.pages.get('http://reports.test/a')).toMatchObject({ status: 200, askedAt: later + 2000, etag: '"1"' });
    await archive.close();
  });

  it('cuts an unfinished page off, wherever its writing stopped, and goes on there', async () => {
    await write(answer('http://reports.test/d/1.html'));
    const one = statSync(path()).size;
    await write(answer('http://reports.test/d/2.html'));
    const whole = readFileSync(path());
    for (let size = 0; size <= whole.length; size += size > 200 && size < one - 20 ? 7 : 1) {
      writeFileSync(path(), whole.subarray(0, size));
      const archive = await openIt();
      const end = size === whole.length ? size : size >= one ? one : 0;
      expect({ size, pages: archive.pages.size, torn: archive.torn }).toEqual({ size, pages: end === 0 ? 0 : end === one ? 1 : 2, torn: size - end });
      await archive.close();
      if (end === 0) expect(existsSync(path())).toBe(false);
      else expect(readFileSync(path()).equals(whole.subarray(0, end))).toBe(true);
    }
    writeFileSync(path(), whole.subarray(0, whole.length - 30));
    await write(answer('http://reports.test/d/2.html'), answer('http://reports.test/d/3.html'));
    const { records, problems } = await checkWarc(path(), true);
    expect(problems).toEqual([]);
    expect(records.flatMap(({ type, url }) => (type === 'response' ? [url!.slice(-6)] : []))).toEqual(['1.html', '2.html', '3.html']);
  });

  it('writes nothing to a file that is not its own', async () => {
    const foreign = gzipSync('WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: 18\r\n\r\nsoftware: Wget/1.2\r\n\r\n');
    for (const content of [foreign, Buffer.from('plain text'.repeat(1000)), gzipSync('not a record'), Buffer.alloc(5000)]) {
      writeFileSync(path(), content);
      await expect(openIt()).rejects.toThrow('has not written');
      expect(readFileSync(path()).equals(content)).toBe(true);
    }
  });

  it('cuts nothing off that another program has appended', async () => {
    await write(answer('http://reports.test/a'));
    appendFileSync(path(), gzipSync('WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:2>\r\nWARC-Target-URI: http://x.test/\r\nContent-Length: 0\r\n\r\n\r\n\r\n'));
    const before = readFileSync(path());
    await expect(openIt()).rejects.toThrow('has not written');
    expect(readFileSync(path()).equals(before)).toBe(true);
  });

  it('cuts nothing off behind damage within the file', async () => {
    await write(answer('http://reports.test/a'), answer('http://reports.test/b'), answer('http://reports.test/c'));
    const content = readFileSync(path());
    content[Math.floor(content.length / 2)]! ^= 0xff;
    writeFileSync(path(), content);
    await expect(openIt()).rejects.toThrow('damaged at byte');
    expect(readFileSync(path()).equals(content)).toBe(true);
  });

  it('is not misled by a page that looks like an archive', async () => {
    await write(answer('http://reports.test/a'));
    const inner = readFileSync(path());
    rmSync(path());
    await write(answer('http://reports.test/warc', { body: inner }), answer('http://reports.test/b', { body: Buffer.from('WARC/1.1\r\nWARC-Type: metadata\r\n\r\n') }));
    const archive = await openIt();
    expect([...archive.pages.keys()]).toEqual(['http://reports.test/warc', 'http://reports.test/b']);
    await archive.close();
    expect((await checkWarc(path(), true)).problems).toEqual([]);
  });

  it('is not misled by header fields a server made up', async () => {
    const headers: Headers = [['WARC-Type', 'metadata'], ['WARC-Type', 'x'], ['WARC-Warcinfo-ID', '<urn:uuid:0>'], ['X-Joined', 'a,,,b'], ['Set-Cookie', 'a'], ['Set-Cookie', 'b'], ['__proto__', 'x'], ['X-Utf8', Buffer.from('校舍').toString('latin1')], ['X-Gbk', '\xd0\xa3\xc9\xe1'], ['Transfer-Encoding', 'chunked']];
    await write(answer('http://reports.test/a', { headers, reason: Buffer.from('好').toString('latin1') }), answer('http://reports.test/b'));
    const { records, problems } = await checkWarc(path(), true);
    expect(problems).toEqual([]);
    expect(records[1]!.httpHead).toBe('HTTP/1.1 200 好\r\nWARC-Type: metadata\r\nWARC-Type: x\r\nWARC-Warcinfo-ID: <urn:uuid:0>\r\nX-Joined: a,,,b\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n__proto__: x\r\nX-Utf8: 校舍\r\nX-Gbk: Ð£Éá\r\nX-Orig-Transfer-Encoding: chunked\r\n\r\n');
    const archive = await openIt();
    expect(archive.pages.size).toBe(2);
    await archive.close();
  });

  it('lets one scrape at a time write, and takes over from one that was killed', async () => {
    const archive = await openIt();
    writeFileSync(`${path()}.lock`, '1\n'); // process 1 always runs
    await expect(openIt()).rejects.toThrow('being written by another scrape (process 1)');
    await archive.close();
    for (const holder of ['999999999\n', '', 'x', `${process.pid}\n`]) {
      writeFileSync(`${path()}.lock`, holder);
      await (await openIt()).close();
      expect(existsSync(`${path()}.lock`)).toBe(false);
    }
  });

  it('is taken over by one alone of several that find it left behind', async () => {
    const program = join(folder(), 'take.mjs');
    // Each keeps what it got until its input ends.
    writeFileSync(program, `
      import { lockArchive } from ${JSON.stringify(pathToFileURL(join(packageRoot, 'dist', 'src', 'scrape', 'archive', 'lock.js')).href)};
      process.stdin.resume();
      await new Promise((resolve) => process.stdin.once('data', resolve));
      await lockArchive(process.argv[2]).then(() => console.log('taken'), () => console.log('refused'));
      await new Promise((resolve) => process.stdin.once('end', resolve));
      process.exit();
    `);
    for (let round = 0; round < 2; round++) {
      writeFileSync(`${path()}.lock`, '999999999\n');
      const several = Array.from({ length: 5 }, () => spawn(process.execPath, [program, path()], { stdio: ['pipe', 'pipe', 'inherit'] }));
      for (const one of several) one.stdin.write('go\n');
      const said = await Promise.all(several.map((one) => new Promise<string>((resolve) => one.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())))));
      expect(said.filter((word) => word === 'taken')).toHaveLength(1);
      await Promise.all(several.map((one) => new Promise((resolve) => one.on('close', resolve).stdin.end())));
    }
  });

  it('says so where the file cannot be made', async () => {
    await expect(openIt(join(folder(), 'missing', 'a.warc.gz'))).rejects.toThrow('cannot write');
    await expect(openIt(folder())).rejects.toThrow('cannot write');
  });

  it('leaves no file behind where no page was written', async () => {
    await (await openIt()).close();
    expect(existsSync(path())).toBe(false);
    await write(answer('http://reports.test/a'));
    await (await openIt()).close();
    expect(existsSync(path())).toBe(true);
  });
});
