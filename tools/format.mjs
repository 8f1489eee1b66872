// `npm run format`: writes the format; with `--check`, says which files lack it.
import './node-version.mjs';

const { spawnSync } = await import('node:child_process');
const { ensureInstalled } = await import('./install.mjs');
const { at } = await import('./project.mjs');
ensureInstalled();
const mode = process.argv.includes('--check') ? ['--check'] : ['--write', '--list-different'];
const given = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const files = given.length > 0 ? given : ['.'];
const cache = ['--cache', '--cache-location', '.cache/prettier'];
const { status } = spawnSync(
  process.execPath,
  [at('node_modules/prettier/bin/prettier.cjs'), ...mode, ...cache, ...files],
  { cwd: at(), stdio: 'inherit' },
);
// With --list-different prettier exits with 1 although it has just mended the files.
process.exit(mode[0] === '--check' ? (status ?? 1) : status === 2 ? 2 : 0);
