import type { Column } from '../../../src/data/columns.js';
import type { PageSource } from '../../../src/source/page-source.js';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Columns of the accounts that the report reads; rep and store are in the order of the rows. */
const names = [
  ['list', 'month', 'optedOut', 'optedOutExternal', 'attempted', 'secondEligible'],
  ['secondAttempted', 'reached', 'replied', 'awaiting'],
  ['subscribers', 'appointments', 'calls', 'callSeconds', 'accessoryRevenue'],
].flat();

/** The typed arrays in which Jalon keeps what the report reads. */
export function columnsRead({ engine }: PageSource): Numbers[] {
  const { columns } = engine.data.tables['accounts']!;
  return names.flatMap((name) => arraysOf(columns[name]!));
}

/** Typed arrays of a column, whatever its kind calls them. */
const arraysOf = (column: Column): Numbers[] =>
  Object.values(column).filter((part): part is Numbers => ArrayBuffer.isView(part));

/** Plain sums over these arrays: what reading the bytes costs. It has no answer. */
export function memoryLine(arrays: readonly Numbers[]) {
  return {
    name: 'sum of the bytes',
    bytes: arrays.reduce((sum, { byteLength }) => sum + byteLength, 0),
    ask: () => arrays.reduce((sum, values) => sum + add(values), 0),
  };
}

function add(values: Numbers): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n]!;
  return sum;
}
