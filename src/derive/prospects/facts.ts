import { hasBit, newBitmap, setBit } from '../../data/columns.js';
import { markWon } from '../activities/wins.js';
import type { Facts } from '../base.js';
import { countAll } from '../bits.js';
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
  let undated = 0;
  yield* inParts(0, opportunity?.length ?? 0, (from, to) => {
    for (let row = from; row < to; row++) {
      if (!opportunity![row]) continue;
      const at = deals.createdAt[dealOf[row]!] ?? NaN;
      if (at !== at) undated++;
      else if (at < start || at >= until) continue;
      setBit(converted, row);
    }
  });
  const isWon = newBitmap(deals.length);
  yield* markWon(rows, window, sheet, (deal) => setBit(isWon, deal));
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
  if (sheet.flags.has('won'))
    sheet.say('unattributed-wins', countAll(isWon) - attributedTo(isWon), 'won costKnown');
  sheet.say('worked-by-status', countAll(outreach.byStatus), 'worked');
  sheet.sayOfTime('undated-prospects', prospects.table.length, 'prospect cost');
  sheet.sayOfTime('undated-converted', undated, 'converted');
  if (rows.amounts.has('cost')) sheet.say('no-cost', prospects.filesWithoutCost, 'cost');
  sheet.say('team-today', people.names.table?.length ?? 0, people.placed.join(' '));
  return sheet;

  /** How many of deals a prospect became. */
  function attributedTo(wins: typeof isWon): number {
    const found = newBitmap(deals.length);
    for (let row = 0; row < prospects.table.length; row++)
      if (dealOf[row]! >= 0 && hasBit(wins, dealOf[row]!)) setBit(found, dealOf[row]!);
    return countAll(found);
  }
}
