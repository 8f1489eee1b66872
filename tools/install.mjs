// `npm start` and `npm test` work in a fresh clone: they install what is missing, and nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isMusl, packagesOfPlatform } from './platform-packages.mjs';
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

/** Runs npm by the same npm that runs this script, where one does. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { cwd: at(), ...options })
    : spawnSync('npm', args, { cwd: at(), shell: process.platform === 'win32', ...options });
}

const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** False only where the registry could not be reached, whatever it would have answered. */
export function canInstall() {
  const { stdout, stderr } = npm(
    ['ping', '--fetch-retries=1', '--fetch-retry-mintimeout=500', '--fetch-timeout=20000'],
    {
      encoding: 'utf8',
    },
  );
  return !unreachable.test(`${stdout}${stderr}`);
}

/** Never `npm ci`: it fails where a registry lacks binaries of other platforms. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing dependencies (npm install) …');
  const quietly = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm(['install', ...quietly], { stdio: 'inherit' });
  if (status !== 0) {
    console.error('npm install failed; the lines above say why.');
    process.exit(1);
  }
  const { platform, arch } = process;
  const native = packagesOfPlatform(JSON.parse(readFileSync(lock(), 'utf8')), {
    platform,
    arch,
    musl: isMusl(),
  });
  if (native.length > 0) {
    console.log(`Installing what the lock lacks for ${platform}-${arch}: ${native.join(' ')}`);
    const added = npm(['install', ...quietly, ...native], { stdio: 'inherit' });
    if (added.status !== 0)
      console.error('They could not be had; the tests that need them will say so.');
  }
  writeFileSync(stamp(), digest());
}
