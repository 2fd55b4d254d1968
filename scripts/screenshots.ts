/**
 * Makes the pictures of the READMEs from the sample pages: docs/images/*.png. Wants Debian's chromium and fonts-noto-cjk.
 *
 *   node dist/scripts/screenshots.js
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { dedup } from '../src/dedup/dedup.js';
import { startExplorer } from '../src/explorer/server.js';
import { loadCatalogue } from '../src/indicators/catalogue.js';
import { ingest } from '../src/ingest.js';
import { packageRoot, version } from '../src/package-root.js';
import { defaultOptions } from '../src/pipeline.js';
import { writeCatalogue } from '../src/store/catalogue.js';
import { openStore } from '../src/store/open.js';
import { beginRun, finishRun } from '../src/store/runs.js';
import { refreshSummaries } from '../src/store/summaries.js';
import { documentWriter } from '../src/store/write-document.js';

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly language: 'zh-CN' | 'en';
  readonly dark?: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'zhibiao-screenshots-'));
const images = join(packageRoot, 'docs', 'images');
mkdirSync(images, { recursive: true });

try {
  const db = join(folder, 'samples.db');
  const store = openStore(db);
  const run = beginRun(store, version, defaultOptions);
  writeCatalogue(store, loadCatalogue());
  const result = await ingest(
    { inputs: [join(packageRoot, 'corpus', 'pages')], limit: Infinity, options: defaultOptions, force: false, onlyFailed: false, prune: false, signal: new AbortController().signal, pool: { workers: 1, pageTimeout: 30_000, heapMegabytes: 512 } },
    documentWriter(store), () => undefined,
  );
  finishRun(store, run, result);
  dedup(store);
  refreshSummaries(store, 'all');
  const one = (sql: string): string => store.prepare(sql).pluck().get() as string;
  const repaired = one("SELECT id FROM facts WHERE source = 'mangled.txt' AND repaired IS NOT NULL ORDER BY start LIMIT 1");
  const masked = one("SELECT d.key || '.1' FROM documents d WHERE source = 'wnwk-edu.txt'");
  store.close();
  const shots: Shot[] = [
    { name: 'home-zh', path: '/', language: 'zh-CN' },
    { name: 'home-en', path: '/', language: 'en' },
    { name: 'document-zh', path: `/facts/${repaired}`, language: 'zh-CN' },
    { name: 'document-en', path: `/facts/${repaired}`, language: 'en', dark: true },
    { name: 'indicator-zh', path: '/indicators/fund.floor_area', language: 'zh-CN' },
    { name: 'indicator-en', path: '/indicators/fund.floor_area', language: 'en' },
    { name: 'cluster-zh', path: `/clusters/${masked}`, language: 'zh-CN' },
    { name: 'cluster-en', path: `/clusters/${masked}`, language: 'en' },
    { name: 'search-zh', path: '/search?q=%E4%B8%93%E4%BB%BB%E6%95%99%E5%B8%88', language: 'zh-CN' },
  ];
  const explorer = await startExplorer({ db, port: 0 });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  for (const { name, path, language, dark } of shots) {
    const context = await browser.newContext({ viewport: { width: 1240, height: 800 }, locale: language, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(new URL(path, explorer.url).href);
    await page.screenshot({ path: join(images, `${name}.png`) });
    await context.close();
    console.log(`docs/images/${name}.png`);
  }
  await browser.close();
  await explorer.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
