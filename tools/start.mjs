// `npm start`: installs what is missing, then serves the demo and opens it.
import './node-version.mjs';

const { ensureInstalled } = await import('./install.mjs');
const { at, has } = await import('./project.mjs');
ensureInstalled();

if (!has('demo/index.html')) {
  console.error('There is no demo/index.html yet, so there is no page to show.');
  process.exit(1);
}

const display =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const mayOpen = display && !process.env.CI && !process.env.SSH_CONNECTION;

const { createServer } = await import('vite');
const server = await createServer({ configFile: at('vite.config.ts'), root: at() });
await server.listen();
const [local] = server.resolvedUrls?.local ?? [];
const url = new URL('demo/', local ?? 'http://localhost:5173/').href;
console.log(`\n  Jalon dashboard: ${url}\n  Stop with Ctrl+C.\n`);
if (mayOpen) server.openBrowser();
