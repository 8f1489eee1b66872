import { eachBit } from '../derive/bits.js';
import type { Dimension } from '../derive/base.js';
import { namesOf } from './answer-rows.js';
import type { Asked } from './asked.js';
import { figuresOf, type Others, type Part } from './figures.js';
import { heldMetric, withHolders } from './goal-rows.js';
import { eachGroup, type Grouping } from './group.js';
import { Measures } from './measure.js';
import type { PlannedMetric } from './plan.js';
import { Lacking, realRows } from './rows-with.js';
import type { Scan } from './scan.js';
import type { Selection } from './selection.js';

/** What is asked of the groups of a window. */
export interface View {
  asked: Asked;
  dimensions: readonly Dimension[];
  metrics: readonly PlannedMetric[];
  own: boolean;
  ofAll: Measures;
}

/** The rows of a window, or of a bucket with that key. */
// Not a closure: each new generator function costs a map that keeps all it can see until the next full collection.
export function* partOf(
  { asked, dimensions, metrics, own, ofAll }: View,
  scan: Scan,
  selection: Selection,
  bucketKey: string | null,
): Generator<undefined, Part> {
  const held = heldMetric(asked, metrics);
  const found = scan.groupBy(dimensions, selection);
  const grouping = held === undefined ? found : withHolders(asked, found, held);
  const named = yield* namesOf(grouping, asked.query.by ?? asked.report.by, bucketKey);
  const measures = new Measures(scan.adder(selection, grouping, own), ofAll);
  const others = (id: string): Generator<undefined, Others> =>
    othersBy(scan, selection, grouping, id);
  const figured = yield* figuresOf(asked, measures, named.keys, metrics, others);
  return { grouping, ...named, ...figured, facts: scan.facts };
}

/** The groups of another dimension, and which of them each group's rows are in, where that is one. */
function* othersBy(
  scan: Scan,
  selection: Selection,
  grouping: Grouping,
  id: string,
): Generator<undefined, Others> {
  const dimension = scan.base.dimension(id);
  if (!dimension) throw new Lacking(`${scan.base.table}.${id}`);
  const theirs = scan.groupBy([dimension], selection);
  const { keys } = yield* namesOf(theirs, [id], null);
  const [none, several] = [-2, -1];
  const groupOf = new Int32Array(grouping.size).fill(none);
  eachBit(realRows(scan.base, selection.rows), (row) =>
    eachGroup(theirs, row, (other) =>
      eachGroup(grouping, row, (group) => {
        if (groupOf[group] === none) groupOf[group] = other;
        else if (groupOf[group] !== other) groupOf[group] = several;
      }),
    ),
  );
  const measures = new Measures(scan.adder(selection, theirs, false));
  return { measures, keys, groupOf };
}
