import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import 'jalon/define';
import { html, unsafeStatic } from 'lit/static-html.js';

/** An element by its name, as the server draws it. */
export function drawn(name, src = '') {
  const tag = unsafeStatic(`jalon-${name}`);
  return collectResult(render(html`<${tag} src=${src} period="this-month"></${tag}>`));
}
