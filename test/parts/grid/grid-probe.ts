import { html, LitElement, type TemplateResult } from 'lit';
import type { ResultRow } from '../../../src/contract/query.js';
import { sayer } from '../../../src/i18n/index.js';
import { Grid } from '../../../src/parts/grid/grid.js';
import type { GridColumn, GridState } from '../../../src/parts/grid/grid.model.js';
import { Sorter } from '../../../src/parts/grid/grid.sorter.js';
import { gridStyles } from '../../../src/parts/grid/grid.styles.js';
import { base, tokens } from '../../../src/theme/index.js';

export const figures = 16;

/** `count` rows of a name and 16 figures. */
export const rowsOf = (count: number, add = 0): ResultRow[] =>
  Array.from({ length: count }, (_, i) => ({
    key: { rep: `${i}` },
    label: `Row ${i}`,
    values: {
      name: `Row ${i}`,
      ...Object.fromEntries(
        Array.from({ length: figures }, (_, c) => [
          `f${c}`,
          ((i * 31 + c * 7 + add) % 997) / (c % 4 ? 1 : 997),
        ]),
      ),
    },
  }));

const columns: GridColumn[] = [
  { id: 'name', kind: 'text', label: 'Name', title: 'Name', name: true },
  ...Array.from({ length: figures }, (_, c) => ({
    id: `f${c}`,
    kind: c % 4 ? ('count' as const) : ('ratio' as const),
    label: `F${c}`,
    title: `Figure ${c}`,
    asks: true,
  })),
];

/** A grid on its own. */
export class GridProbe extends LitElement {
  static override styles = [base, tokens, gridStyles];
  rows: readonly ResultRow[] = [];
  state: GridState = { columns: null, sort: [], widths: {}, pinned: null };
  asked: string[] = [];
  /** The host shows something else instead. */
  isGone = false;
  readonly grid = new Grid(this, 'probe', {
    change: (patch) => {
      this.state = { ...this.state, ...patch };
      this.requestUpdate();
    },
    ask: (row, column) => this.asked.push(`${row.label} ${column.id}`),
  });
  readonly #sorter = new Sorter();
  #order: { of: unknown; rows: Uint32Array } = { of: null, rows: new Uint32Array() };

  protected override render(): TemplateResult {
    const { sort, widths, pinned, columns: ids } = this.state;
    if (JSON.stringify(sort) !== this.#order.of || this.rows.length !== this.#order.rows.length)
      this.#order = { of: JSON.stringify(sort), rows: this.#sorter.order(this.rows, sort, 'en') };
    if (this.isGone) return html`<p>Nothing here</p>`;
    return html`<div class="jalon">
      ${this.grid.render({
        label: 'Probe',
        columns: ids ? ids.map((id) => columns.find((column) => column.id === id)!) : columns,
        rows: this.rows,
        order: this.#order.rows,
        totals: null,
        keyOf: (row) => row.key['rep']!,
        sort,
        widths,
        pinned: pinned ?? ['name'],
        narrow: false,
        say: sayer('en'),
        format: ({ kind }, value) =>
          kind === 'ratio' ? `${(Number(value) * 100).toFixed(1)}%` : String(value),
      })}
    </div>`;
  }
}
if (!customElements.get('grid-probe')) customElements.define('grid-probe', GridProbe);
