// The manifest says what the code does, and the code does no more than the manifest says. Needs a build.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, classOf, elementNames, filesUnder, has, root, tagOf } from './project.mjs';

/** Global attributes and properties that an element may watch, but that are not its own to document. */
const ofEveryElement = new Set(['id', 'lang', 'dir', 'title', 'hidden', 'slot', 'part']);

const difference = (left, right) => [...left].filter((one) => !right.has(one)).sort();

const withoutComments = (code) =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/**
 * Sources whose templates and styles end up in the element's own shadow root: its folder, and what that imports of
 * src, except files that define an element class of their own which is not a base of it.
 */
export function closure(entry, base = root) {
  const seen = new Map();
  const visit = (file) => {
    if (seen.has(file) || !existsSync(path.join(base, file))) return;
    const code = withoutComments(readFileSync(path.join(base, file), 'utf8'));
    seen.set(file, code);
    for (const [, from] of code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      visit(path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, '.ts'));
    }
  };
  visit(entry);
  return seen;
}

const textOf = (files) => [...files.values()].join('\n');

/** Names in `part="a b"`; a binding inside is left out. */
export function partsIn(code) {
  return new Set(
    [...code.matchAll(/\bpart="([^"]*)"/g)].flatMap(([, value]) =>
      value
        .replace(/\$\{[^}]*\}/g, ' ')
        .split(/\s+/)
        .filter(Boolean),
    ),
  );
}

/** Names of slots; '' is the default one. */
export const slotsIn = (code) =>
  new Set(
    [...code.matchAll(/<slot\b([^>]*)>/g)].map(
      ([, rest]) => /\bname="([^"$]*)"/.exec(rest)?.[1] ?? '',
    ),
  );

/** Events of the contract that the code names, other than to listen to them. */
export function eventsIn(code, known) {
  const named = code
    .replace(/(?:add|remove)EventListener\s*\(\s*'[^']+'/g, '')
    .replace(/@jalon-[a-z-]+=/g, '');
  return new Set(known.filter((name) => new RegExp(`['"\`]${name}['"\`]`).test(named)));
}

export const propertiesIn = (code) =>
  new Set([...code.matchAll(/(--jalon-[a-z0-9-]+)/g)].map(([, name]) => name));

/** Events that the contract knows. */
export function knownEvents(base = root) {
  const code = readFileSync(path.join(base, 'src/contract/events.ts'), 'utf8');
  return [...code.matchAll(/'(jalon-[a-z-]+)':/g)].map(([, name]) => name);
}

/**
 * What one class and its declaration say differently.
 * @param own code of the element's folder; @param all that and what it imports; @param theme code of src/theme
 */
export function compare({ declaration, element, own, all, theme, events }) {
  const faults = [];
  const must = (list, text) =>
    faults.push(...list.map((one) => `${declaration.tagName}: ${text} ${one}`));
  const names = (list) => new Set((list ?? []).map((one) => one.name));

  const attributes = names(declaration.attributes);
  const observed = new Set(element.observedAttributes.filter((name) => !ofEveryElement.has(name)));
  must(difference(attributes, observed), 'documents an attribute that the class does not observe:');
  must(difference(observed, attributes), 'observes an attribute that is not documented:');

  const reactive = new Map(
    [...element.elementProperties].filter(
      ([key]) => typeof key === 'string' && !key.startsWith('__'),
    ),
  );
  const fields = names((declaration.members ?? []).filter((member) => member.kind === 'field'));
  const methods = names((declaration.members ?? []).filter((member) => member.kind === 'method'));
  const properties = new Set([...reactive].filter(([, { state }]) => !state).map(([key]) => key));
  const states = new Set([...reactive].filter(([, { state }]) => state).map(([key]) => key));
  const missing = difference(properties, fields).filter((name) => !ofEveryElement.has(name));
  must(missing, 'has a property that is not documented:');
  must(
    [...fields].filter((name) => states.has(name)),
    'documents internal state as a property:',
  );
  must(
    [...fields, ...methods].filter((name) => !(name in element.prototype)),
    'documents a member that the class does not have:',
  );

  const undescribed = (declaration.members ?? []).filter((member) => !member.description);
  must(
    undescribed.map((member) => member.name),
    'does not say what this member is:',
  );
  if (!declaration.summary) faults.push(`${declaration.tagName}: has no @summary`);

  const parts = names(declaration.cssParts);
  const inOwn = partsIn(own);
  const quoted = (name) => new RegExp(`['"\`\\s]${name}['"\`\\s]`).test(all);
  must(
    [...parts].filter((name) => !partsIn(all).has(name) && !quoted(name)),
    'documents a part that no template has:',
  );
  must(difference(inOwn, parts), 'has a part that is not documented:');

  const slots = names(declaration.slots);
  must(
    difference(slots, slotsIn(all)).map((name) => name || '(default)'),
    'documents a slot that no template has:',
  );
  must(
    difference(slotsIn(own), slots).map((name) => name || '(default)'),
    'has a slot that is not documented:',
  );

  const fired = names(declaration.events);
  must(
    difference(fired, eventsIn(all, [...events, ...fired])),
    'documents an event that nothing fires:',
  );
  must(difference(eventsIn(own, events), fired), 'fires an event that is not documented:');

  const documented = names(declaration.cssProperties);
  must(
    difference(documented, propertiesIn(all)),
    'documents a custom property that no style reads:',
  );
  const shared = propertiesIn(theme);
  must(
    difference(propertiesIn(own), documented).filter((name) => !shared.has(name)),
    'reads a custom property that is not documented:',
  );
  return faults;
}

/** Code of one element: its own folder, and with what that imports. */
export function sourcesOf(name, base = root) {
  const entry = `src/elements/${name}/${name}.ts`;
  const all = closure(entry, base);
  const own = new Map([...all].filter(([file]) => file.startsWith(`src/elements/${name}/`)));
  const theme = [...all].filter(([file]) => file.startsWith('src/theme/'));
  return { own: textOf(own), all: textOf(all), theme: textOf(new Map(theme)) };
}

async function main() {
  if (!has('dist/custom-elements.json')) {
    console.error('There is no dist/custom-elements.json: run `npm run build` first.');
    return 1;
  }
  const manifest = JSON.parse(readFileSync(at('dist/custom-elements.json'), 'utf8'));
  const declared = manifest.modules.flatMap((module) => module.declarations);
  const faults = [];
  for (const name of elementNames()) {
    const declaration = declared.find(
      (one) => one.tagName === tagOf(name) && one.name === classOf(name),
    );
    if (!declaration) {
      faults.push(`${tagOf(name)}: the manifest has no class ${classOf(name)}`);
      continue;
    }
    // In Node, so this also shows that an import alone touches no page.
    const module = await import(pathToFileURL(at(`dist/elements/${name}/${name}.js`)).href);
    const element = module[classOf(name)];
    faults.push(...compare({ declaration, element, ...sourcesOf(name), events: knownEvents() }));
  }
  const extra = declared.filter((one) => !elementNames().map(tagOf).includes(one.tagName));
  faults.push(
    ...extra.map((one) => `${one.tagName ?? one.name}: in the manifest, but no such element`),
  );
  const dangling = manifest.modules.filter((module) => !has(module.path));
  faults.push(...dangling.map((module) => `${module.path}: in the manifest, but not in dist`));
  const elements = filesUnder('src/elements', (file) => file.endsWith('/define.ts')).length;
  if (elements !== elementNames().length)
    faults.push('not every folder of src/elements has a define.ts');
  for (const fault of faults) console.error(fault);
  console.log(`${declared.length} elements, ${faults.length} differences`);
  return faults.length > 0 ? 1 : 0;
}

if (process.argv[1] && path.resolve(process.argv[1]) === at('tools/check-manifest.mjs')) {
  process.exit(await main());
}
