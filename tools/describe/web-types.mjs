// web-types, of which editors of JetBrains complete tags, attributes, properties, events, parts and custom properties.
import { elementsOf, heardEvents, oneLine } from './elements.mjs';

const named = ({ name, description }) => ({ name, description: oneLine(description) });
const typed = (entry, type) => (type?.text ? { ...entry, value: { type: type.text } } : entry);
const withDefault = (entry, value) => (value === undefined ? entry : { ...entry, default: value });

export function webTypes(manifest, { name, version }) {
  const elements = elementsOf(manifest);
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tag,
          description: element.summary,
          attributes: element.attributes.map((one) =>
            withDefault(typed(named(one), one.type), one.default),
          ),
          slots: element.slots.map(named),
          js: {
            properties: element.properties.map((one) =>
              withDefault(
                one.type?.text ? { ...named(one), type: one.type.text } : named(one),
                one.default,
              ),
            ),
            events: heardEvents(element, elements).map(named),
          },
          css: {
            properties: element.cssProperties.map((one) => withDefault(named(one), one.default)),
            parts: element.cssParts.map(named),
          },
        })),
      },
    },
  };
}
