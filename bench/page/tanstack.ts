import {
  constructTable,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import { isFigure, sortedBy, type FlatRow } from './cells.js';
import { drawByHand } from './hand-made.js';
import { columns } from './rows.js';

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

/** TanStack's rows and sorting, in rows recycled by hand. */
export function drawTanstack(host: HTMLElement, data: FlatRow[]): void {
  const table = constructTable({
    features,
    data,
    getRowId: (row: FlatRow) => row['key'],
    columns: columns.map(({ id, title, kind }) => ({
      id,
      accessorKey: id,
      header: title,
      sortFn: isFigure(kind) ? sortFn_basic : sortFn_alphanumeric,
    })),
    initialState: { sorting: [{ id: sortedBy, desc: true }] },
  });
  let { rows } = table.getRowModel();
  drawByHand(host, {
    count: () => rows.length,
    value: (row, id) => rows[row].getValue(id),
    sort: (id) => {
      table.setSorting([{ id, desc: false }]);
      ({ rows } = table.getRowModel());
    },
  });
}
