// Custom data of VS Code, of which its language services complete tags, attributes, parts and custom properties.
import { choicesOf, elementsOf, heardEvents, oneLine } from './elements.mjs';

const markdown = (value) => ({ kind: 'markdown', value });

const listed = (title, entries, show) =>
  entries.length === 0 ? [] : [`**${title}**`, entries.map((one) => `- ${show(one)}`).join('\n')];

const nameAndText = ({ name, description }) =>
  `\`${name || '(default)'}\`: ${oneLine(description)}`;

export function htmlCustomData(manifest) {
  const elements = elementsOf(manifest);
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: markdown(
        [
          element.summary,
          ...listed('Slots', element.slots, nameAndText),
          ...listed('Events', heardEvents(element, elements), nameAndText),
          ...listed('Parts', element.cssParts, nameAndText),
          ...listed('Custom properties', element.cssProperties, nameAndText),
        ].join('\n\n'),
      ),
      attributes: element.attributes.map(({ name, description, type }) => {
        const values = choicesOf(type).map((choice) => ({ name: choice }));
        return {
          name,
          description: markdown(oneLine(description)),
          ...(type?.text === 'boolean' ? { valueSet: 'v' } : {}),
          ...(values.length > 0 ? { values } : {}),
        };
      }),
    })),
  };
}

/** One entry a name: what several elements have under it is listed by tag. */
function byName(elements, listOf) {
  const found = new Map();
  for (const element of elements)
    for (const { name, description } of listOf(element)) {
      if (!found.has(name)) found.set(name, new Map());
      const tags = found.get(name);
      const text = oneLine(description);
      tags.set(text, [...(tags.get(text) ?? []), element.tag]);
    }
  return [...found].map(([name, texts]) => ({
    name,
    text: [...texts].map(([text, tags]) => `${text} (${tags.join(', ')})`).join('\n\n'),
  }));
}

export function cssCustomData(manifest) {
  const elements = elementsOf(manifest);
  return {
    version: 1.1,
    properties: byName(elements, (element) => element.cssProperties).map(({ name, text }) => ({
      name,
      description: markdown(text),
    })),
    pseudoElements: byName(elements, (element) => element.cssParts).map(({ name, text }) => ({
      name: `::part(${name})`,
      description: markdown(text),
    })),
  };
}
