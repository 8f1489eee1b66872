import { at } from './project.mjs';

/**
 * package.json tells bundlers which files of dist/ do something when they are imported. Bundlers read the same
 * list for the sources of this checkout, find none of them there, and would drop `import './define.js'`.
 *
 * @returns {import('vite').Plugin}
 */
export function sourceSideEffects() {
  const own = at().split('\\').join('/');
  return {
    name: 'jalon-source-side-effects',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('\\').join('/');
      if (!file.startsWith(own) || file.includes('/node_modules/')) return undefined;
      if (file.startsWith(`${own}dist/`)) return undefined;
      return { code, map: null, moduleSideEffects: true };
    },
  };
}
