import { manifestPlugin } from './tools/manifest-plugin.mjs';

export default {
  globs: ['src/elements/**/*.ts', 'src/parts/**/*.ts'],
  exclude: ['**/*.model.ts', '**/*.geometry.ts', '**/*.styles.ts'],
  litelement: true,
  outdir: '.cache/manifest',
  packagejson: false,
  plugins: [manifestPlugin()],
};
