import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** In CI a missing browser is a failure; elsewhere its tests are left out, and say so. */
export const hasBrowser = existsSync(CHROMIUM) || process.env['CI'] !== undefined;

export function sayWithoutBrowser(): void {
  if (!hasBrowser) process.stderr.write(`browser tests are left out: there is no ${CHROMIUM} (apt-get install chromium)\n`);
}

/** Each launch has a new, empty profile. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });

/** A page in a context of its own, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, script errors, refused resources, dialogs, and requests that leave the origin. */
  readonly troubles: string[];
}

export async function openPage(browser: Browser, origin: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && troubles.push(`console: ${message.text()}`)));
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What the policy refused was never sent; what a click away broke off is no trouble.
    if (/csp/i.test(reason)) troubles.splice(troubles.indexOf(`left the origin: ${request.url()}`), 1);
    else if (!reason.includes('ERR_ABORTED')) troubles.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => void (!request.url().startsWith(`${origin}/`) && troubles.push(`left the origin: ${request.url()}`)));
  return { page, context, troubles };
}
