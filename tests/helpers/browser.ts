// Debian's Chromium, for tests of the report's page. Tests that use it are skipped where there is none.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser's program; nothing where none is installed. */
export const chromiumProgram = PLACES.find((path) => existsSync(path));

let started: Promise<Browser> | undefined;
afterAll(async () => {
  await (await started)?.close();
});

function browser(): Promise<Browser> {
  started ??= chromium.launch({
    ...(chromiumProgram === undefined ? {} : { executablePath: chromiumProgram }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return started;
}

/** A page that is open, and all that it did besides showing itself. */
export interface OpenPage {
  readonly page: Page;
  /** Errors, console messages, dialogs, requests, violations of its own policy: there should be none. */
  troubles(): Promise<readonly string[]>;
}

/**
 * Opens a file from the disk, as a person would.
 * @param early a script that runs before the page's own
 */
export async function openPage(
  file: string,
  hash = '',
  options: BrowserContextOptions = {},
  early = '',
): Promise<OpenPage> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('console', (message) => seen.push(`console: ${message.text()}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`file://${file}`)) seen.push(`request: ${request.url()}`);
  });
  await page.addInitScript(
    `window.violations = [];
     document.addEventListener('securitypolicyviolation', (event) =>
       window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
     ${early}`,
  );
  await page.goto(`file://${file}${hash}`);
  await page.waitForSelector('h1');
  return {
    page,
    troubles: async () => [...seen, ...((await page.evaluate('window.violations')) as string[])],
  };
}
