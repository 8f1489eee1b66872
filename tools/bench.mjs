// `npm run bench`: installs what is missing, then runs bench/run.mjs with the same arguments.
import './node-version.mjs';

const { spawnSync } = await import('node:child_process');
const { existsSync, statSync } = await import('node:fs');
const { ensureInstalled, npm } = await import('./install.mjs');
const { at } = await import('./project.mjs');

/** The rivals that are too heavy for everyone's install. */
function ensureRivals() {
  const installed = at('bench/node_modules/.package-lock.json');
  const wanted = ['bench/package.json', 'bench/package-lock.json']
    .map((file) => at(file))
    .filter(existsSync);
  const isNew = (file) => statSync(file).mtimeMs > statSync(installed).mtimeMs;
  if (existsSync(installed) && !wanted.some(isNew)) return;
  console.log('Installing the rivals (npm install in bench/) …');
  const { status } = npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: at('bench'),
    stdio: 'inherit',
  });
  if (status === 0) return;
  console.error('npm install in bench/ failed; the lines above say why.');
  process.exit(1);
}

ensureInstalled();
ensureRivals();
const { status } = spawnSync(process.execPath, [at('bench/run.mjs'), ...process.argv.slice(2)], {
  cwd: at(),
  stdio: 'inherit',
});
process.exit(status ?? 1);
