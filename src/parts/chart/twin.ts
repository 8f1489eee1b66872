import { html, nothing, type TemplateResult } from 'lit';
import type { PeriodNote } from '../../contract/note.js';
import type { ColumnKind, Value } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { toCsv } from '../csv/csv.js';
import { renderRemarks } from '../remarks/remarks.js';

/** A column of what the picture shows: of its table, its tooltips, its legend and its sentences. */
export interface ChartColumn {
  id: string;
  label: string;
  kind: ColumnKind;
  unit?: 'day' | undefined;
  /** Series whose marks say it; absent: all. */
  series?: number;
  /** Class of its shapes; absent: it is not drawn, only told. */
  look?: string;
  /** In the legend, where that is not the label. */
  key?: string;
  /** In tooltips only at its own marks. */
  quiet?: boolean;
  /** Its figures can be asked why. */
  why?: boolean;
}

/** A group of what the picture shows. */
export interface ChartRow {
  name: string;
  values: Readonly<Record<string, Value>>;
  /** What people said of it. */
  notes?: readonly PeriodNote[];
}

export interface ChartTable {
  /** What the groups are, e.g. "Month". */
  head: string;
  columns: readonly ChartColumn[];
  /** What the legend has besides. */
  keys?: readonly ChartColumn[];
  rows: readonly ChartRow[];
  total?: ChartRow;
}

/** A value as the reader's language writes it. */
export const textOf = (
  { kind, unit }: Pick<ChartColumn, 'kind' | 'unit'>,
  value: Value | undefined,
  say: Say,
  formats: Formats,
): string => formats.value(kind, value ?? null, say('common.na'), unit);

/** "November 2026: Recurring €86,000, FY 2025 €80,000" */
export const sentenceOf = (
  { columns }: ChartTable,
  row: ChartRow,
  series: number,
  say: Say,
  formats: Formats,
): string =>
  say('chart.sentence', {
    name: row.name,
    values: columns
      .filter((column) => (column.series ?? series) === series)
      .map((column) => `${column.label} ${textOf(column, row.values[column.id], say, formats)}`)
      .concat((row.notes ?? []).map(({ text }) => text))
      .join(', '),
  });

export function renderTwin(
  { head, columns, rows, total }: ChartTable,
  caption: string,
  say: Say,
  formats: Formats,
  onWhy: ((anchor: HTMLElement, row: number, column: ChartColumn) => void) | null,
): TemplateResult {
  const cell = (row: ChartRow, column: ChartColumn, index: number): unknown => {
    const text = textOf(column, row.values[column.id], say, formats);
    return onWhy && column.why && index >= 0
      ? html`<button
          type="button"
          aria-haspopup="dialog"
          @click=${(event: Event) => onWhy(event.currentTarget as HTMLElement, index, column)}
        >
          ${text}
        </button>`
      : text;
  };
  const line = (row: ChartRow, index: number): TemplateResult =>
    html`<tr>
      <th scope="row">${row.name}${renderRemarks(row.notes ?? [], formats)}</th>
      ${columns.map((column) => html`<td>${cell(row, column, index)}</td>`)}
    </tr>`;
  return html`<table class="num">
    <caption class="hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${head}</th>
        ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(line)}
    </tbody>
    ${
      total
        ? html`<tfoot>
            ${line(total, -1)}
          </tfoot>`
        : nothing
    }
  </table>`;
}

export const twinCsv = ({ head, columns, rows, total }: ChartTable): string =>
  toCsv(
    [{ id: '', kind: 'text', label: head }, ...columns],
    [...rows, ...(total ? [total] : [])].map(({ name, values }) => ({
      values: { ...values, '': name },
    })),
  );
