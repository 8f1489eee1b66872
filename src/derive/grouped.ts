/** Rows by group: those of group g are `rows[first[g] … first[g + 1])`. */
export interface Grouped {
  readonly first: Uint32Array;
  readonly rows: Uint32Array;
}

const CHECK_EVERY = 1 << 16;
const FEW = 24;

/** Puts rows by group, each group in the order of `compare` and where that says 0 in the rows' own; group -1 is left out. */
export function* groupedRows(
  groups: number,
  groupOf: ArrayLike<number>,
  compare?: (a: number, b: number) => number,
): Generator<undefined, Grouped> {
  const { length } = groupOf;
  const first = new Uint32Array(groups + 1);
  for (let row = 0; row < length; row++) if (groupOf[row]! >= 0) first[groupOf[row]! + 1]!++;
  for (let group = 0; group < groups; group++) first[group + 1]! += first[group]!;
  yield;
  const next = first.slice();
  const rows = new Uint32Array(first[groups]!);
  for (let row = 0; row < length; row++) {
    if (row % CHECK_EVERY === 0) yield;
    if (groupOf[row]! >= 0) rows[next[groupOf[row]!]!++] = row;
  }
  if (compare)
    for (let group = 0; group < groups; group++) {
      if (group % CHECK_EVERY === 0) yield;
      arrange(rows, first[group]!, first[group + 1]!, compare);
    }
  return { first, rows };
}

function arrange(
  rows: Uint32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  if (to - from > FEW) rows.subarray(from, to).sort((a, b) => compare(a, b) || a - b);
  else
    for (let i = from + 1; i < to; i++) {
      const row = rows[i]!;
      let at = i;
      for (; at > from && compare(rows[at - 1]!, row) > 0; at--) rows[at] = rows[at - 1]!;
      rows[at] = row;
    }
}
