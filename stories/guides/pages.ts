/** The guides as pages of the site: file → title, in the order of the side bar. Each has an .mdx beside this file. */
export const pages: Readonly<Record<string, string>> = {
  'README.md': 'Start here',
  'docs/guides/mapping-from-csv.md': 'Guides/From a CSV to a page',
  'docs/guides/elements.md': 'Guides/Every element',
  'docs/dataset.md': 'Guides/The dataset',
  'docs/guides/recipes.md': 'Guides/Recipes',
  'docs/guides/security.md': 'Guides/Security',
  'docs/theming.md': 'Guides/Theming',
  'docs/metrics.md': 'Guides/Metrics',
  'CHANGELOG.md': 'Project/Changelog',
  'docs/architecture.md': 'Project/Architecture',
  'docs/testing.md': 'Project/Testing',
  'docs/tryout.md': 'Project/Tried as a new user',
};

/** Title of the page that a file is on; all decisions are on one. */
export const titleOf = (file: string): string | undefined =>
  file.startsWith('docs/decisions/') ? 'Project/Decisions' : pages[file];

/** As Storybook makes it of a title. */
export const idOf = (title: string): string =>
  `${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}--docs`;

/** A guide as the site shows it: links lead to its pages, and blocks of code have no words for the tests. */
export function shown(markdown: string, file: string): string {
  const own = markdown.replace(/^( *```\w+) .*$/gm, '$1');
  return own.replace(/\]\((?!https?:|#)([^)#]*)(#[^)]*)?\)/g, (link, path: string, anchor = '') => {
    const target = new URL(path, `file:///${file}`).pathname.slice(1);
    const title = titleOf(target);
    if (!title) throw new Error(`${file}: ${link} leads to no page`);
    return `](?path=/docs/${idOf(title)}${anchor})`;
  });
}
