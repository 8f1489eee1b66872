// The types for each framework, on the packed package, by that framework's own checker: what is right compiles, and
// each line marked as wrong does not. Without arguments those of `npm test`, `--all` every one, or those named. Needs a build.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pack } from '../../tools/pack.mjs';
import { at } from '../../tools/project.mjs';

const tsc = ['typescript/bin/tsc', '-p', '.'];
const frameworks = [
  // Apart, so that neither entry brings the types for the other.
  { name: 'plain', check: ['typescript/bin/tsc', '-b', 'one.json', 'classes.json'], always: true },
  { name: 'react', check: tsc, always: true },
  { name: 'vue', check: ['vue-tsc/bin/vue-tsc.js', '-p', '.'], always: true },
  { name: 'react-18', check: tsc, uses: 'react' },
  { name: 'solid', check: tsc },
  {
    name: 'svelte',
    check: ['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  },
];

const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

const run = (command, args, cwd) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });

/** 'passed', 'skipped', or what is wrong. */
async function tryOut({ name, check, uses }, tarball) {
  const folder = at('.cache/host-types', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (uses) cpSync(at('test/host-types', uses), folder, { recursive: true });
  cpSync(at('test/host-types', name), folder, { recursive: true });
  const flags = ['--no-save', '--no-package-lock', '--prefer-offline', '--ignore-scripts'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const installed = await run('npm', ['install', ...flags, ...quiet, tarball], folder);
  if (installed.status !== 0)
    return unreachable.test(installed.output) ? 'skipped' : installed.output;
  const [file, ...args] = check;
  const checked = await run(
    process.execPath,
    [path.join(folder, 'node_modules', file), ...args],
    folder,
  );
  return checked.status === 0 ? 'passed' : checked.output;
}

const all = process.argv.includes('--all');
const names = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const report = process.argv.find((one) => one.startsWith('--report='))?.slice('--report='.length);
const { tarball } = pack('.cache/host-types-pack');
const total = { passed: 0, failed: 0, skipped: 0, names: [] };
const wanted = frameworks.filter(({ name, always }) =>
  names.length > 0 ? names.includes(name) : all || always,
);
// What takes the time is npm, and that waits.
const answers = await Promise.all(wanted.map((framework) => tryOut(framework, tarball)));
for (const [index, { name }] of wanted.entries()) {
  const answer = answers[index];
  if (answer === 'passed' || answer === 'skipped') {
    total[answer] += 1;
    console.log(`${name}: ${answer === 'passed' ? answer : 'skipped: no registry'}`);
  } else {
    total.failed += 1;
    total.names.push(`types for ${name}`);
    console.error(`${name}:\n${answer}`);
  }
}
if (report) writeFileSync(report, JSON.stringify(total));
process.exit(total.failed > 0 ? 1 : 0);
