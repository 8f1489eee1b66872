// The package on a server: imported without a page, and drawn by Lit's renderer as it is before there are data.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const { exports } = JSON.parse(readFileSync('node_modules/jalon/package.json', 'utf8'));
const modules = Object.keys(exports)
  .filter((path) => exports[path].default)
  .map((path) => `jalon${path.slice(1)}`);
const elements = modules.flatMap(
  (name) => name.match(/^jalon\/elements\/([a-z-]+)\/define$/)?.[1] ?? [],
);

const results = [];
async function check(name, act) {
  try {
    await act();
    results.push({ name, faults: [] });
  } catch (error) {
    results.push({ name, faults: [error.stack] });
  }
}

// Each in a process of its own, where nothing has made a DOM before.
await Promise.all(
  modules.map((name) =>
    check(`import '${name}'`, async () => {
      const script = `await import('${name}'); if (typeof document !== 'undefined') throw new Error('there is a DOM')`;
      const { stdout, stderr } = await run(process.execPath, [
        '--input-type=module',
        '--eval',
        script,
      ]);
      assert.equal(stdout + stderr, '');
    }),
  ),
);

const said = [];
for (const kind of ['log', 'warn', 'error'])
  console[kind] = (...words) => said.push(words.join(' '));
const { render } = await import('@lit-labs/ssr');
const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
const { html, unsafeStatic } = await import('@lit-labs/ssr').then(
  () => import('lit/static-html.js'),
);
await import('jalon/define');

// What is not a card with a skeleton: a frame for others, bones without a card, and rows that nobody asked for yet.
const shown = {
  dashboard: /<slot><\/slot>/,
  'filter-bar': /class="bone slot"/,
  'detail-panel': /<slot name="empty">/,
};

for (const name of elements)
  await check(`<jalon-${name}> is drawn as loading`, async () => {
    const tag = unsafeStatic(`jalon-${name}`);
    const text = await collectResult(
      render(html`<${tag} src="/data.json" period="this-month"></${tag}>`),
    );
    assert.match(text, new RegExp(`<jalon-${name}[^>]*><template shadowroot="open"`));
    assert.match(text, shown[name] ?? /class="jalon card loading"[^>]* aria-busy="true"/);
    assert.deepEqual(said.splice(0), []);
  });

process.stdout.write(JSON.stringify(results));
