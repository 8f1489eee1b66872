// `npm run bench`: installs what is missing, then runs bench/run.mjs with the same arguments.
import './node-version.mjs';

const { spawnSync } = await import('node:child_process');
const { ensureInstalled } = await import('./install.mjs');
const { at, has } = await import('./project.mjs');
ensureInstalled();
if (!has('bench/run.mjs')) {
  console.error('There is no bench/run.mjs yet.');
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [at('bench/run.mjs'), ...process.argv.slice(2)], {
  cwd: at(),
  stdio: 'inherit',
});
process.exit(status ?? 1);
