import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import 'jalon/define';
import { html } from 'lit';

export const sales = (src) =>
  collectResult(
    render(html`
      <jalon-dashboard src=${src} period="2026-03">
        <jalon-filter-bar></jalon-filter-bar>
        <jalon-goal-widget></jalon-goal-widget>
        <jalon-progress-table></jalon-progress-table>
      </jalon-dashboard>
    `),
  );
