/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { startExplorer, type Explorer } from '../../src/explorer/server.js';
import { refreshSummaries } from '../../src/store/summaries.js';
import { hasBrowser, launch, openPage, sayWithoutBrowser, type WatchedPage } from '../support/browser.js';
import { addCluster } from '../support/clusters.js';
import { idOf, SAMPLE_PAGES, SAMPLE_TEXTS, testDatabase, writePages, type TestDatabase } from '../support/database.js';

// The one place where tests may be left out: there is no browser to run them in.
sayWithoutBrowser();
const withBrowser = hasBrowser ? describe : describe.skip;

const FILLER = '认真做好各项工作,取得了新的成绩。\n'.repeat(60);
const RATE = 'edu.preschool.gross_enrolment_rate';

withBrowser('the explorer in a browser', () => {
  let browser: Browser;
  let database: TestDatabase;
  let explorer: Explorer;
  let origin: string;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await launch();
    database = testDatabase(SAMPLE_PAGES);
    writePages(database.store, { 'tong-2022.txt': SAMPLE_TEXTS['tong-2022.txt']! + FILLER + '全年投入资金777万元。\n' });
    addCluster(database.store, ['tong-2022.txt', 'tong-2021.txt']);
    explorer = await startExplorer({ db: database.file, port: 0 });
    origin = explorer.url.slice(0, -1);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await explorer?.close();
    database?.remove();
  });
  beforeEach(async () => {
    watched = await openPage(browser, origin);
  });
  afterEach(async () => {
    await watched.context.close();
    expect(watched.troubles).toEqual([]);
  });

  const inView = (selector: string): Promise<boolean> =>
    watched.page.evaluate((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
    }, selector);

  it('opens on four numbers, the indicators and what failed', async () => {
    const { page } = watched;
    await page.goto(origin);
    expect(await page.locator('.number b').allTextContents()).toEqual(['4', '2', expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)]);
    expect(await page.locator('.failures').innerText()).toMatch('broken.txt');
    await page.getByRole('link', { name: database.store.prepare('SELECT zh FROM catalogue WHERE id = ?').pluck().get(RATE) as string, exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(`/indicators/${RATE}`);
  });

  it('searches from the keyboard and leads to the words in their document', async () => {
    const { page } = watched;
    await page.goto(origin);
    await page.keyboard.press('/');
    await page.keyboard.type('控辍保学');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search/);
    expect(await page.locator('.hits mark').first().innerText()).toBe('控辍保学');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/documents\//);
    expect(await page.locator('mark.found').first().innerText()).toBe('控辍保学');
    expect(await inView('#found')).toBe(true);
  });

  it('goes from a fact to its highlight and back', async () => {
    const { page } = watched;
    const id = idOf(database.store, '777万元');
    const local = id.slice(17);
    await page.goto(`${origin}/documents/${id.slice(0, 16)}`);
    const mention = page.locator(`[id="l-${local}"] .mention`);
    const highlight = page.locator(`[id="t-${local}"]`);
    expect(await inView(`[id="t-${local}"]`)).toBe(false);
    await mention.click();
    await page.waitForFunction((wanted) => {
      const box = document.getElementById(wanted)!.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    }, `t-${local}`);
    expect(await highlight.innerText()).toBe('777万元');
    expect(await highlight.evaluate((element) => element.matches(':target'))).toBe(true);
    await highlight.click();
    expect(await page.locator(`[id="l-${local}"]`).evaluate((element) => element.matches(':target'))).toBe(true);
    expect(await page.locator(`[id="l-${local}"] details`).getAttribute('open')).not.toBeNull();
  });

  it('walks through facts with j and k, and hides a kind', async () => {
    const { page } = watched;
    await page.goto(`${origin}/documents/${idOf(database.store, '777万元').slice(0, 16)}`);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const at = page.locator('.fact.at');
    expect(await at.count()).toBe(1);
    const local = await at.getAttribute('data-fact');
    expect(await page.locator(`[id="t-${local}"].near`).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.at, .near').count()).toBe(0);
    await page.locator('#show-date').uncheck();
    expect(await page.locator('.fact.k-date').first().isVisible()).toBe(false);
    expect(await page.locator('.fact.k-quantity').first().isVisible()).toBe(true);
  });

  it('leads from a point of the chart to its evidence', async () => {
    const { page } = watched;
    await page.goto(`${origin}/indicators/${RATE}`);
    const point = page.locator('.dots a').filter({ has: page.locator('title', { hasText: '桐坪县 · 2022 · 91.4%' }) });
    expect(await page.locator('.dots a').count()).toBe(3);
    await point.click();
    await page.waitForURL(/\/documents\//);
    const target = await page.locator(':target').innerText();
    expect(target).toBe('91.4%');
    expect(await page.locator('.fact.on .mention').innerText()).toBe('91.4%');
  });

  it('shows two copies of a report side by side', async () => {
    const { page } = watched;
    await page.goto(`${origin}/clusters`);
    await page.locator('table.list a').first().click();
    expect(await page.locator('.diff').innerText()).toMatch('教职工');
    const gone = (await page.locator('.sides del').allInnerTexts()).join('|');
    const come = (await page.locator('.sides ins').allInnerTexts()).join('|');
    expect(gone).toMatch(/2/);
    expect(come).toMatch(/1/);
    const rows = await page.locator('.sides > div').count();
    expect(rows % 2).toBe(0);
  });

  it('keeps the colours and the language that were chosen', async () => {
    const { page } = watched;
    await page.goto(origin);
    const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.locator('#theme').click();
    expect(await background()).not.toBe(light);
    const dark = await background();
    await page.goto(`${origin}/indicators`);
    expect(await background()).toBe(dark);
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('h1').innerText()).toBe('Indicators');
    await page.getByRole('link', { name: 'Checks', exact: true }).click();
    expect(await page.locator('h1').innerText()).toBe('Checks');
  });

  it('shows its keys', async () => {
    const { page } = watched;
    await page.goto(origin);
    await page.keyboard.press('Shift+?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#help').isVisible()).toBe(false);
  });

  it('works without script', async () => {
    const { page, context, troubles } = await openPage(browser, origin, { javaScriptEnabled: false, colorScheme: 'dark' });
    const id = idOf(database.store, '91.4%');
    await page.goto(`${origin}/facts/${id}`);
    expect(new URL(page.url()).hash).toBe(`#t-${id.slice(17)}`);
    expect(await page.locator('.fact.on .mention').innerText()).toBe('91.4%');
    expect(await page.locator('#theme').isVisible()).toBe(false);
    await context.close();
    expect(troubles).toEqual([]);
  });

  it.each([[375], [820], [1600]])('fits a window %i pixels wide', async (width) => {
    const { page } = watched;
    await page.setViewportSize({ width, height: 800 });
    const id = idOf(database.store, '91.4%');
    for (const path of ['/', '/search?q=控辍', `/documents/${id.slice(0, 16)}`, `/indicators/${RATE}`, '/checks', '/findings', '/clusters']) {
      await page.goto(origin + encodeURI(path));
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([path, 0]);
    }
  });

  it('has names for its fields, one heading of the first order, and no id twice', async () => {
    const { page } = watched;
    const id = idOf(database.store, '91.4%');
    for (const path of ['/', '/search', `/documents/${id.slice(0, 16)}`, '/indicators', `/indicators/${RATE}`, '/projects', '/clusters', '/checks', '/findings', '/documents']) {
      await page.goto(origin + path);
      const found = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        const unnamed = [...document.querySelectorAll('input:not([type=hidden]), button, a')].filter((element) => !element.getAttribute('aria-label') && !element.closest('label') && element.textContent!.trim() === '' && element.querySelector('title') === null);
        return { twice: ids.filter((one, index) => ids.indexOf(one) !== index), headings: document.querySelectorAll('h1').length, unnamed: unnamed.map((element) => element.outerHTML) };
      });
      expect([path, found]).toEqual([path, { twice: [], headings: 1, unnamed: [] }]);
    }
  });
});

withBrowser('hostile pages in a browser', () => {
  const SCRIPT = '<script>window.pwned=1;alert(1)</script>';
  const IMAGE = '"><img src=x onerror="window.pwned=1"><svg onload=alert(2)>';
  const LINK = "javascript:window.pwned=1//' onmouseover=alert(3) style=position:fixed href=//evil.example/x";
  const BIDI = '\u202e%001\u202c\u2066x\u2069';
  let browser: Browser;
  let database: TestDatabase;
  let explorer: Explorer;

  beforeAll(async () => {
    browser = await launch();
    database = testDatabase({});
    const { store } = database;
    const body = `${SCRIPT}${IMAGE}${LINK}${BIDI}\ud800\n2022年,全县学前三年毛入园率达到91.4%,教职工6238人。实施桐坪县营养改善计划。${SCRIPT}<base href="//evil.example/"><meta http-equiv="refresh" content="0;url=//evil.example/"><iframe src="//evil.example/"></iframe><form action="//evil.example/"><input name=q>`;
    for (const source of [`${SCRIPT}.txt`, `${IMAGE}.txt`, `${LINK}.txt`]) writePages(store, { [source]: body });
    writePages(store, { [`gone-${IMAGE}`]: { source: `gone-${IMAGE}`, content: new Uint8Array(300), kind: 'auto', charset: null, metadata: {} } });
    const evil = SCRIPT + IMAGE + LINK + BIDI;
    store.prepare('UPDATE documents SET title = ?, site = ?, uploader = ?, reason = ?, encoding_reason = ?, uploaded_at = ?').run(evil, evil, evil, evil, evil, evil);
    store.prepare(`UPDATE documents SET removed = json_array(json_object('start', 0, 'end', 9, 'rule', ?)), mangled = json_array(json_object('kind', ?, 'count', 1, 'detail', ?)) WHERE status = 'ok'`).run(evil, evil, evil);
    store.prepare('UPDATE reports SET title = ?, place = ?, period = ?, place_code = ?, evidence = json_object(?, ?)').run(evil, evil, evil, evil, evil, evil);
    store.prepare("UPDATE fact_rows SET label = ?, subject = ?, subject_resolved = ?, subject_resolved_by = ?, period = ?, unit = ?, canonical_unit = ?, text = text || ?, repaired = ?, repaired_by = ? WHERE kind <> 'project'").run(evil, evil, evil, evil, evil, evil, evil, evil, evil, evil);
    store.prepare("UPDATE fact_rows SET name = ?, type = ?, text = ? WHERE kind = 'project'").run(evil, evil, evil);
    store.prepare('UPDATE catalogue SET zh = ?, en = ?, definition = ?, definition_source = ?, field = ?').run(evil, evil, evil, evil, evil);
    store.prepare("INSERT INTO check_rows SELECT doc, 1, ?, '[\"1.qua1\",\"<b>\"]', 1, 2, 'fail' FROM documents").run(evil);
    store.prepare("INSERT INTO corrections (id, raw, sets_label, label, note, was, corrected_at) SELECT id, raw, 1, ?, ?, '{}', '' FROM facts_extracted WHERE kind = 'quantity'").run(evil, evil);
    refreshSummaries(store, 'all');
    addCluster(store, [`${SCRIPT}.txt`, `${IMAGE}.txt`]);
    explorer = await startExplorer({ db: database.file, port: 0 });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await explorer?.close();
    database?.remove();
  });

  it('execute nothing, load nothing and lead nowhere else', async () => {
    const origin = explorer.url.slice(0, -1);
    const { page, context, troubles } = await openPage(browser, origin);
    const column = (sql: string): string[] => database.store.prepare(sql).pluck().all() as string[];
    const encode = encodeURIComponent;
    const keys = column('SELECT key FROM documents');
    const indicators = column('SELECT indicator FROM summary_indicators');
    const names = column('SELECT name FROM summary_projects');
    expect([keys.length, indicators.length > 0, names.length]).toEqual([4, true, 1]);
    const paths = [
      '/', '/documents', '/documents?status=binary', '/indicators', '/projects', '/clusters', '/checks', '/findings', '/findings?finding=repaired', '/findings?finding=corrected', `/search?q=${encode('毛入园率')}`, `/search?q=${encode(SCRIPT)}`, `/search?q=${encode(IMAGE)}`,
      ...keys.flatMap((key) => [`/documents/${key}`, `/documents/${key}?text=source&removed=1`, `/documents/${key}?q=${encode(IMAGE)}`, `/clusters/${key}.1`]), ...indicators.map((id) => `/indicators/${encode(id)}`), ...names.map((name) => `/project?name=${encode(name)}`),
      `/indicators?q=${encode(IMAGE)}&field=${encode(SCRIPT)}`, `/nope/${encode(IMAGE)}`, `/checks?rule=${encode(column('SELECT rule FROM summary_checks')[0] ?? '')}`,
    ];
    for (const path of paths) {
      await page.goto(origin + path);
      const found = await page.evaluate(() => ({
        pwned: 'pwned' in window,
        elements: document.querySelectorAll('main img, main iframe, main base, main style, main script, main object, main embed, main meta, main form:not([action^="/"])').length,
        links: [...document.querySelectorAll('a[href], a[*|href]')].map((link) => link.getAttribute('href')!).filter((href) => !/^[/#]/.test(href) || href.startsWith('//')),
        handlers: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on') || name === 'style'),
        bidi: /[\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.innerHTML),
      }));
      expect([path, found]).toEqual([path, { pwned: false, elements: 0, links: [], handlers: [], bidi: false }]);
    }
    await context.close();
    // A page that is not there is answered with 404, which the browser notes.
    expect(troubles.filter((trouble) => !/status of 404/.test(trouble))).toEqual([]);
  }, 120_000);

  it('is shown as text', async () => {
    const origin = explorer.url.slice(0, -1);
    const { page, context } = await openPage(browser, origin);
    await page.goto(`${origin}/documents/${database.store.prepare("SELECT key FROM documents WHERE status = 'ok' LIMIT 1").pluck().get() as string}`);
    expect(await page.locator('.text').innerText()).toMatch('<script>window.pwned=1;alert(1)</script>');
    await context.close();
  });

  it('keeps its policy even where markup would have got through', async () => {
    const origin = explorer.url.slice(0, -1);
    const { page, context, troubles } = await openPage(browser, origin);
    await page.goto(origin);
    const refused = await page.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const script = document.createElement('script');
      try {
        script.textContent = 'window.pwned = 1';
      } catch {
        blocked.push('trusted-types');
      }
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://evil.example/x.png';
      document.body.append(image);
      await fetch('https://evil.example/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { blocked, pwned: 'pwned' in window };
    });
    expect(refused.pwned).toBe(false);
    expect(refused.blocked).toEqual(expect.arrayContaining(['img-src', 'connect-src']));
    expect(troubles.filter((trouble) => trouble.startsWith('left the origin'))).toEqual([]);
    await context.close();
  });
});
