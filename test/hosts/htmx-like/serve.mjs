// What a server renders: the elements with their data's address and their filters as attributes.

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export function answer({ pathname, searchParams }) {
  if (pathname === '/broken.json')
    return '{"jalon": 1, "timeZone": "America/Toronto", "accounts": [{"list": "L1"}]}';
  if (pathname !== '/sales') return undefined;
  const [src, filters] = ['src', 'filters'].map((name) => escaped(searchParams.get(name)));
  return `<jalon-dashboard src="${src}" filters="${filters}">
  <jalon-filter-bar></jalon-filter-bar>
  <jalon-goal-widget></jalon-goal-widget>
  <jalon-progress-table></jalon-progress-table>
</jalon-dashboard>`;
}
