import { readFileSync } from 'node:fs';
import { at } from './project.mjs';

/**
 * Entries of Lit for `optimizeDeps.include`. Vite must bundle them in one go: one that it meets only in the
 * browser, in Storybook's own renderer for one, brings a second Lit along.
 */
export function litEntries() {
  const { exports } = JSON.parse(readFileSync(at('node_modules/lit/package.json'), 'utf8'));
  const unused = /ssr|polyfill|static-html|private-|async-|std-/;
  return Object.keys(exports)
    .filter((entry) => entry === '.' || (entry.endsWith('.js') && !unused.test(entry)))
    .map((entry) => `lit${entry.slice(1)}`);
}
