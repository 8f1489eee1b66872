// `npm run storybook` (dev) and `npm run build-storybook` (build), with a fresh manifest for the docs pages.
import './node-version.mjs';

const { spawnSync } = await import('node:child_process');
const { ensureInstalled } = await import('./install.mjs');
const { at, elementNames } = await import('./project.mjs');
ensureInstalled();

if (elementNames().length > 0) {
  const { writeManifest } = await import('./manifest.mjs');
  writeManifest(at('dist/custom-elements.json'));
}
const args =
  process.argv[2] === 'build'
    ? ['build', '--output-dir', 'storybook-static']
    : ['dev', '--port', '6006', '--no-open'];
const { status } = spawnSync(
  process.execPath,
  [at('node_modules/storybook/dist/bin/dispatcher.js'), ...args, ...process.argv.slice(3)],
  { cwd: at(), stdio: 'inherit', env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } },
);
process.exit(status ?? 1);
