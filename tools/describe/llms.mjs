// llms.txt: what a language model needs to write a page with the suite. The head is written by hand, the rest is read.
import { elementsOf, heardEvents, oneLine } from './elements.mjs';

const code = (text) => `\`${text}\``;
const typeText = (type) => (type?.text ? ` ${code(type.text)}` : '');
const line = (name, type, text) => `- ${code(name)}${typeText(type)}: ${oneLine(text)}`;

const head = ({ name, version, description }) => `# ${name}

> ${description}

Version ${version}. Web components for any page or framework. Everything an element shows is the answer to a query on a
dataset: give it data with \`src\` (a URL of JSON, CSV, NDJSON or Arrow), \`data\` (an object or rows) or \`source\`. Elements
inside a \`<jalon-dashboard>\` share its data and filters; \`dashboard="id"\` joins one from elsewhere.

\`\`\`html
<script src="jalon.js" defer></script>
<jalon-dashboard src="campaign.json" period="this-month">
  <jalon-filter-bar></jalon-filter-bar>
  <jalon-goal-widget data-span="12"></jalon-goal-widget>
  <jalon-progress-table by="rep"></jalon-progress-table>
</jalon-dashboard>
\`\`\`

- Setting a property never fires an event; only a person's act does.
- Filters are plain JSON: keys are AND, an array is OR, absent or empty is all. \`period\` is \`2026-11\`, \`2026-Q4\`, \`2026\`,
  \`FY2026\`, \`2026-11-01/2026-11-15\`, \`this-month\`, \`last-month\`, \`this-quarter\`, \`this-year\`, \`this-fiscal-year\` or
  \`last-fiscal-year\`.
- \`mapping\` names your columns: \`{"accounts": {"id": "client_no", "rep": "agent"}}\`.
- It needs no inline script or style and no nonce; the policy names \`trusted-types lit-html\`.
- React 19, Svelte 5, Vue and Solid set properties and listen by themselves; React 18 needs a ref for objects and events.
- Style it by custom properties and \`::part()\` only.`;

const docs = `## Docs

- [README](./README.md): how to use it
- [Datasets](./docs/dataset.md): tables, columns, mapping
- [From a CSV to a page](./docs/guides/mapping-from-csv.md): step by step, with each error on the way
- [Every element](./docs/guides/elements.md): a block to copy for each, and the tables that each report needs
- [Recipes](./docs/guides/recipes.md): links, shortcuts, drills, auth headers, notes, paper, exports
- [Security](./docs/guides/security.md): what belongs on the server, content security policy
- [Metrics](./docs/metrics.md): what each figure means
- [Changelog](./CHANGELOG.md)`;

const entries = ({ exports }) =>
  [
    '## Entries',
    '',
    ...Object.keys(exports)
      .filter((subpath) => subpath !== './package.json')
      .map((subpath) => `- ${code(`jalon${subpath.slice(1)}`)}`),
    '',
    '`jalon` registers nothing; `jalon/define` registers every element, `jalon/elements/<name>/define` one. `jalon/engine`',
    'runs without a page: `const source = await openDataset(data); await source.query({ report, metrics, by, where })`.',
    '`import "jalon/react"` (or vue, svelte, solid) adds the types of the tags to that framework.',
  ].join('\n');

function dataset({ properties, $defs = {} }) {
  const follow = (schema) => (schema?.$ref ? $defs[schema.$ref.split('/').at(-1)] : schema);
  const rowOf = (schema) => {
    const found = follow(schema);
    const options = [found, ...(found?.anyOf ?? [])].map(follow);
    return follow(options.find((one) => one?.type === 'array')?.items);
  };
  return Object.entries(properties).map(([name, schema]) => {
    const row = rowOf(schema);
    if (!row?.properties) return `- ${code(name)}`;
    const required = new Set(row.required);
    const columns = Object.keys(row.properties).map((one) => (required.has(one) ? one : `${one}?`));
    return `- ${code(name)}: ${columns.join(', ')}`;
  });
}

const section = (title, lines) => (lines.length === 0 ? [] : ['', `${title}:`, '', ...lines]);

function element(one, elements) {
  const fields = new Map(one.properties.map((field) => [field.attribute ?? field.name, field]));
  return [
    `### <${one.tag}> (${one.className})`,
    '',
    oneLine(`${one.summary} ${one.description}`),
    ...section(
      'Attributes',
      one.attributes.map(({ name, type, description, fieldName }) =>
        line(
          name,
          type,
          fieldName === name ? description : `(property \`${fieldName}\`) ${description}`,
        ),
      ),
    ),
    ...section(
      'Properties without an attribute',
      [...fields.values()]
        .filter(({ attribute }) => !attribute)
        .map(({ name, type, description }) => line(name, type, description)),
    ),
    ...section(
      'Methods',
      one.methods.map(({ name, description }) => line(`${name}()`, null, description)),
    ),
    ...section(
      'Events',
      heardEvents(one, elements).map(({ name, description }) => line(name, null, description)),
    ),
    ...section(
      'Slots',
      one.slots.map(({ name, description }) => line(name || '(default)', null, description)),
    ),
    ...section(
      'Parts',
      one.cssParts.map(({ name, description }) => line(name, null, description)),
    ),
    ...section(
      'Custom properties',
      one.cssProperties.map(({ name, description }) => line(name, null, description)),
    ),
  ].join('\n');
}

export function llmsText(manifest, { packageJson, datasetSchema }) {
  const elements = elementsOf(manifest);
  return `${[
    head(packageJson),
    docs,
    entries(packageJson),
    [
      '## Dataset',
      '',
      'One JSON object; a table is an array of rows or an object of columns. `?`: may be absent. The whole of it is in',
      '`jalon/dataset.schema.json`.',
      '',
      ...dataset(datasetSchema),
    ].join('\n'),
    '## Elements',
    ...elements.map((one) => element(one, elements)),
  ].join('\n\n')}\n`;
}
