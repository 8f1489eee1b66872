import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync('node_modules/jalon/package.json', 'utf8'));

/** What can be imported, of the package that is installed. */
export const modules = Object.keys(exports)
  .filter((path) => exports[path].default)
  .map((path) => `jalon${path.slice(1)}`);

/** Elements by name. */
export const elements = modules.flatMap(
  (name) => name.match(/^jalon\/elements\/([a-z-]+)\/define$/)?.[1] ?? [],
);
