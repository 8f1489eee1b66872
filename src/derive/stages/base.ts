import { newBitmap, setBit } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Amounts, Base, DetailKind, Dimension, Facts } from '../base.js';
import type { Dated } from '../dated-rows.js';
import { Dates } from '../deals/dates.js';
import { Deals } from '../deals/deals.js';
import { describeDeals } from '../deals/describe.js';
import { RowsOfDeals } from '../deals/rows-of-deals.js';
import { inOrder, namedDimension } from '../dimension.js';
import type { Window } from '../window.js';
import { stageFacts } from './facts.js';
import { entriesOf, type Entries } from './history.js';
import { Ladder } from './ladder.js';
import type { StageRows } from './rows.js';
import { standingAt, type StageStanding } from './standing.js';

const CHECK_EVERY = 1 << 13;

/** A row for each deal and each stage of the pipelines that it has been in. */
class StagesBase extends RowsOfDeals implements StageRows {
  readonly details: Readonly<Record<string, DetailKind>>;
  #standing: StageStanding | null = null;

  constructor(
    deals: Deals,
    readonly ladder: Ladder,
    readonly entries: Entries | null,
    readonly dates: Dates,
    readonly first: Uint32Array,
    dealOf: Uint32Array,
    /** Stage of each row. */
    readonly stageOf: Uint32Array,
    readonly amounts: Map<string, Amounts>,
  ) {
    super(deals, dealOf, ['stage', 'pipeline']);
    this.details = { deal: describeDeals(deals, dealOf) };
  }

  *derive(window: Window): Generator<undefined, Facts> {
    const standing = yield* standingAt(this, window, this.#standing);
    if (window.at === window.at) this.#standing = standing;
    return yield* stageFacts(this, window, standing);
  }

  protected override find(id: string): Dimension | null {
    const { deals, ladder, stageOf } = this;
    if (id === 'pipeline')
      return namedDimension(id, [
        deals.pipelines,
        { perRow: stageOf.map((stage) => ladder.pipeline[stage]!) },
      ]);
    return id === 'stage'
      ? inOrder(namedDimension(id, [deals.stages, { perRow: stageOf }]), ladder.order)
      : super.find(id);
  }

  protected *instants(): Generator<Dated> {
    if (this.entries) yield [this.entries.dated];
  }
}

export function* stagesBase(data: LoadedDataset): Generator<undefined, Base> {
  const deals = yield* Deals.of(data);
  yield;
  const ladder = new Ladder(deals);
  const table = data.tables['stageChanges'];
  const entries = table ? yield* entriesOf(deals, table) : null;
  yield;
  const { first, dealOf, stageOf } = yield* rowsOf(deals, ladder, entries);
  const dates = yield* Dates.of(deals.length, [
    [deals.createdAt],
    [deals.closedAt],
    ...(entries ? ([[entries.at, entries.deal]] satisfies Dated[]) : []),
  ]);
  const amounts = yield* amountsOf(deals, dealOf);
  return new StagesBase(deals, ladder, entries, dates, first, dealOf, stageOf, amounts);
}

/** The stages of each deal's pipelines, the rows of one pipeline together. */
function* rowsOf(
  deals: Deals,
  ladder: Ladder,
  entries: Entries | null,
): Generator<undefined, Pick<StageRows, 'first' | 'dealOf' | 'stageOf'>> {
  const stepsOf = (deal: number): number[] => {
    const pipelines = [ladder.pipeline[deals.stage[deal]!]!];
    if (entries)
      for (let e = entries.first[deal]!; e < entries.first[deal + 1]!; e++) {
        const pipeline = ladder.pipeline[entries.stage[e]!]!;
        if (!pipelines.includes(pipeline)) pipelines.push(pipeline);
      }
    const steps = pipelines.map((pipeline) => ladder.steps.get(pipeline) ?? []);
    return steps.length === 1 ? steps[0]! : steps.flat();
  };
  const first = new Uint32Array(deals.length + 1);
  for (let deal = 0; deal < deals.length; deal++) {
    if (deal % CHECK_EVERY === 0) yield;
    first[deal + 1] = first[deal]! + stepsOf(deal).length;
  }
  const dealOf = new Uint32Array(first[deals.length]!);
  const stageOf = new Uint32Array(dealOf.length);
  for (let deal = 0; deal < deals.length; deal++) {
    if (deal % CHECK_EVERY === 0) yield;
    stageOf.set(stepsOf(deal), first[deal]);
    dealOf.fill(deal, first[deal], first[deal + 1]);
  }
  yield;
  return { first, dealOf, stageOf };
}

function* amountsOf(deals: Deals, dealOf: Uint32Array): Generator<undefined, Map<string, Amounts>> {
  const amounts = new Map<string, Amounts>();
  if (!deals.has('amount')) return amounts;
  const valid = newBitmap(dealOf.length);
  const values = new Float64Array(dealOf.length);
  for (let row = 0; row < values.length; row++) {
    if (row % (1 << 16) === 0) yield;
    const amount = deals.amount[dealOf[row]!]!;
    if (amount !== amount) continue;
    setBit(valid, row);
    values[row] = amount;
  }
  return amounts.set('amount', { values, valid, scale: 10_000 });
}
