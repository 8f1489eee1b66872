import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { renderRemarks } from '../remarks/remarks.js';
import { hatchPath, rectPath, type Box } from './drawing.js';
import { textOf, type ChartRow, type ChartTable } from './twin.js';

/** One entry for each look; none where there is only one. */
export function renderLegend({ columns, keys = [] }: ChartTable): unknown {
  const looks = new Map(
    [...columns, ...keys].flatMap(({ look, key, label }) =>
      look ? [[look, key ?? label] as const] : [],
    ),
  );
  if (looks.size < 2) return nothing;
  return html`<ul class="legend" part="legend">
    ${[...looks].map(([look, label]) => html`<li>${swatch(look)}${label}</li>`)}
  </ul>`;
}

const square: Box = { x: 1, y: 1, width: 11, height: 11 };

/** A small drawing of a series, in its look. */
const swatch = (look: string): TemplateResult =>
  html`<svg class="swatch" width="13" height="13" aria-hidden="true">
    <path class=${look} d=${look.includes('line') ? 'M0 6.500H13' : rectPath(square)} />
    ${look.includes('s1') && look.includes('fill') ? svg`<path class="hatch" d=${hatchPath(square)} />` : nothing}
  </svg>`;

/** All values of a group, for a tooltip; of those that are quiet only the one of a `series`. */
export const renderTip = (
  { columns }: ChartTable,
  { name, values, notes = [] }: ChartRow,
  series: number | undefined,
  say: Say,
  formats: Formats,
): TemplateResult =>
  html`<div class="tip num">
    <b>${formats.capital(name)}</b>
    <dl>
      ${columns
        .filter((column) => !column.quiet || column.series === series)
        .map(
          (column) =>
            html`<dt>${column.look ? swatch(column.look) : nothing}${column.label}</dt>
              <dd>${textOf(column, values[column.id], say, formats)}</dd>`,
        )}
    </dl>
    ${renderRemarks(notes, formats)}
  </div>`;
