// `npm run build`: dist/ with the ES modules, their types, the classic scripts and the manifest.
import './node-version.mjs';

const { spawnSync } = await import('node:child_process');
const { createHash } = await import('node:crypto');
const { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
const { at, elementNames, has, libraryEntries, packageJson, tagOf } = await import('./project.mjs');
const { buildClassic, buildModules, evaluate } = await import('./bundle.mjs');
const { writeManifest } = await import('./manifest.mjs');
const { scriptGuard } = await import('./script-guard.mjs');

const missing = [
  ...Object.values(libraryEntries()),
  'src/script.ts',
  'src/source/worker-entry.ts',
  'src/data/schema/json-schema.ts',
  'src/theme/themes.css',
].filter((file) => !has(file));
if (missing.length > 0) {
  console.error(`Nothing was built: missing ${missing.join(', ')}`);
  process.exit(1);
}

/** The JSON Schema of a dataset, made from the schemas that the code reads with. */
async function writeDatasetSchema() {
  const { datasetJsonSchema } = await evaluate(
    "export { datasetJsonSchema } from './src/data/schema/json-schema.ts';",
  );
  writeFileSync(
    at('dist/dataset.schema.json'),
    `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`,
  );
}

rmSync(at('dist'), { recursive: true, force: true });
await buildModules({ entries: libraryEntries(), outDir: at('dist') });
await buildClassic({
  entry: 'src/script.ts',
  file: 'jalon.js',
  outDir: at('dist'),
  wrap: scriptGuard(packageJson().version, elementNames().map(tagOf)),
});
await buildClassic({
  entry: 'src/source/worker-entry.ts',
  file: 'jalon-worker.js',
  outDir: at('dist'),
});

const tsc = spawnSync(
  process.execPath,
  [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')],
  {
    stdio: 'inherit',
  },
);
if (tsc.status !== 0) process.exit(1);
const untyped = Object.keys(libraryEntries()).filter(
  (entry) => !existsSync(at('dist', `${entry}.d.ts`)),
);
if (untyped.length > 0) throw new Error(`No types were written for ${untyped.join(', ')}`);

copyFileSync(at('src/theme/themes.css'), at('dist/themes.css'));
writeManifest(at('dist/custom-elements.json'));
await writeDatasetSchema();

const script = readFileSync(at('dist/jalon.js'));
console.log(`dist/jalon.js ${script.length} B`);
console.log(`integrity sha384-${createHash('sha384').update(script).digest('base64')}`);
