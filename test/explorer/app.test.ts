import { explorerApp } from '../../src/explorer/app.js';
import { isOwnHost, POLICY } from '../../src/explorer/guard.js';
import { correct } from '../../src/store/corrections.js';
import { openReadOnly, type Store } from '../../src/store/open.js';
import { idOf, SAMPLE_PAGES, testDatabase, writePages, type TestDatabase } from '../support/database.js';
import { addCluster } from '../support/clusters.js';

const RATE = 'edu.preschool.gross_enrolment_rate';
let database: TestDatabase;
let store: Store;
let errors: Error[];
beforeEach(() => {
  database = testDatabase(SAMPLE_PAGES);
  store = openReadOnly(database.file);
  errors = [];
});
afterEach(() => {
  store.close();
  database.remove();
  expect(errors).toEqual([]);
});

const ask = async (path: string, init: RequestInit = {}): Promise<Response> => explorerApp(store, { port: () => 8717, onError: (error) => errors.push(error) }).request(`http://localhost:8717${path}`, { ...init, headers: { host: 'localhost:8717', ...(init.headers as Record<string, string>) } });
const text = async (path: string): Promise<string> => (await ask(path)).text();
const json = async (path: string): Promise<Record<string, unknown>> => (await ask(`${path}${path.includes('?') ? '&' : '?'}format=json`)).json() as Promise<Record<string, unknown>>;
const keyOf = (source: string): string => database.store.prepare('SELECT key FROM documents WHERE source = ?').pluck().get(source) as string;

describe('the guard', () => {
  it.each(['evil.example', 'evil.example:8717', 'localhost', 'localhost:80', '127.0.0.1:8717.evil.example', '0.0.0.0:8717', ''])('refuses the host %s', async (host) => {
    const response = await ask('/', { headers: { host } });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toMatch('桐坪');
  });

  it('answers to this machine', () => {
    expect(['127.0.0.1:8717', 'localhost:8717', 'LOCALHOST:8717', '[::1]:8717'].every((host) => isOwnHost(host, 8717))).toBe(true);
    expect(isOwnHost(undefined, 8717)).toBe(false);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });

  it('answers HEAD as GET without its body', async () => {
    const response = await ask('/', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each(['/', '/nope', '/static/app.js', '/?format=json', '/facts/x'])('sets a strict policy on %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('content-security-policy')).toBe(POLICY);
    expect(POLICY).not.toMatch(/unsafe|\*|https?:/);
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('x-frame-options'), headers.get('cross-origin-resource-policy')]).toEqual(['nosniff', 'no-referrer', 'DENY', 'same-origin']);
  });
});

describe('static files', () => {
  it('are those there are, and no others', async () => {
    for (const name of ['style.css', 'pages.css', 'theme.js', 'app.js', 'icon.svg']) expect((await ask(`/static/${name}`)).status).toBe(200);
    for (const name of ['../app.ts', '..%2fapp.ts', '%2e%2e/package.json', 'constructor', '']) expect((await ask(`/static/${name}`)).status).toBe(404);
  });

  it('are not sent twice', async () => {
    const etag = (await ask('/static/app.js')).headers.get('etag')!;
    expect((await ask('/static/app.js', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('pages', () => {
  it('none has inline script, style or handlers, or asks other hosts', async () => {
    addCluster(database.store, ['tong-2022.txt', 'tong-2021.txt']);
    const paths = ['/', '/search?q=控辍保学', '/documents', `/documents/${keyOf('tong-2022.txt')}`, '/indicators', `/indicators/${RATE}`, '/projects', '/project?name=桐坪县特殊教育学校迁建工程', '/clusters', `/clusters/${keyOf('tong-2022.txt')}.1`, '/checks', '/findings', '/nope'];
    for (const path of paths) {
      const markup = await text(encodeURI(path));
      expect(markup).not.toMatch(/<style|style=|<script(?! src="\/static\/)|\son\w+=|javascript:|(?:src|href|action)="(?!\/|#|\?)/i);
    }
  });

  it('have a JSON form with what they show', async () => {
    expect(await json('/')).toMatchObject({ documents: 4, reports: 3, deduplicated: false, failures: [{ status: 'binary', documents: 1 }], failed: [{ source: 'broken.txt' }], stale: 0 });
    expect(await json('/search?q=%E5%8A%9D%E8%BF%94')).toMatchObject({ result: { total: 1, hits: [{ source: 'tong-2022.txt' }] } });
    expect(await json('/indicators?q=%E6%AF%9B%E5%85%A5%E5%9B%AD%E7%8E%87')).toMatchObject({ indicators: { rows: [{ indicator: RATE, facts: 3, places: 2, years: [[2021, 1], [2022, 2]] }] } });
    expect(await json(`/indicators/${RATE}`)).toMatchObject({ unit: '%', role: 'level', series: [{ year: 2021 }, { year: 2022, figures: 2 }], places: { rows: [{ place: '桐坪县', figures: [{ year: 2022, value: 91.4 }, { year: 2021, value: 88.5 }] }, { place: '澜阳区' }] } });
    expect(await json(`/indicators/${RATE}?place=%E6%BE%9C%E9%98%B3%E5%8C%BA`)).toMatchObject({ places: { rows: [{ place: '澜阳区' }] } });
    expect(await json('/projects?type=construction')).toMatchObject({ projects: { rows: [{ name: '桐坪县特殊教育学校迁建工程', mentions: 2, documents: 2 }] } });
    expect(await json('/documents?status=binary')).toMatchObject({ documents: { rows: [{ source: 'broken.txt' }] } });
    expect(await json('/findings?finding=masked')).toMatchObject({ facts: { rows: [{ text: 'xx人' }] } });
    expect(await json('/clusters')).toMatchObject({ available: false });
    expect((await ask('/nope?format=json')).status).toBe(404);
  });

  it('are in the language asked for', async () => {
    expect(await text('/?lang=en')).toMatch('<html lang="en">');
    expect(await text('/?lang=en')).toMatch('href="/documents?lang=en"');
    const accepted = await (await ask('/', { headers: { 'accept-language': 'en' } })).text();
    expect(accepted).toMatch('facts with findings');
    expect(accepted).toMatch('href="/documents"');
    expect(await text('/')).toMatch('需要复核的数据');
  });

  it('show a document with its facts, linked both ways', async () => {
    const key = keyOf('tong-2022.txt');
    const markup = await text(`/documents/${key}`);
    for (const local of database.store.prepare("SELECT substr(id, 18) FROM facts WHERE source = 'tong-2022.txt'").pluck().all() as string[]) {
      expect(markup).toMatch(`id="t-${local}"`);
      expect(markup).toMatch(`id="l-${local}"`);
      expect(markup).toMatch(`href="#t-${local}"`);
      expect(markup).toMatch(`href="#l-${local}"`);
    }
    expect(markup).toMatch('原文用 x、×、* 等遮住了数字');
  });

  it('show the source as it came, what was removed, and where it was', async () => {
    writePages(database.store, { 'cut.txt': `${SAMPLE_PAGES['tong-2021.txt'] as string}\n相关资源\n下载文档到电脑\n` });
    const data = await json(`/documents/${keyOf('cut.txt')}?text=source`);
    const full = database.store.prepare("SELECT source_text FROM documents WHERE source = 'cut.txt'").pluck().get();
    expect(data['text']).toBe(full);
    const { facts, factSpans, text: shownText } = data as { facts: { raw: string }[]; factSpans: { start: number; end: number }[]; text: string };
    facts.forEach(({ raw }, index) => expect(shownText.slice(factSpans[index]!.start, factSpans[index]!.end)).toBe(raw));
    expect(await text(`/documents/${keyOf('cut.txt')}?text=source`)).toMatch(/<del class="removed" title="按规则删去：[^"]+">/);
    expect(await text(`/documents/${keyOf('cut.txt')}?text=source&removed=0`)).not.toMatch('<del class="removed"');
    expect(await text(`/documents/${keyOf('cut.txt')}?removed=1`)).toMatch('下载文档到电脑</del>');
    expect(await text(`/documents/${keyOf('cut.txt')}`)).not.toMatch('下载文档到电脑');
  });

  it('lead from a fact’s address to the part of the document where it stands', async () => {
    const filler = '认真做好各项工作,取得了新的成绩。\n'.repeat(1500);
    writePages(database.store, { 'long.txt': `${SAMPLE_PAGES['tong-2021.txt'] as string}${filler}全年投入资金777万元。\n` });
    const response = await ask(`/facts/${idOf(database.store, '777万元')}`);
    expect(response.status).toBe(302);
    const location = response.headers.get('location')!;
    const local = idOf(database.store, '777万元').slice(17);
    expect(location).toBe(`/documents/${keyOf('long.txt')}?fact=${local}#t-${local}`);
    const data = await json(location.split('#')[0]!);
    expect(data).toMatchObject({ parts: 3, part: 3, current: local });
    expect((data['facts'] as { text: string }[]).map((fact) => fact.text)).toContain('777万元');
    expect(await json(`/documents/${keyOf('long.txt')}`)).toMatchObject({ part: 1 });
  });

  it('show corrections as such', async () => {
    const id = idOf(database.store, '91.4%');
    correct(database.store, id, { value: '91.5', note: '按年鉴更正' }, () => null);
    const markup = await text(`/documents/${id.slice(0, 16)}?fact=${id.slice(17)}`);
    expect(markup).toMatch('已更正');
    expect(markup).toMatch('原为 91.4 %');
    expect(markup).toMatch('按年鉴更正');
    expect(await json(`/indicators/${RATE}`)).toMatchObject({ places: { rows: [{ figures: [{ value: 91.5 }, {}] }, {}] } });
    correct(database.store, id, { reject: true }, () => null);
    expect(await text(`/documents/${id.slice(0, 16)}`)).toMatch('已剔除');
    expect(await json('/findings?finding=rejected')).toMatchObject({ facts: { rows: [{ id }] } });
  });

  it('compare the copies of a cluster', async () => {
    addCluster(database.store, ['tong-2022.txt', 'tong-2021.txt']);
    expect(await json('/')).toMatchObject({ deduplicated: true, reports: 3, distinctReports: 2 });
    const data = await json('/clusters');
    expect(data).toMatchObject({ available: true, clusters: { rows: [{ copies: 2, title: '桐坪县教育局2022年工作总结' }] } });
    const cluster = (data['clusters'] as { rows: { cluster: string }[] }).rows[0]!.cluster;
    expect(await json(`/clusters/${cluster}`)).toMatchObject({ copies: [{ source: 'tong-2022.txt', canonical: true }, { source: 'tong-2021.txt', canonical: false, score: 0.9 }], chosen: { source: 'tong-2021.txt' } });
    expect(await text(`/clusters/${cluster}`)).toMatch(/<del>[^<]*91[^<]*<\/del>|<del>91/);
    expect(await text(`/documents/${keyOf('tong-2021.txt')}`)).toMatch(`/clusters/${cluster}`);
    expect((await ask('/clusters/ffffffffffffffff.1')).status).toBe(404);
  });

  it('say that summaries are out of date', async () => {
    database.store.exec("INSERT INTO documents (source, key, status) VALUES ('new.txt', 'ffffffffffffffff', 'ok')");
    expect(await json('/')).toMatchObject({ stale: 1 });
    expect(await text('/')).toMatch('有 1 个文档还没有计入汇总');
  });
});

it.each([
  '/documents/nope', '/documents/%00', '/documents/%ff', '/documents/%E6', '/indicators/nope', '/project', '/project?name=nope', '/clusters/x', '/facts/x', '/facts/%27%20OR%201=1', '/search?q=%22%20OR%20%22', '/search?q=%00%ff', '/search?q=NEAR(a%20b)',
  '/search?page=-1', '/search?q=a&page=999999999', '/documents?page=1e9&status=%27', '/indicators?q=%25%25&field=x', `/indicators/${RATE}?page=0x10&unit=%00&role=x&copies=y&place=%F0`, '/checks?rule=%27&verdict=x', '/findings?finding=%3Cscript%3E', '/projects?type=x&q=%5C', '/?lang=%3Cscript%3E',
])('answers %s with a page', async (path) => {
  const response = await ask(path);
  expect([200, 404]).toContain(response.status);
  expect(await response.text()).toMatch('</html>');
});
