// The guides as the site of `npm run build-storybook` shows them: every page is there and every link leads somewhere.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { evaluate } from './bundle.mjs';
import { chromiumArgs, requireChromium } from './chromium.mjs';
import { at, filesUnder } from './project.mjs';

const outDir = '.cache/guides-site';
const faults = [];

const { titleOf, idOf } = await evaluate(
  "export { titleOf, idOf } from './stories/guides/pages.ts';",
);
/** Files by the title of their page. */
const pages = {};
for (const file of [
  'README.md',
  'CHANGELOG.md',
  ...filesUnder('docs', (one) => /\.md$/.test(one)),
]) {
  const title = titleOf(file);
  if (title) (pages[title] ??= []).push(file);
  else faults.push(`${file}: stories/guides/pages.ts has no page for it`);
}

rmSync(at(outDir), { recursive: true, force: true });
const built = spawnSync(
  process.execPath,
  [at('tools/storybook.mjs'), 'build', '--output-dir', outDir, '--quiet'],
  { encoding: 'utf8' },
);
if (built.status !== 0) {
  console.error(built.stdout + built.stderr);
  process.exit(1);
}
const { entries } = JSON.parse(readFileSync(at(outDir, 'index.json'), 'utf8'));
const order = Object.values(entries).filter(
  ({ type, tags }) => type === 'docs' && !tags.includes('autodocs'),
);
const titles = order.map(({ title }) => title);
for (const title of titles) if (!pages[title]) faults.push(`${title} is a page of no file`);

const server = await preview({
  configFile: false,
  root: at(),
  appType: 'mpa',
  logLevel: 'silent',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
const { port } = server.httpServer.address();
const origin = `http://127.0.0.1:${port}`;
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: chromiumArgs(),
});
const page = await browser.newPage();
await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
page.on('console', (one) => {
  if (['error', 'warning'].includes(one.type())) faults.push(`${page.url()}: ${one.text()}`);
});
page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));

/** Anchors of each page, and where its links lead. */
const anchors = {};
const links = [];
for (const [title, files] of Object.entries(pages)) {
  const id = idOf(title);
  await page.goto(`${origin}/iframe.html?viewMode=docs&id=${id}`);
  const headings = page.locator('#storybook-docs h1');
  await headings
    .first()
    .waitFor({ timeout: 20_000 })
    .catch(() => {});
  const expected = files.map((file) => /^# (.*)/m.exec(readFileSync(at(file), 'utf8'))?.[1]);
  const shown = (await headings.allTextContents()).map((text) => text.trim());
  if (shown.join() !== expected.map((text) => text.replaceAll('`', '')).join())
    faults.push(`${id} shows "${shown}", not "${expected}"`);
  anchors[id] = await page
    .locator('#storybook-docs [id]')
    .evaluateAll((all) => all.map((one) => one.id));
  const hrefs = await page
    .locator('#storybook-docs a[href*="path="]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  links.push(...hrefs.map((href) => ({ from: id, href })));
}
for (const { from, href } of links) {
  const [path, anchor] = href.split('#');
  const to = path.replace('?path=/docs/', '');
  if (!anchors[to]) faults.push(`${from}: ${href} leads to no page`);
  else if (anchor && !anchors[to].includes(anchor))
    faults.push(`${from}: ${href}: no such heading`);
}

/** As a reader goes: from the tutorial to a heading of another guide. */
async function follow() {
  await page.goto(`${origin}/?path=/docs/${idOf(titleOf('docs/guides/mapping-from-csv.md'))}`);
  const frame = page.frameLocator('#storybook-preview-iframe');
  await frame.locator('a[href$="#tables"]').first().click();
  await frame.locator('#tables').waitFor();
  const { searchParams } = new URL(page.url());
  if (!searchParams.get('path').endsWith(idOf(titleOf('docs/dataset.md'))))
    faults.push(`a link led to ${page.url()}`);
}
if (faults.length === 0) await follow();

await browser.close();
await server.close();
for (const fault of faults) console.error(fault);
console.log(`${titles.length} pages, ${links.length} links between them`);
process.exit(faults.length > 0 ? 1 : 0);
