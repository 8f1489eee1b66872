import { html, nothing, type TemplateResult } from 'lit';
import type { PeriodNote } from '../../contract/note.js';
import type { Filters, Query, Result } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { bar } from '../bar/bar.js';
import { icon } from '../icon/icon.js';
import type { Popover } from '../popover/popover.js';
import { duringOf, ofFigure } from '../remarks/remarks.model.js';
import { renderRemarks } from '../remarks/remarks.js';
import { leftOutIn, leftOutQuery, whyOf, type Figure, type WhyView } from './why.model.js';

export type { Figure } from './why.model.js';

export interface WhyContext {
  /** The answer that the figure stands in. */
  result: Result;
  filters: Filters;
  say: Say;
  formats: Formats;
  /** A sentence after the definition. */
  note?: string | undefined;
  /** What people said. */
  notes: readonly PeriodNote[];
  /** Asks a question on demand, as `DataElement.query`. */
  query: (query: Query, signal?: AbortSignal) => Promise<Result>;
  /** A person wants to see the rows; the figure may have none, e.g. a count of working days: then leave it out. */
  onRows?: ((figure: Figure, rows: number | null) => void) | undefined;
}

/** Opens a popover that explains a figure: definition, parts, what is left out, of when, and the way to its rows. */
export function openWhy(
  popover: Popover,
  anchor: HTMLElement,
  figure: Figure,
  context: WhyContext,
): void {
  const { result, filters, say, formats, note, notes, query, onRows } = context;
  const said = ofFigure(duringOf(notes, result.context), figure.metric, figure.group, filters);
  const abort = new AbortController();
  let optedOut: number | null = null;
  popover.toggle(anchor, {
    label: say('why.ask', {
      value: formats.value(figure.kind, figure.value, say('common.na'), figure.unit),
    }),
    content: () => {
      const view = whyOf(figure, result, optedOut, say, formats);
      const toRows =
        onRows && view.rows !== 0 && (() => (popover.close(), onRows(figure, view.rows)));
      return renderWhy(view, say, note, renderRemarks(said, formats), toRows || undefined);
    },
    onClose: () => abort.abort(),
  });
  const wanted = popover.isOpen && leftOutQuery(figure, filters, result.context);
  if (!wanted) return;
  // What is not known is not said; the rest of the answer stands without it.
  query(wanted, abort.signal).then(
    (answer) => {
      if (abort.signal.aborted) return;
      optedOut = leftOutIn(answer);
      popover.redraw();
    },
    () => undefined,
  );
}

const renderWhy = (
  view: WhyView,
  say: Say,
  note: string | undefined,
  remarks: unknown,
  onRows: (() => void) | undefined,
): TemplateResult =>
  html`<div class="why">
    <p class="why-title">
      <b>${view.title}</b>${view.group === null ? nothing : html`<span>${view.group}</span>`}
    </p>
    <p class="why-value num">${view.value}</p>
    ${
      view.parts
        ? html`${view.share === null ? nothing : bar(view.share)}
            <p class="why-parts num">
              <b>${view.parts.num}</b> <span>${view.parts.over}</span> ${view.parts.den}
            </p>`
        : nothing
    }
    <p>
      ${view.explain} ${view.variant ? html`<span class="sub">${view.variant}</span>` : nothing}
      ${note}
    </p>
    ${
      view.leftOut.length
        ? html`<ul class="why-left">
            ${view.leftOut.map((text) => html`<li>${icon('info')}<span>${text}</span></li>`)}
          </ul>`
        : nothing
    }
    ${remarks}
    <div class="why-foot">
      <span class="sub"
        >${view.when.map((text, i) => html`${i ? html`<br />` : nothing}${text}`)}</span
      >
      ${
        onRows
          ? html`<button class="btn" type="button" part="rows" @click=${onRows}>
              ${view.rows === null ? say('why.rowsAny') : say('why.rows', { n: view.rows })}${icon('right')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
