// dist/jalon.js in a real page under a strict policy: once, twice, beside another version, and from a file. Needs a build.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { chromiumArgs, requireChromium } from './chromium.mjs';
import { at, elementNames, has, packageJson, tagOf } from './project.mjs';

if (!has('dist/jalon.js')) {
  console.error('There is no dist/jalon.js to load: run `npm run build` first.');
  process.exit(1);
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const version = packageJson().version;
const script = readFileSync(at('dist/jalon.js'), 'utf8');
const tags = elementNames().map(tagOf);
const page = (scripts, base = '/') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Jalon</title>${scripts.map((src) => `<script src="${base}${src}" defer></script>`).join('')}</head>
<body>${tags.map((tag) => `<${tag}></${tag}>`).join('')}</body></html>`;

const files = {
  '/jalon.js': script,
  '/again/jalon.js': script,
  '/other/jalon.js': script.replaceAll(
    new RegExp(`(["'\`])${version.replaceAll('.', '\\.')}\\1`, 'g'),
    '"9.9.9"',
  ),
  // A page that brought its own: the elements are there, and so is a policy of Lit's name.
  '/own.js': `trustedTypes.createPolicy('lit-html',{createHTML:(s)=>s});${tags
    .map((tag) => `customElements.define('${tag}',class extends HTMLElement{});`)
    .join('')}`,
};
const cases = [
  { name: 'once', scripts: ['jalon.js'], warnings: 0 },
  { name: 'twice', scripts: ['jalon.js', 'again/jalon.js'], warnings: 1 },
  { name: 'beside another version', scripts: ['jalon.js', 'other/jalon.js'], warnings: 1 },
  { name: 'after another version', scripts: ['other/jalon.js', 'jalon.js'], warnings: 1 },
  { name: 'where modules registered all', scripts: ['own.js', 'jalon.js'], warnings: 1 },
];

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const found = cases.find((one) => pathname === `/${encodeURIComponent(one.name)}`);
  const body = found ? page(found.scripts) : files[pathname];
  const type = found ? 'text/html' : 'text/javascript';
  if (body === undefined) return response.writeHead(404).end();
  return response
    .writeHead(200, { 'content-type': type, 'content-security-policy': policy })
    .end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

const folder = mkdtempSync(path.join(tmpdir(), 'jalon-script-'));
writeFileSync(path.join(folder, 'jalon.js'), script);
writeFileSync(path.join(folder, 'index.html'), page(['jalon.js'], ''));

const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArgs() });
const faults = [];
try {
  const visits = [
    ...cases.map((one) => ({ ...one, url: `${origin}/${encodeURIComponent(one.name)}` })),
    { name: 'from a file', url: pathToFileURL(path.join(folder, 'index.html')).href, warnings: 0 },
  ];
  for (const { name, url, warnings } of visits) {
    const tab = await browser.newPage();
    const seen = { warnings: [], others: [] };
    tab.on('pageerror', (error) => seen.others.push(`error ${error.message}`));
    tab.on('console', (message) => {
      if (message.type() === 'warning') seen.warnings.push(message.text());
      // A missing icon is the browser's own question.
      else if (message.type() === 'error' && !/favicon/.test(message.location().url)) {
        seen.others.push(message.text());
      }
    });
    await tab.goto(url, { waitUntil: 'load' });
    const undefinedTags = await tab.evaluate(
      (all) => all.filter((tag) => !customElements.get(tag)),
      tags,
    );
    await tab.waitForTimeout(200);
    const fault = (text) => faults.push(`${name}: ${text}`);
    const global = await tab.evaluate(() => globalThis.Jalon?.version);
    const expected = {
      'after another version': '9.9.9',
      'where modules registered all': undefined,
    };
    const wanted = name in expected ? expected[name] : version;
    if (global !== wanted) fault(`Jalon.version is ${global} and not ${wanted}`);
    if (undefinedTags.length > 0) fault(`not registered: ${undefinedTags.join(', ')}`);
    if (
      seen.warnings.length !== warnings ||
      seen.warnings.some((text) => !text.startsWith('jalon: already-loaded'))
    ) {
      fault(`expected ${warnings} warning(s), saw ${JSON.stringify(seen.warnings)}`);
    }
    for (const text of seen.others) fault(text);
    await tab.close();
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(`${cases.length + 1} ways to load dist/jalon.js, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
