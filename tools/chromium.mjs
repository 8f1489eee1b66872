// Finds a Chromium (or Chrome, or Edge) for the browser tests, and installs Debian's where that is possible.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const isRunnable = (file) => {
  try {
    accessSync(file, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/** Files in which browsers are usually found, per platform. */
export function usualPlaces(platform = process.platform, env = process.env, home = homedir()) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing'];
    return ['/Applications', path.posix.join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const apps = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => apps.map((app) => path.win32.join(root, app)));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ];
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
  return [
    ...names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))),
    '/opt/google/chrome/chrome',
  ];
}

/** Browsers that Playwright downloaded earlier, the newest first. */
export function playwrightPlaces(
  platform = process.platform,
  env = process.env,
  home = homedir(),
  list = (folder) => readdirSync(folder),
) {
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ||
    (platform === 'darwin'
      ? path.join(home, 'Library/Caches/ms-playwright')
      : platform === 'win32'
        ? path.join(env.LOCALAPPDATA ?? home, 'ms-playwright')
        : path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'ms-playwright'));
  let found;
  try {
    found = list(cache);
  } catch {
    return [];
  }
  const inside = {
    darwin: [
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    win32: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
  }[platform] ?? ['chrome-linux64/chrome', 'chrome-linux/chrome'];
  return found
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((file) => path.join(cache, name, file)));
}

/** Path of a browser, or null. A CHROME_PATH that leads nowhere is an error, not a hint. */
export function findChromium(env = process.env) {
  if (env.CHROME_PATH) {
    if (isRunnable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is set, but there is no program at ${env.CHROME_PATH}`);
  }
  return [...usualPlaces(), ...playwrightPlaces()].find(isRunnable) ?? null;
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

export const howToGetOne =
  'No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium), or say where it is: ' +
  'CHROME_PATH=/path/to/chrome npm test';

/** As findChromium, but installs Debian's package where this process may; throws when there is none. */
export function requireChromium() {
  let found = findChromium();
  if (!found && isDebianRoot()) {
    console.log('No Chromium found: installing the package chromium with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) =>
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    const install = () => apt('install', '-y', '--no-install-recommends', 'chromium');
    if (!install()) {
      apt('update');
      install();
    }
    found = findChromium();
  }
  if (!found) throw new Error(howToGetOne);
  return found;
}

/** Flags for a quiet headless browser; root (a container, say) can have no sandbox. */
export function chromiumArgs() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(requireChromium());
}
