import type { TemplateResult } from 'lit';
import type { Say } from '../../i18n/index.js';
import { renderColumnsMenu } from '../../parts/columns-menu/columns-menu.js';
import { toggled, type ColumnChoice } from '../../parts/columns-menu/columns-menu.model.js';
import { moveColumn, type GridState } from '../../parts/grid/grid.model.js';

/** The columns menu as changes to the grid's state. */
export function renderTableColumns(
  choices: readonly ColumnChoice[],
  shown: readonly string[],
  say: Say,
  change: (patch: Partial<GridState>) => void,
): TemplateResult {
  const order = choices.map(({ id }) => id);
  const pinned = choices.filter((one) => one.pinned).map(({ id }) => id);
  return renderColumnsMenu({
    choices,
    say,
    onToggle: (id) => change({ columns: toggled(order, shown, id) }),
    onPin: (id) =>
      change({
        pinned: pinned.includes(id) ? pinned.filter((one) => one !== id) : [...pinned, id],
      }),
    onMove: (id, place) => {
      const moved = moveColumn(order, id, place > order.indexOf(id) ? place - 1 : place);
      change({ columns: moved.filter((one) => shown.includes(one)) });
    },
    onVariant: (id, variant) =>
      change({ columns: shown.map((one) => (one === id ? variant : one)) }),
    onReset: () => change({ columns: null, widths: {}, pinned: null }),
  });
}
