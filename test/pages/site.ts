import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { chromiumArgs, requireChromium } from '../../tools/chromium.mjs';
import { TestServer, type Reply } from './server.js';

const folder = fileURLToPath(new URL('../../.cache/site/', import.meta.url));
export const builtFile = (name: string): string => readFileSync(folder + name, 'utf8');

/** The policy under which every element must work. */
export const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

export interface Content {
  body: string;
  /** Runs before the suite's own script, at the end of the body. */
  script?: string;
  policy?: string;
  head?: string;
}

/** What went wrong in a page, as the page itself saw it. */
export interface Seen {
  violations: string[];
  errors: string[];
  warnings: string[];
  /** Console errors other than the browser's own about a failed request. */
  console: string[];
}

export interface Visit {
  page: Page;
  seen(): Promise<Seen>;
}

/** A browser and a server for the tests of one file. */
export class Site {
  readonly server = new TestServer();
  browser!: Browser;
  #pages = 0;

  async visit(content: Content, options: Parameters<Browser['newPage']>[0] = {}): Promise<Visit> {
    const name = `/page${this.#pages++}`;
    const js = { 'content-type': 'text/javascript' };
    this.server.put(`${name}.js`, { headers: js, body: content.script ?? '' });
    this.server.put(name, {
      headers: {
        'content-type': 'text/html',
        ...(content.policy && { 'content-security-policy': content.policy }),
      },
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
        ${content.head ?? '<script src="/jalon.js" defer></script>'}</head><body>${content.body}<script src="${name}.js"></script></body></html>`,
    });
    return this.open(this.server.origin + name, options);
  }

  async open(url: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Visit> {
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const warnings: string[] = [];
    const printed: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
      if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
        printed.push(message.text());
    });
    await page.addInitScript(() => {
      const seen = { violations: [] as string[], errors: [] as string[] };
      Object.assign(window, { seen });
      addEventListener(
        'securitypolicyviolation',
        (e) => seen.violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`),
        true,
      );
      addEventListener('error', (e) => seen.errors.push(String(e.message)));
      addEventListener('unhandledrejection', (e) =>
        seen.errors.push(`unhandled ${String(e.reason)}`),
      );
    });
    await page.goto(url, { waitUntil: 'load' });
    return {
      page,
      seen: async () => ({
        ...(await page.evaluate(
          () => (window as unknown as { seen: Pick<Seen, 'violations' | 'errors'> }).seen,
        )),
        warnings,
        console: printed,
      }),
    };
  }
}

/** Set up for one test file. */
export function useSite(): Site {
  const site = new Site();
  beforeAll(async () => {
    const built = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('build-site.mjs', import.meta.url))],
      {
        encoding: 'utf8',
        // The conditions under which packages are built, not those of the test runner.
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
    if (built.status !== 0) throw new Error(built.stderr);
    await site.server.start();
    const js: Reply['headers'] = { 'content-type': 'text/javascript' };
    for (const name of ['jalon.js', 'jalon-worker.js'])
      site.server.put(`/${name}`, { headers: js!, body: builtFile(name) });
    site.browser = await chromium.launch({
      executablePath: requireChromium(),
      args: chromiumArgs(),
    });
  }, 120_000);
  afterAll(async () => {
    await site.browser?.close();
    site.server.stop();
  });
  return site;
}

/** Visible text of an element with its shadow roots, in one line. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const read = (node: Node): string =>
        node instanceof HTMLStyleElement
          ? ''
          : node.nodeType === Node.TEXT_NODE
            ? node.textContent!
            : [
                ...(node instanceof Element && node.shadowRoot
                  ? node.shadowRoot.childNodes
                  : node.childNodes),
              ]
                .map(read)
                .join(' ');
      return read(element).replace(/\s+/g, ' ').trim();
    });
