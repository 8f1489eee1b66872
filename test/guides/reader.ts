import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import { version } from '../../src/contract/version.js';
import { withIntegrity } from '../../tools/pack-readme.mjs';
import { builtFile, type Seen, type Site } from '../pages/site.js';
import { HostServer } from './host-server.js';
import type { Run } from './runs.js';
import { now, sharedFiles } from './scenes.js';

export interface Reading {
  page: Page;
  server: HostServer;
  seen(): Promise<Seen>;
  /** Addresses that gave nothing. */
  missing: string[];
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  js: 'text/javascript',
  css: 'text/css',
};
const cdn = 'https://cdn.jsdelivr.net/';
const script = '<script src="jalon.js" defer></script>';
let count = 0;

/** Does with a run what its reader does: puts the files in a folder of a server, and opens the page. */
export async function read(site: Site, run: Run): Promise<Reading> {
  const folder = `/guide${count++}/`;
  const put = (name: string, body: string, headers: Record<string, string> = {}): void =>
    site.server.put(folder + name, {
      headers: { 'content-type': types[name.split('.').at(-1)!] ?? 'text/html', ...headers },
      body,
    });
  const file = run.fence.file;
  for (const name of ['jalon.js', 'jalon-worker.js']) put(name, builtFile(name));
  for (const [name, text] of [...Object.entries(sharedFiles), ...run.files]) put(name, text);
  const own = [
    ...run.modules.map((text, i) => [`module-${i}.js`, text] as const),
    ...run.styles.map((text, i) => [`style-${i}.css`, text] as const),
  ];
  for (const [name, text] of own) put(name, text);
  // A file that the guide makes later is still empty.
  for (const [, name] of run.html.matchAll(/(?:src|href)="([\w-]+\.(?:js|css))"/g))
    if (name !== 'jalon.js' && !run.files.has(name!)) put(name!, '');
  const tags = own.map(([name]) =>
    name.endsWith('.js')
      ? `<script type="module" src="${name}"></script>`
      : `<link rel="stylesheet" href="${name}">`,
  );
  put(
    '',
    pageOf(run.html, tags.join('')),
    run.policy ? { 'content-security-policy': run.policy } : {},
  );

  const missing: string[] = [];
  const visit = await site.open('about:blank');
  const { page } = visit;
  page.on('response', (answer) => {
    if (answer.status() >= 400) missing.push(`${file}: ${answer.url()}`);
  });
  await page.route(`${cdn}**`, (route) =>
    route.fulfill({
      contentType: types['js']!,
      headers: { 'access-control-allow-origin': '*' },
      body: builtFile('jalon.js'),
    }),
  );
  const server = new HostServer();
  await server.serve(page);
  await page.clock.setFixedTime(now);
  await page.goto(site.server.origin + folder);
  return { ...visit, server, missing };
}

function pageOf(html: string, end: string): string {
  const integrity = `sha384-${createHash('sha384').update(builtFile('jalon.js')).digest('base64')}`;
  const body = withIntegrity(html, { version, integrity });
  if (/^<!doctype/i.test(body)) return body + end;
  const head = /<script [^>]*jalon\.js"/.test(body) ? '' : script;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}${end}</body></html>`;
}

/** Elements that have not drawn data yet, and what they say instead. */
export const unready = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    'Jalon' in globalThis
      ? [...document.querySelectorAll('*')]
          .filter(({ localName }) => localName.startsWith('jalon-'))
          .flatMap((element) => {
            const { dataState, pending } = element as unknown as Record<string, unknown>;
            const mayBeEmpty = element.localName === 'jalon-detail-panel';
            const isReady = dataState === 'ready' || (mayBeEmpty && dataState === 'empty');
            return isReady && !pending
              ? []
              : [`${element.localName} ${String(dataState)}: ${element.shadowRoot?.textContent}`];
          })
      : ['there is no Jalon'],
  );

/** Text of all elements, one a line. */
export const saidOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('jalon-'))
      .map(({ shadowRoot }) => (shadowRoot?.textContent ?? '').replace(/\s+/g, ' '))
      .join('\n'),
  );
