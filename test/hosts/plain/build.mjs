// A site without a bundler: the script of the package beside the page.
import { cpSync, mkdirSync } from 'node:fs';

mkdirSync('dist', { recursive: true });
for (const file of ['index.html', 'page.js', 'host.js']) cpSync(file, `dist/${file}`);
cpSync('node_modules/jalon/dist/jalon.js', 'dist/jalon.js');
