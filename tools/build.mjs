// `npm run build`: dist/ with the ES modules, their types, the classic scripts and the manifest.
import './node-version.mjs';

const { spawnSync } = await import('node:child_process');
const { createHash } = await import('node:crypto');
const { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
const { at, elementNames, frameworks, has, libraryEntries, packageJson, tagOf } =
  await import('./project.mjs');
const { buildClassic, buildModules, evaluate } = await import('./bundle.mjs');
const { describe } = await import('./describe/index.mjs');
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
  const schema = datasetJsonSchema();
  writeFileSync(at('dist/dataset.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
  return schema;
}

/** Types for frameworks: written by hand over those that are made from the manifest. Most do nothing when they run. */
function writeFrameworks() {
  for (const name of frameworks()) {
    copyFileSync(at('types', `${name}.d.ts`), at('dist', `${name}.d.ts`));
    if (has('types', `${name}.js`))
      copyFileSync(at('types', `${name}.js`), at('dist', `${name}.js`));
    else writeFileSync(at('dist', `${name}.js`), 'export {};\n');
  }
}

/** What `integrity` of a script tag must say for a page to run this file and no other. */
const integrityOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(at('dist', file)))
    .digest('base64')}`;

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
const manifest = writeManifest(at('dist/custom-elements.json'));
const datasetSchema = await writeDatasetSchema();
writeFrameworks();
const described = describe({ manifest, packageJson: packageJson(), datasetSchema });
for (const [file, text] of Object.entries(described)) writeFileSync(at(file), text);

const integrity = Object.fromEntries(
  ['jalon.js', 'jalon-worker.js'].map((file) => [file, integrityOf(file)]),
);
writeFileSync(at('dist/integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
for (const [file, hash] of Object.entries(integrity)) console.log(`dist/${file} integrity ${hash}`);
