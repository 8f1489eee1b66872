import { html, nothing, type TemplateResult } from 'lit';
import type { Acts } from './grid.acts.js';
import { isText, type GridColumn } from './grid.model.js';
import type { GridView } from './grid.view.js';

const keys = 'Enter Shift+Enter Shift+ArrowLeft Shift+ArrowRight Alt+ArrowLeft Alt+ArrowRight P H';

/** Neighbours of one band, as [band, first column, columns]. */
export function bandsOf(
  columns: readonly GridColumn[],
): [band: string, first: number, span: number][] {
  const bands: [string, number, number][] = [];
  columns.forEach(({ band = '' }, i) => {
    const last = bands.at(-1);
    if (last && last[0] === band) last[2]++;
    else bands.push([band, i, 1]);
  });
  return bands;
}

/** The row of bands, where there are any. */
export function renderBands(columns: readonly GridColumn[]): TemplateResult | typeof nothing {
  if (!columns.some((column) => column.band)) return nothing;
  return html`<div class="row bands" role="row" aria-rowindex="1">
    ${bandsOf(columns).map(
      ([band, first, span]) =>
        html`<div
          class="band cut"
          role=${band ? 'columnheader' : 'presentation'}
          aria-colindex=${band ? first + 1 : nothing}
          aria-colspan=${band ? span : nothing}
          data-span=${span}
        >
          ${band}
        </div>`,
    )}
  </div>`;
}

export function renderHead(
  { columns, sort, say }: GridView,
  pinned: ReadonlySet<number>,
  rowIndex: number,
  { onHead, onPress, onFit }: Acts,
): TemplateResult {
  return html`<div class="row heads" role="row" aria-rowindex=${rowIndex}>
    ${columns.map((column, i) => {
      const at = sort.findIndex((key) => key.by === column.id);
      const down = at >= 0 && !!sort[at]!.descending;
      return html`<div
        class="cell head ${isText(column.kind) ? 'text' : column.kind === 'flag' ? 'flag' : 'num'} ${pinned.has(i) ? 'pin' : ''} ${at < 0 ? '' : 'sorted'}"
        part="head"
        role="columnheader"
        tabindex="-1"
        data-id=${column.id}
        title=${column.title}
        aria-label=${column.title}
        aria-colindex=${i + 1}
        aria-sort=${at < 0 ? 'none' : down ? 'descending' : 'ascending'}
        aria-keyshortcuts=${keys}
        aria-description=${pinned.has(i) ? say('table.isPinned') : nothing}
        @click=${onHead}
        @pointerdown=${onPress}
      >
        <span class="label">${column.label}</span>${
          at < 0
            ? nothing
            : html`<span class="arrow" aria-hidden="true"
                >${down ? '↓' : '↑'}${sort.length > 1 ? html`<small>${at + 1}</small>` : nothing}</span
              >`
        }<i class="grip" @dblclick=${onFit}></i>
      </div>`;
    })}
  </div>`;
}
