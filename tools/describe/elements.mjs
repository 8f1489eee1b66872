// The manifest, read once for every format that is made from it.

/** The element classes of a manifest, each with lists that are never undefined. */
export const elementsOf = (manifest) =>
  manifest.modules
    .flatMap((module) => module.declarations.map((one) => ({ ...one, path: module.path })))
    .filter((one) => one.tagName)
    .map((one) => ({
      tag: one.tagName,
      className: one.name,
      path: one.path,
      summary: one.summary ?? '',
      description: one.description ?? '',
      attributes: one.attributes ?? [],
      properties: (one.members ?? []).filter(({ kind }) => kind === 'field'),
      methods: (one.members ?? []).filter(({ kind }) => kind === 'method'),
      events: one.events ?? [],
      slots: one.slots ?? [],
      cssParts: one.cssParts ?? [],
      cssProperties: one.cssProperties ?? [],
    }));

export const oneLine = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The texts of a type that is a union of them, else none: `'bars' | 'lines'`. */
export const choicesOf = (type) => {
  const options = (type?.text ?? '').split('|').map((one) => one.trim());
  const texts = options.filter((one) => one !== 'null');
  return texts.length > 0 && texts.every((one) => /^'[^']*'$/.test(one))
    ? texts.map((one) => one.slice(1, -1))
    : [];
};

/** Events that an element's listeners hear: its own, and with a slot those of what is inside. */
export function heardEvents(element, elements) {
  const hears = element.slots.some(({ name }) => name === '') ? elements : [element];
  const byName = new Map(element.events.map((event) => [event.name, event]));
  for (const event of hears.flatMap(({ events }) => events))
    if (event.name.startsWith('jalon-') && !byName.has(event.name)) byName.set(event.name, event);
  return [...byName.values()];
}
