/**
 * Who may import whom. Data flows one way, from the contract up to the elements; docs/decisions/0001-toolchain.md
 * says why. A type import counts as an import, except where a rule says otherwise.
 */
const layer = (name) => `^src/${name}(/|\\.ts$)`;

/** layer → what it may import of src/ besides itself. */
const allowed = {
  contract: [],
  calendar: ['contract'],
  data: ['contract', 'calendar'],
  derive: ['contract', 'calendar', 'data/(columns|dataset)[^/]*'],
  engine: [
    'contract',
    'calendar',
    'data/(columns|dataset)[^/]*',
    'derive/(base|bits|extent|names|read|runs|window)',
  ],
  catalogue: ['contract'],
  source: ['contract', 'calendar', 'data', 'derive', 'engine', 'catalogue'],
  i18n: ['contract', 'calendar'],
  theme: ['contract', 'calendar'],
  parts: ['contract', 'calendar', 'catalogue', 'i18n', 'theme', 'source'],
  elements: [
    'contract',
    'calendar',
    'data',
    'engine',
    'catalogue',
    'source',
    'i18n',
    'theme',
    'parts',
  ],
};

// An entry without a slash is a folder; one with a slash is a pattern of files (`data/columns*`).
const target = (name) => (name.includes('/') ? `^src/${name}(/|\\.ts$)` : layer(name));

const layers = Object.entries(allowed).map(([name, others]) => ({
  name: `layer-${name}`,
  comment: `src/${name} imports ${others.join(', ') || 'nothing'} of src, and itself`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [`^src/${name}/`, ...others.map(target)] },
}));

const litPackages =
  '(^|/)node_modules/(lit|lit-html|lit-element|@lit|@lit-labs)(/|$)|^(lit|lit-html|@lit)(/|$)';

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'known-folder',
      comment: 'A new folder of src needs its place among the layers above.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(allowed).join('|')})/` },
      to: {},
    },
    {
      name: 'contract-alone',
      comment: 'The contract is types and names; it imports no package either.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { pathNot: '^src/contract/' },
    },
    {
      name: 'parts-source-types-only',
      comment:
        'parts know the shape of a Source, not how it is made; only the base of the elements holds a feed.',
      severity: 'error',
      from: { path: '^src/parts/', pathNot: '^src/parts/base/' },
      to: { path: '^src/source/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-lit-below',
      comment: 'Data, derive, engine and source run in Node and in a worker.',
      severity: 'error',
      from: { path: '^src/(contract|calendar|data|derive|engine|catalogue|source)/' },
      to: { path: litPackages },
    },
    {
      name: 'no-lit-in-models',
      comment: 'Models and geometries are pure: result → view → numbers.',
      severity: 'error',
      from: { path: '^src/.*\\.(model|geometry)\\.ts$' },
      to: { path: litPackages },
    },
    {
      name: 'no-element-in-element',
      comment: 'Elements share through parts; a tag in a template is no import.',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/', pathNot: '/define\\.ts$' },
      to: { path: '^src/elements/[^/]+/', pathNot: '^src/elements/$1/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dev-package',
      comment: 'What ships may import only what package.json lists under dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'nothing-outside',
      comment: 'src knows nothing of tests, stories, demo and tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|stories|demo|bench|tools|dist|\\.storybook)/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
