import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/contract/version.js';
import example from '../fixtures/worked-example.json' with { type: 'json' };
import { TestServer } from './server.js';
import { builtFile, strict, textOf, useSite, type Visit } from './site.js';

const site = useSite();
const cdn = new TestServer();
const js = { 'content-type': 'text/javascript' };
const nothing = { violations: [], errors: [], warnings: [], console: [] };
const already = (there: string, here: string): RegExp =>
  new RegExp(
    `^jalon: already-loaded: version ${there} is on this page, .*version ${here}\\) was not run`,
  );

const body = `<jalon-dashboard id="d" period="2026-03" as-of="2026-04-01T00:00:00-04:00">
  <jalon-filter-bar></jalon-filter-bar><jalon-goal-widget></jalon-goal-widget><jalon-progress-table></jalon-progress-table>
</jalon-dashboard>`;
/** Properties of elements that are not upgraded yet. */
const early = `d.data = ${JSON.stringify(example.dataset)}; d.filters = { rep: ['R1'] };
  document.querySelector('jalon-goal-widget').heading = 'Set early';`;

/** What was set before the upgrade is what is drawn, by the version that came first. */
async function works({ page }: Visit, by = version): Promise<void> {
  await page.locator('jalon-progress-table').getByText('Rep One').first().waitFor();
  await expect.poll(() => textOf(page, 'jalon-goal-widget')).toContain('Set early');
  expect(await textOf(page, 'jalon-progress-table')).not.toContain('Rep Two');
  expect(await page.evaluate('Jalon.version')).toBe(by);
}

beforeAll(async () => {
  await cdn.start();
  const code = builtFile('jalon.js');
  const other = code.replaceAll(
    new RegExp(`(["'\`])${version.replaceAll('.', '\\.')}\\1`, 'g'),
    '"9.9.9"',
  );
  expect(other).not.toBe(code);
  site.server.put('/other.js', { headers: js, body: other });
  site.server.put('/again.js', { headers: js, body: code });
  const headers = { ...js, 'access-control-allow-origin': '*' };
  cdn.put('/jalon.js', { headers, body: code });
  cdn.put('/changed.js', { headers, body: `${code}\n` });
});
afterAll(() => cdn.stop());

const tag = (src: string, rest = 'defer'): string => `<script src="${src}" ${rest}></script>`;

describe('the one script, under a strict policy', () => {
  it.each([
    ['with defer', tag('/jalon.js')],
    ['at once, before the elements are there', tag('/jalon.js', '')],
    ['with async', tag('/jalon.js', 'async')],
  ])('%s', async (_, head) => {
    const visit = await site.visit({ policy: strict, head, body, script: early });
    await works(visit);
    expect(await visit.seen()).toEqual(nothing);
    await visit.page.close();
  });

  it('late: the elements are in the page, with properties, long before', async () => {
    const policy = `${strict} host`;
    const visit = await site.visit({ policy, head: ' ', body, script: early });
    await visit.page
      .evaluate(`document.body.append(Object.assign(document.createElement('script'), {
      src: trustedTypes.createPolicy('host', { createScriptURL: (url) => url }).createScriptURL('/jalon.js'),
    }))`);
    await works(visit);
    expect(await visit.seen()).toEqual(nothing);
    await visit.page.close();
  });

  it.each([
    ['twice', ['/jalon.js', '/again.js'], version, version],
    ['beside another version', ['/jalon.js', '/other.js'], version, '9.9.9'],
    ['after another version', ['/other.js', '/jalon.js'], '9.9.9', version],
  ])('%s: one warning, no error', async (_, scripts, there, here) => {
    const head = scripts.map((src) => tag(src)).join('');
    const visit = await site.visit({ policy: strict, head, body, script: early });
    await works(visit, there);
    const { warnings, ...rest } = await visit.seen();
    expect(warnings).toEqual([expect.stringMatching(already(there, here))]);
    expect(rest).toEqual({ violations: [], errors: [], console: [] });
    await visit.page.close();
  });
});

describe('the one script from another origin', () => {
  const policy = (): string => strict.replace("script-src 'self'", `$& ${cdn.origin}`);
  const integrity = (): string =>
    `sha384-${createHash('sha384').update(builtFile('jalon.js')).digest('base64')}`;
  const head = (file: string): string =>
    tag(cdn.origin + file, `defer crossorigin="anonymous" integrity="${integrity()}"`);

  it('with integrity and crossorigin', async () => {
    const visit = await site.visit({
      policy: policy(),
      head: head('/jalon.js'),
      body,
      script: early,
    });
    await works(visit);
    expect(await visit.seen()).toEqual(nothing);
    await visit.page.close();
  });

  it('the browser refuses one that was changed', async () => {
    const { page, seen } = await site.visit({ policy: policy(), head: head('/changed.js'), body });
    expect(await page.evaluate('typeof Jalon')).toBe('undefined');
    expect((await seen()).console.join()).toContain('integrity');
    await page.close();
  });
});

it('the one script from a file', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-page-'));
  const meta = strict.replaceAll("'self'", 'file:').replaceAll('"', '&quot;');
  const files = {
    'jalon.js': builtFile('jalon.js'),
    'page.js': early,
    'index.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
      <meta http-equiv="content-security-policy" content="${meta}">
      ${tag('jalon.js')}</head><body>${body}<script src="page.js"></script></body></html>`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  try {
    const visit = await site.open(pathToFileURL(path.join(folder, 'index.html')).href);
    await works(visit);
    expect(await visit.seen()).toEqual(nothing);
    await visit.page.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
