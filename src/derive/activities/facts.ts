import { newBitmap, setBit } from '../../data/columns.js';
import type { Facts } from '../base.js';
import { union } from '../bits.js';
import { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import { strangeOutcomes } from './outcomes.js';
import { markWon } from './wins.js';
import type { ActivityRows } from './rows.js';

const OUTCOMES = 'reached notReached voicemail wrongNumber hasOutcome';

/** What is known of activities, and of the deals behind them, in one window. Readings: docs/decisions/0007. */
export function* activityFacts(rows: ActivityRows, window: Window): Generator<undefined, Facts> {
  const { activities, people, length, fixed } = rows;
  const { start, until, end, period } = window;
  const sheet = new Sheet(length);
  for (const [id, bits] of fixed) sheet.flags.set(id, bits);
  const mark = sheet.marking('done planned plannedOverdue');
  const automated = newBitmap(length);
  // What is planned is known before its time comes: up to the end of the period, and not of today.
  const to = period ? activities.zone.startOf(period.to) : Infinity;
  yield* activities.within(start, to, (i) => {
    const at = activities.at[i]!;
    const isPlanned = activities.isPlanned(i);
    if (activities.isAutomated(i)) {
      if (!isPlanned && at < until) setBit(automated, i);
    } else mark(i, [!isPlanned && at < until, isPlanned, isPlanned && at < end]);
  });
  const [done, planned] = [sheet.flags.get('done')!, sheet.flags.get('planned')!];
  sheet.flags.set('activity', union(done, planned));
  yield* markWon(rows, window, sheet, activities.length, (deal) =>
    setBit(sheet.flags.get('won')!, activities.length + deal),
  );

  if (!activities.has('status')) sheet.lack('activities.status', 'planned plannedOverdue');
  if (!activities.has('outcome')) sheet.lack('activities.outcome', OUTCOMES);
  const names = strangeOutcomes(activities.table);
  if (names) sheet.say('unknown-outcomes', 1, 'reached notReached', { names });
  sheet.say('automated', () => automated, 'activity done');
  sheet.say('team-today', people.names.table?.length ?? 0, people.placed.join(' '));
  return sheet;
}
