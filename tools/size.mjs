// `npm run size`: what a page loads, against the ceilings of tools/size-limits.json. Needs a build.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundleCode } from './bundle.mjs';
import { at, elementNames, has } from './project.mjs';

const kB = (bytes) => (bytes / 1000).toFixed(1);

/** Bytes as they are, after gzip -9 and after brotli 11. */
export function measure(code) {
  const bytes = Buffer.from(code);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }).length,
  };
}

/** Faults of one measured entry: each unit that has a ceiling must keep below it. */
export function overCeiling(sizes, limits) {
  const units = ['raw', 'gzip', 'brotli'].filter((unit) => limits[unit] !== undefined);
  if (units.length === 0) return ['has no ceiling'];
  return units
    .filter((unit) => sizes[unit] > limits[unit] * 1000)
    .map((unit) => `${kB(sizes[unit])} kB ${unit} is over its ceiling of ${limits[unit]} kB`);
}

/** A source file's package, or its part of our own code: `src/engine`, `src/elements/dashboard`, `src/i18n/fr`. */
export function partOf(source) {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(source);
  if (inPackage) return inPackage[1];
  const own = /src\/(?:(?:elements|i18n)\/[^/.]+(?=\/)|[^/.]+)/.exec(source);
  return own?.[0] ?? '';
}

/** Minified code of a script by the package or part that it came from; '' where no source is known. */
export function codeByPart(code, map) {
  const sourceMap = new SourceMap(map);
  const parts = new Map();
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column += 1) {
      const part = partOf(sourceMap.findEntry(row, column).originalSource ?? '');
      if (!parts.has(part)) parts.set(part, []);
      parts.get(part).push(line[column]);
    }
  });
  return new Map([...parts].map(([part, letters]) => [part, letters.join('')]));
}

/** What an import of an element registers and loads, as a bundler makes it from the package. */
export const elementEntries = (limits) =>
  elementNames().map((name) => ({
    name: `jalon/elements/${name}/define`,
    code: `import './dist/elements/${name}/define.js';`,
    ...(limits[name] ?? limits.default),
  }));

async function sizesOf(entry) {
  if (entry.file) return measure(readFileSync(at(entry.file)));
  const { code, modules } = await bundleCode(entry.code, { external: entry.external });
  const strays = modules.filter((file) => entry.without?.some((part) => file.includes(part)));
  if (strays.length > 0) throw new Error(`${entry.name} must not contain ${strays.join(', ')}`);
  return measure(code);
}

async function main() {
  if (!has('dist/jalon.js')) {
    console.error('There is no dist/jalon.js to measure: run `npm run build` first.');
    return 1;
  }
  const limits = JSON.parse(readFileSync(at('tools/size-limits.json'), 'utf8'));
  const faults = [];
  const rows = [];
  for (const entry of [...limits.entries, ...elementEntries(limits.elements)]) {
    const sizes = await sizesOf(entry);
    const over = overCeiling(sizes, entry);
    faults.push(...over.map((fault) => `${entry.name}: ${fault}`));
    const ceiling = ['raw', 'gzip', 'brotli']
      .filter((unit) => entry[unit] !== undefined)
      .map((unit) => `${entry[unit]} ${unit}`)
      .join(', ');
    rows.push({
      entry: entry.name,
      'minified kB': kB(sizes.raw),
      'gzip kB': kB(sizes.gzip),
      'brotli kB': kB(sizes.brotli),
      'ceiling kB': ceiling,
    });
  }
  console.table(rows);

  const code = readFileSync(at('dist/jalon.js'), 'utf8');
  const map = JSON.parse(readFileSync(at('dist/jalon.js.map'), 'utf8'));
  const whole = measure(code);
  const parts = [...codeByPart(code, map)].map(([part, text]) => ({ part, ...measure(text) }));
  // Each part compressed alone; together they compress better, so these are shares and not a sum.
  const alone = parts.reduce((sum, one) => sum + one.brotli, 0);
  console.log('dist/jalon.js by package, and by part of src (brotli: its share of the whole):');
  console.table(
    parts
      .sort((a, b) => b.brotli - a.brotli)
      .map(({ part, raw, brotli }) => ({
        part: part || 'the wrapper',
        'minified kB': kB(raw),
        'brotli kB': kB((brotli / alone) * whole.brotli),
        share: `${((brotli / alone) * 100).toFixed(0)} %`,
      })),
  );
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
}

if (process.argv[1] && path.resolve(process.argv[1]) === at('tools/size.mjs')) {
  process.exit(await main());
}
