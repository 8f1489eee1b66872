// What each element takes and fires, as one TypeScript interface: the types for frameworks are made from it.
import { elementsOf, heardEvents, oneLine } from './elements.mjs';

const key = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`);
const note = (text) => (text ? [`/** ${oneLine(text).replaceAll('*/', '* /')} */`] : []);

function members(element) {
  const fieldOf = new Map(element.attributes.map(({ name, fieldName }) => [name, fieldName]));
  const fields = new Set(element.properties.map(({ name }) => name));
  const typed = (name, description, type) => [...note(description), `${key(name)}?: ${type};`];
  const typeOf = (field) => `${element.className}['${field}']`;
  return {
    // A property with an attribute of its name takes what that attribute means: `refresh` is read as a method.
    properties: element.properties.map(({ name, description }) =>
      typed(name, description, typeOf(fieldOf.get(name) ?? name)),
    ),
    attributes: element.attributes
      .filter(({ name }) => !fields.has(name))
      .map(({ name, description, fieldName }) =>
        typed(name, description, `Written<${typeOf(fieldName)}>`),
      ),
  };
}

const eventType = (name) => (name.startsWith('jalon-') ? `JalonEventMap['${name}']` : 'Event');

function block(element, elements) {
  const { properties, attributes } = members(element);
  const events = heardEvents(element, elements).map(({ name, description }) => [
    ...note(description),
    `${key(name)}: ${eventType(name)};`,
  ]);
  const group = (name, text, entries) => [
    `/** ${text} */`,
    `${name}: {`,
    ...entries.flat().map((line) => `  ${line}`),
    '};',
  ];
  return [
    ...note(element.summary),
    `'${element.tag}': {`,
    ...[
      `element: ${element.className};`,
      ...group('properties', 'Properties, some of them also attributes.', properties),
      ...group('attributes', 'Attributes under another name than their property.', attributes),
      ...group('events', 'Events that a listener on it hears.', events),
    ].map((line) => `  ${line}`),
    '};',
  ];
}

export function elementTypes(manifest) {
  const elements = elementsOf(manifest);
  const imports = elements.map(
    ({ className, path }) =>
      `import type { ${className} } from './${path.replace(/^dist\//, '')}';`,
  );
  return [
    "import type { JalonEventMap } from './contract/events.js';",
    ...imports,
    '',
    '/** An attribute also takes a number as text. */',
    'export type Written<V> = number extends V ? V | `${number}` : V;',
    '',
    '/** What each element takes and fires, by tag. */',
    'export interface JalonElements {',
    ...elements.flatMap((element) => block(element, elements)).map((line) => `  ${line}`),
    '}',
    '',
    'export type JalonTag = keyof JalonElements;',
    '',
    '/** An event as a listener on the element gets it. */',
    'export type JalonHeard<T extends JalonTag, K extends keyof JalonElements[T]["events"]> =',
    "  JalonElements[T]['events'][K] & { readonly currentTarget: JalonElements[T]['element'] };",
    '',
    '/** Properties and attributes of an element. */',
    'export type JalonGiven<T extends JalonTag> =',
    "  JalonElements[T]['properties'] & JalonElements[T]['attributes'];",
    '',
  ].join('\n');
}
