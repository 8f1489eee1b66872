// `npm run manifest`: custom-elements.json, read from the classes and their JSDoc.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, packageJson } from './project.mjs';

export function writeManifest(file) {
  const command = at(path.join('node_modules', '@custom-elements-manifest/analyzer/cem.js'));
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [command, 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
    { cwd: at(), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The analyzer failed:\n${stdout}${stderr}`);
  const manifest = JSON.parse(readFileSync(at('.cache/manifest/custom-elements.json'), 'utf8'));
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...manifest, readme: '' }, null, 2)}\n`);
  return manifest;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeManifest(at('dist/custom-elements.json'));
  console.log(`dist/custom-elements.json of ${packageJson().name} ${packageJson().version}`);
}
