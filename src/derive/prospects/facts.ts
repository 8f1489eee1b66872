import { hasBit, newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import { markWon } from '../activities/wins.js';
import type { Facts, RemarkDetail } from '../base.js';
import { common, countAll, eachBit, without } from '../bits.js';
import { inParts } from '../parts.js';
import { codesOf } from '../read.js';
import { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import type { ProspectRows } from './rows.js';

/** What is known of prospects, and of the deals behind them, in one window. Readings: docs/decisions/0007. */
export function* prospectFacts(rows: ProspectRows, window: Window): Generator<undefined, Facts> {
  const { prospects, people, activities, deals, dealOf, outreach, length } = rows;
  const { prospectOf, isCall } = outreach;
  const { start, until } = window;
  const sheet = new Sheet(length, new Map(rows.amounts));
  for (const [id, bits] of rows.fixed) sheet.flags.set(id, bits);
  sheet.marking('converted');
  const worked = outreach.byStatus.slice();
  const calls = new Float64Array(length);
  if (activities)
    yield* activities.within(start, until, (i) => {
      const row = prospectOf[i]!;
      if (row < 0 || activities.isAutomated(i) || activities.isPlanned(i)) return;
      if (hasBit(outreach.is, i)) setBit(worked, row);
      if (hasBit(isCall, i)) calls[row]!++;
    });
  sheet.flags.set('worked', worked);
  sheet.amounts.set('calls', { values: calls, valid: null, scale: 1 });

  const converted = sheet.flags.get('converted')!;
  const opportunity = codesOf(prospects.table, 'opportunity')?.codes;
  const undated = newBitmap(length);
  yield* inParts(0, opportunity?.length ?? 0, (from, to) => {
    for (let row = from; row < to; row++) {
      if (!opportunity![row]) continue;
      const at = deals.createdAt[dealOf[row]!] ?? NaN;
      if (at !== at) setBit(undated, row);
      else if (at < start || at >= until) continue;
      setBit(converted, row);
    }
  });
  const isWon = newBitmap(deals.length);
  yield* markWon(rows, window, sheet, prospects.length, (deal) => setBit(isWon, deal));
  // Of prospects and of the deals behind them alike.
  const won = sheet.flags.get('won');
  if (won)
    yield* inParts(0, length, (from, to) => {
      for (let row = from; row < to; row++)
        if (dealOf[row]! >= 0 && hasBit(isWon, dealOf[row]!)) setBit(won, row);
    });

  if (!prospects.table.columns['opportunity']) sheet.lack('prospects.opportunity', 'converted won');
  if (!rows.amounts.has('amount')) sheet.lack('opportunities.amount', 'amount');
  if (!rows.amounts.has('cost')) sheet.lack('prospectFiles.cost', 'cost costKnown');
  if (!activities?.has('prospect')) {
    sheet.amounts.delete('calls');
    sheet.lack('activities.prospect', 'calls');
  }
  const [prospect, bought, costKnown] = ['prospect', 'bought', 'costKnown'].map((id) =>
    rows.fixed.get(id)!,
  );
  if (won && sheet.flags.has('won'))
    sheet.say('unattributed-wins', () => won, 'won costKnown', unattributed);
  sheet.say('worked-by-status', () => outreach.byStatus, 'worked');
  sheet.sayOfTime('undated-prospects', () => prospect!, 'prospect cost');
  sheet.sayOfTime('undated-converted', () => undated, 'converted');
  if (rows.amounts.has('cost'))
    sheet.say('no-cost', () => without(bought!, costKnown!), 'cost', filesOf);
  sheet.say('team-today', people.names.table?.length ?? 0, people.placed.join(' '));
  return sheet;

  /** Deals of wins that no prospect among them became. */
  function unattributed(wins: Bitmap): RemarkDetail {
    return { n: dealsOf(wins) - dealsOf(common(wins, prospect!)) };
  }

  function dealsOf(wins: Bitmap): number {
    return distinct(wins, deals.length, (row) => dealOf[row]!);
  }

  /** Files of prospects that the table of files has. */
  function filesOf(of: Bitmap): RemarkDetail {
    const { file, files } = prospects;
    return { n: distinct(of, files.table?.length ?? 0, (row) => files.rowOf(file[row]!)) };
  }
}

/** How many different things of `size` rows stand for; -1 is none. */
function distinct(rows: Bitmap, size: number, of: (row: number) => number): number {
  const found = newBitmap(size);
  eachBit(rows, (row) => {
    const one = of(row);
    if (one >= 0) setBit(found, one);
  });
  return countAll(found);
}
