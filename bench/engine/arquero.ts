import { op, table } from 'arquero';
import { fields, type Answer, type Question, type Sums } from './answer.js';
import type { FactColumns } from './columns.js';

/** Arquero, with flags as numbers in typed arrays, which it sums fastest. */
export function arqueroReport(columns: FactColumns): (question: Question) => Answer {
  const bits = (values: readonly boolean[]) => Uint8Array.from(values, Number);
  const all = table({
    rep: columns.rep,
    list: columns.list,
    store: columns.store,
    optedOut: bits(columns.optedOut),
    external: bits(columns.optedOutExternal),
    attempted: bits(columns.attempted),
    eligible: bits(columns.secondEligible),
    second: bits(columns.secondAttempted),
    reached: bits(columns.reached),
    replied: bits(columns.replied),
    awaiting: bits(columns.awaiting),
    subscribers: Float64Array.from(columns.subscribers),
    appointments: Float64Array.from(columns.appointments),
    calls: Float64Array.from(columns.calls),
    seconds: Float64Array.from(columns.callSeconds),
    revenue: Float64Array.from(columns.accessoryRevenue),
  });
  // As texts: Arquero reads an expression's source, which a bundler may rename.
  const rollup = {
    accounts: op.count(),
    optedOut: op.sum('optedOut'),
    optedOutExternal: op.sum('external'),
    attempted: op.sum('attempted'),
    secondNum: 'd => op.sum(d.eligible * d.second)',
    secondDen: op.sum('eligible'),
    reached: op.sum('reached'),
    reachedNum: 'd => op.sum(d.reached * d.attempted)',
    awaitingNum: 'd => op.sum(d.awaiting * d.replied * (1 - d.optedOut))',
    awaitingDen: 'd => op.sum(d.replied * (1 - d.optedOut))',
    subscribers: op.sum('subscribers'),
    appointments: op.sum('appointments'),
    callSeconds: op.sum('seconds'),
    calls: op.sum('calls'),
    accessoryRevenue: op.sum('revenue'),
  };
  return ({ lists, stores }) => {
    let rows = all.params({ lists, stores });
    if (lists) rows = rows.filter('(d, $) => op.includes($.lists, d.list)');
    if (stores) rows = rows.filter('(d, $) => op.includes($.stores, d.store)');
    const answer: Answer = new Map();
    for (const row of rows.groupby('rep').rollup(rollup).objects() as (Sums & {
      rep: string | null;
    })[]) {
      const one = {} as Sums;
      for (const field of fields) one[field] = row[field];
      answer.set(row.rep ?? '', one);
    }
    return answer;
  };
}
