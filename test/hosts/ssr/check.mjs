// The package on a server: imported without a page, and drawn by Lit's renderer as it is before there are data.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { elements, modules } from './elements.mjs';

const run = promisify(execFile);

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
const { drawn } = await import('./drawn.mjs');

// What is not a card with a skeleton: a frame for others, bones without a card, and rows that nobody asked for yet.
const shown = {
  dashboard: /<slot><\/slot>/,
  'filter-bar': /class="bone slot"/,
  'detail-panel': /<slot name="empty">/,
};

for (const name of elements)
  await check(`<jalon-${name}> is drawn as loading`, async () => {
    const text = await drawn(name, '/data.json');
    assert.match(text, new RegExp(`<jalon-${name}[^>]*><template shadowroot="open"`));
    assert.match(text, shown[name] ?? /class="jalon card loading"[^>]* aria-busy="true"/);
    assert.deepEqual(said.splice(0), []);
  });

process.stdout.write(JSON.stringify(results));
