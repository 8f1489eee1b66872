// One page with every element: in a dashboard with data, and alone with none yet.
import { drawn } from './drawn.mjs';
import { elements } from './elements.mjs';
import { sales } from './sales.mjs';

export async function page(script) {
  const alone = await Promise.all(elements.map((name) => drawn(name)));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Drawn by a server</title>
    ${script}
  </head>
  <body>
    <main>${await sales('/data.json')}${alone.join('')}</main>
    <footer></footer>
  </body>
</html>
`;
}
