// `npm start` and `npm test` work in a fresh clone: they install what is missing, and nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { at } from './project.mjs';

const lock = () => at('package-lock.json');
const stamp = () => at('node_modules/.jalon-lock');
const digest = () => createHash('sha256').update(readFileSync(lock())).digest('hex');

/** Whether node_modules is there and was made from the present lock. */
export function isInstalled() {
  const hidden = at('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  if (existsSync(stamp()) && readFileSync(stamp(), 'utf8') === digest()) return true;
  // Installed by hand: npm rewrites its hidden lock on each install.
  return statSync(hidden).mtimeMs >= statSync(lock()).mtimeMs;
}

/** Never `npm ci`: it fails where a registry lacks binaries of other platforms. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing dependencies (npm install) …');
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: at(), stdio: 'inherit' })
    : spawnSync('npm', args, {
        cwd: at(),
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (status !== 0) {
    console.error('npm install failed; the lines above say why.');
    process.exit(1);
  }
  writeFileSync(stamp(), digest());
}
