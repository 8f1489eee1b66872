// The pages that a server draws: with the script of the package, and with a bundle that has Lit's support for hydration.
import { build } from 'esbuild';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { page } from './page.mjs';

mkdirSync('dist', { recursive: true });
cpSync('node_modules/jalon/dist/jalon.js', 'dist/jalon.js');
await build({ entryPoints: ['hydrated.js'], outdir: 'dist', bundle: true, format: 'esm' });
writeFileSync('dist/index.html', await page('<script src="jalon.js" defer></script>'));
writeFileSync(
  'dist/hydrated.html',
  await page('<script type="module" src="hydrated.js"></script>'),
);
