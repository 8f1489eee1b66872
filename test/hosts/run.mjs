// The hosts: `node test/hosts/run.mjs` those of `npm test`, `--more` the others, or those named. Needs a build.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { chromiumArgs, requireChromium } from '../../tools/chromium.mjs';
import { hosts } from './hosts.mjs';
import { packed, prepare } from './prepare.mjs';
import { takeOver } from './take-over.mjs';
import { visit } from './visit.mjs';

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const report = args.find((arg) => arg.startsWith('--report='))?.slice('--report='.length);
const unknown = names.filter((name) => !hosts.some((host) => host.name === name));
if (unknown.length > 0) {
  console.error(
    `No such host: ${unknown.join(', ')}. There are ${hosts.map((host) => host.name).join(', ')}`,
  );
  process.exit(2);
}
const wanted = hosts.filter(({ name, always }) =>
  names.length > 0 ? names.includes(name) : !always === args.includes('--more'),
);

/** What a host finds out for itself, without a page: a line of JSON on its standard output. */
function inNode(folder) {
  const { stdout, stderr } = spawnSync(process.execPath, ['check.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  try {
    return JSON.parse(stdout);
  } catch {
    return [{ name: 'check.mjs', faults: [stdout + stderr] }];
  }
}

async function timed(act) {
  const since = performance.now();
  const value = await act();
  return { value, seconds: ((performance.now() - since) / 1000).toFixed(1) };
}

const total = { passed: 0, failed: 0, names: [] };
const archive = packed();
/** Two at a time, in order, while others are visited. */
const lanes = [Promise.resolve(), Promise.resolve()];
const preparing = wanted.map((host, i) => {
  const made = lanes[i % lanes.length].then(() => timed(() => prepare(host, archive)));
  lanes[i % lanes.length] = made.catch(() => {});
  return { host, made };
});
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArgs() });
try {
  for (const { host, made } of preparing) {
    let results;
    try {
      const ready = await made;
      const folder = ready.value;
      const isDrawn = existsSync(path.join(folder, 'check.mjs'));
      const seen = await timed(async () =>
        isDrawn
          ? [...inNode(folder), ...(await takeOver(browser, folder))]
          : visit(browser, host, folder),
      );
      results = seen.value;
      console.log(`${host.name}: prepared in ${ready.seconds} s, visited in ${seen.seconds} s`);
    } catch (error) {
      results = [{ name: 'is installed, built and opened', faults: [error.message] }];
    }
    for (const { name, faults, note } of results) {
      if (note) console.log(`  ${name}: ${note}`);
      if (faults.length === 0) total.passed += 1;
      else {
        total.failed += 1;
        total.names.push(`${host.name} ${name}`);
        console.error(`${host.name} ${name}\n  ${faults.join('\n  ')}`);
      }
    }
  }
} finally {
  await browser.close();
}
if (report) writeFileSync(report, JSON.stringify(total));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
