import type { LoadedDataset } from '../../data/dataset.js';
import type { Amounts, Base, DetailKind, Dimension, Facts } from '../base.js';
import { newBitmap, setBit } from '../../data/columns.js';
import { RowsOfDeals } from '../deals/base.js';
import { Deals } from '../deals/deals.js';
import { describeDeals } from '../deals/describe.js';
import { namedDimension } from '../dimension.js';
import type { Window } from '../window.js';
import { stageFacts } from './facts.js';
import type { StageRows } from './rows.js';
import { entriesOf, Ladder, type Entries } from './history.js';

/** A row for each deal and each stage of the pipelines that it has been in. */
class StagesBase extends RowsOfDeals implements StageRows {
  readonly details: Readonly<Record<string, DetailKind>>;
  readonly amounts: Map<string, Amounts>;

  constructor(
    deals: Deals,
    readonly ladder: Ladder,
    readonly entries: Entries | null,
    dealOf: Uint32Array,
    /** Stage of each row. */
    readonly stageOf: Uint32Array,
  ) {
    super(deals, dealOf, ['stage', 'pipeline']);
    this.details = { deal: describeDeals(deals, dealOf) };
    const valid = newBitmap(this.length);
    const values = Float64Array.from(dealOf, (deal, row) => {
      const amount = deals.amount[deal]!;
      if (!Number.isNaN(amount)) setBit(valid, row);
      return amount || 0;
    });
    this.amounts = new Map(
      deals.has('amount') ? [['amount', { values, valid, scale: 10_000 }]] : [],
    );
  }

  derive(window: Window): Generator<undefined, Facts> {
    return stageFacts(this, window);
  }

  protected override find(id: string): Dimension | null {
    const { deals, ladder, stageOf } = this;
    if (id === 'pipeline')
      return namedDimension(id, [
        deals.pipelines,
        { perRow: stageOf.map((stage) => ladder.pipeline[stage]!) },
      ]);
    return id === 'stage' ? stageDimension(this) : super.find(id);
  }

  protected *instants(): Generator<Float64Array> {
    if (this.entries) yield this.entries.dated;
  }
}

/** Stages by pipeline and place, whatever order the data name them in. */
function stageDimension({ deals, ladder, stageOf }: StageRows): Dimension {
  const order = [0, ...[...ladder.steps.values()].flat()];
  const codeOf = new Map(order.map((stage, code) => [stage, code]));
  const named = namedDimension('stage', [deals.stages, { perRow: stageOf }]);
  return {
    ...named,
    perRow: stageOf.map((stage) => codeOf.get(stage)!),
    size: order.length,
    keyOf: (code) => named.keyOf(order[code]!),
    labelOf: (code) => named.labelOf(order[code]!),
    codeOf: (key) => codeOf.get(named.codeOf(key)) ?? -1,
    has: () => true,
  };
}

export function* stagesBase(data: LoadedDataset): Generator<undefined, Base> {
  const deals = new Deals(data);
  yield;
  const ladder = new Ladder(deals);
  const table = data.tables['stageChanges'];
  const entries = table ? entriesOf(deals, table) : null;
  yield;
  const dealOf: number[] = [];
  const stageOf: number[] = [];
  for (let deal = 0; deal < deals.length; deal++) {
    const stages = [deals.stage[deal]!];
    if (entries)
      for (let e = entries.first[deal]!; e < entries.first[deal + 1]!; e++)
        stages.push(entries.stage[e]!);
    for (const pipeline of new Set(stages.map((stage) => ladder.pipeline[stage]!)))
      for (const stage of ladder.steps.get(pipeline) ?? []) {
        dealOf.push(deal);
        stageOf.push(stage);
      }
  }
  return new StagesBase(
    deals,
    ladder,
    entries,
    Uint32Array.from(dealOf),
    Uint32Array.from(stageOf),
  );
}
