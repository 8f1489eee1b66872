import crossfilter from 'crossfilter2';
import { fields, type Answer, type Question, type Sums } from './answer.js';
import type { FactColumns } from './columns.js';

interface Row {
  rep: string;
  list: string;
  store: string;
  /** In the order of `fields`. */
  amounts: Float64Array;
}

const indexes = fields.map((_, n) => n);

/** Crossfilter with one group that is kept up to date: a filter costs the rows that come and go. */
export function crossfilterReport(columns: FactColumns): (question: Question) => Answer {
  const rows = columns.id.map((_, n): Row => {
    const [eligible, reached, attempted] = [
      columns.secondEligible[n]!,
      columns.reached[n]!,
      columns.attempted[n]!,
    ];
    const replied = columns.replied[n]! && !columns.optedOut[n]!;
    const amounts = [
      1,
      +columns.optedOut[n]!,
      +columns.optedOutExternal[n]!,
      +attempted,
      +(eligible && columns.secondAttempted[n]!),
      +eligible,
      +reached,
      +(reached && attempted),
      +(replied && columns.awaiting[n]!),
      +replied,
      columns.subscribers[n]!,
      columns.appointments[n]!,
      columns.callSeconds[n]!,
      columns.calls[n]!,
      columns.accessoryRevenue[n]!,
    ];
    return {
      rep: columns.rep[n] ?? '',
      list: columns.list[n]!,
      store: columns.store[n]!,
      amounts: Float64Array.from(amounts),
    };
  });
  const all = crossfilter(rows);
  const list = all.dimension((row) => row.list);
  const store = all.dimension((row) => row.store);
  const group = all
    .dimension((row) => row.rep)
    .group<string, Float64Array>()
    .reduce(
      (sums, row) => {
        for (const n of indexes) sums[n]! += row.amounts[n]!;
        return sums;
      },
      (sums, row) => {
        for (const n of indexes) sums[n]! -= row.amounts[n]!;
        return sums;
      },
      () => new Float64Array(fields.length),
    );
  group.all();
  return ({ lists, stores }) => {
    if (lists) list.filterFunction((value) => lists.includes(value as string));
    else list.filterAll();
    if (stores) store.filterFunction((value) => stores.includes(value as string));
    else store.filterAll();
    const answer: Answer = new Map();
    for (const { key, value } of group.all()) {
      if (value[0] === 0) continue;
      const one = {} as Sums;
      fields.forEach((field, n) => (one[field] = value[n]!));
      answer.set(key, one);
    }
    return answer;
  };
}
