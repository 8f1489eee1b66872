// The hosts: `node test/hosts/run.mjs` those of `npm test`, `--all` every one, or those named. Needs a build.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright';
import { chromiumArgs, requireChromium } from '../../tools/chromium.mjs';
import { hosts } from './hosts.mjs';
import { NoRegistry, packed, prepare } from './prepare.mjs';
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
  names.length > 0 ? names.includes(name) : always || args.includes('--all'),
);

/** What a host that needs no page finds out for itself: a line of JSON on its standard output. */
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

const total = { passed: 0, failed: 0, skipped: 0, names: [] };
const archive = packed();
const preparing = wanted.map((host) => {
  const since = performance.now();
  const made = prepare(host, archive).then((folder) => ({
    folder,
    took: performance.now() - since,
  }));
  made.catch(() => {});
  return { host, made };
});
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArgs() });
try {
  for (const { host, made } of preparing) {
    let results;
    let took = 0;
    const since = performance.now();
    try {
      const ready = await made;
      took = ready.took;
      const start = performance.now();
      results =
        host.name === 'ssr' ? inNode(ready.folder) : await visit(browser, host, ready.folder);
      console.log(
        `${host.name}: prepared in ${(took / 1000).toFixed(1)} s, visited in ${((performance.now() - start) / 1000).toFixed(1)} s`,
      );
    } catch (error) {
      if (error instanceof NoRegistry) {
        console.log(`${host.name}: skipped: no registry`);
        total.skipped += 1;
        continue;
      }
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
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
