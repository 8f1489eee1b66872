import { hasBit } from '../../src/data/columns.js';
import type { LoadedDataset } from '../../src/data/dataset.js';
import { accountsBase, type AccountsBase } from '../../src/derive/accounts/base.js';
import type { EventIndex } from '../../src/derive/accounts/event-index.js';
import { indexActivities } from '../../src/derive/accounts/events.js';
import { outreachFacts } from '../../src/derive/accounts/outreach.js';
import { windowOf } from '../../src/derive/window.js';
import { amountIds, flagIds, noFacts, type Answer } from './facts.js';

/** Runs a generator to its end at once. */
export function finish<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Jalon's index of the activities and its facts of a window, from the columns of a dataset that is loaded. */
export function jalonFacts(data: LoadedDataset, now: number) {
  const base: AccountsBase = finish(accountsBase(data));
  const window = (period: string | null) => windowOf(period, now, data.zone, data.fiscalYearStart);

  function facts(index: EventIndex, period: string | null): Answer {
    const found = finish(outreachFacts(base, index, window(period)));
    return () => {
      const { order } = base.rows;
      const out = noFacts(order.length);
      const bitmaps = flagIds.map((id) => found.flags.get(id)!);
      for (let row = 0; row < order.length; row++) {
        const at = order[row]!;
        bitmaps.forEach((bits, n) => (out.flags[at]! |= hasBit(bits, row) ? 1 << n : 0));
        amountIds.forEach((id, n) => (out.amounts[n]![at] = found[id].values[row]!));
      }
      return out;
    };
  }

  return { window, index: () => finish(indexActivities(base)), facts };
}
