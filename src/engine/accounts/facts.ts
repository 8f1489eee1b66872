import { hasBit, newBitmap, type Bitmap } from '../../data/columns.js';
import type { Amounts, Facts, Flagged, Links, Remark } from '../base.js';
import { and, andNot, onesOf } from '../bits.js';
import { codesOf } from '../read.js';
import type { Window } from '../window.js';
import type { Accounts } from './accounts.js';
import { HostFacts } from './host-facts.js';
import { appointmentLinks, saleLinks } from './links.js';
import { optOutFacts } from './opt-outs.js';
import { outreachFacts, type OutreachFacts } from './outreach.js';
import { rowsInPeriod } from './period.js';
import type { EventIndex } from './event-index.js';

const EVENTS = 'activities.account';
const OUTCOME = 'activities.outcome';

/** Facts of each account row in a window: the host's columns where given, else derived from the events. */
export function* deriveFacts(base: Accounts, window: Window): Generator<undefined, Facts> {
  const { tables } = base.data;
  const host = new HostFacts(base);
  const flags = new Map<string, Flagged>();
  const amounts = new Map<string, Amounts>();
  const links = new Map<string, Links>();
  const missing = new Map<string, string>();
  const remarks: Remark[] = [];
  const all = onesOf(base.length);

  const hasEvents = codesOf(tables['activities'], 'account') !== null;
  const index = hasEvents ? yield* base.events() : null;
  const hasActivities = hasEvents && tables['activities']!.length > 0;
  const derived = index ? yield* outreachFacts(base, index, window) : null;
  yield;

  addOptOuts();
  if (index && derived) addOutreach(index, derived);
  addHostFlags();
  addSecondAttempts(derived, index);
  addAmounts(index, derived);
  addAppointments();
  addSales(index);
  if (base.directory.hasRep) flags.set('assigned', { bits: assignedRows(base), own: null });
  else missing.set('assigned', 'accounts.rep');
  if (index?.unknownAccounts) remarks.push({ code: 'unknown-accounts', n: index.unknownAccounts });
  return { inPeriod: rowsInPeriod(base, window), flags, amounts, links, missing, remarks };

  function addOptOuts(): void {
    const given = host.flag('optedOut');
    const made = given ? null : optOutFacts(base, window);
    if (given) {
      flags.set('optedOut', { bits: given, own: null });
      flags.set('contactable', { bits: inverse(given), own: null });
    } else if (made) {
      flags.set('optedOut', { bits: made.optedOut, own: null });
      flags.set('contactable', { bits: made.contactable, own: null });
    } else {
      missing.set('optedOut', 'optOuts');
      flags.set('contactable', { bits: all, own: null });
      remarks.push({ code: 'no-opt-outs', n: 0 });
    }
    const external = host.flag('optedOutExternal');
    if (external) flags.set('optedOutExternal', { bits: external, own: null });
    else if (codesOf(tables['optOuts'], 'source'))
      flags.set('optedOutExternal', {
        bits: (made ?? optOutFacts(base, window)!).optedOutExternal,
        own: null,
      });
    else missing.set('optedOutExternal', 'optOuts.source');
  }

  function addOutreach(events: EventIndex, facts: OutreachFacts): void {
    const own = (bits: Bitmap): Bitmap | null => (events.hasPerson ? bits : null);
    flags.set('attempted', { bits: facts.attempted, own: own(facts.attemptedOwn) });
    flags.set('secondAttempted', {
      bits: facts.secondAttempted,
      own: own(facts.secondAttemptedOwn),
    });
    flags.set('reachedFirst', { bits: facts.reachedFirst, own: own(facts.reachedFirstOwn) });
    flags.set('reached', { bits: facts.reached, own: null });
    flags.set('replied', { bits: facts.replied, own: null });
    flags.set('awaiting', { bits: facts.awaiting, own: null });
    if (!events.hasPerson)
      for (const id of ['attempted', 'secondAttempted', 'reachedFirst'])
        missing.set(`${id}:own`, 'activities.person');
    if (events.hasCalls && !events.hasOutcome) remarks.push({ code: 'no-outcomes', n: 0 });
  }

  function addHostFlags(): void {
    for (const id of ['attempted', 'reached', 'replied', 'awaiting', 'secondAttempted'] as const) {
      const bits =
        host.flag(id) ?? (id === 'attempted' && !hasActivities ? host.positive('attempts') : null);
      if (bits) {
        flags.set(id, { bits, own: null });
        missing.delete(`${id}:own`);
      } else if (!flags.has(id)) missing.set(id, EVENTS);
    }
  }

  /** Eligible for a second attempt: attempted, not reached, contactable; as given, or put together from what is known. */
  function addSecondAttempts(facts: OutreachFacts | null, events: EventIndex | null): void {
    const given = host.flag('secondEligible');
    if (given) flags.set('secondEligible', { bits: given, own: null });
    else addEligible('secondEligible', 'reached');
    const isGiven = host.hasAny('attempted', 'reached', 'secondEligible', 'secondAttempted');
    if (!facts || isGiven || (!hasActivities && host.hasAny('attempts'))) {
      flags.delete('reachedFirst');
      missing.delete('reachedFirst:own');
      missing.set('eligibleBeforeSecond', EVENTS);
    } else {
      addEligible('eligibleBeforeSecond', 'reachedFirst');
      if (!events!.hasPerson) missing.set('eligibleBeforeSecond:own', 'activities.person');
    }
  }

  function addEligible(id: string, reachedId: string): void {
    const attempted = flags.get('attempted');
    const reached = flags.get(reachedId);
    if (!attempted || !reached) {
      missing.set(id, EVENTS);
      return;
    }
    const contactable = flags.get('contactable')!.bits;
    const eligible = (attempts: Bitmap, reach: Bitmap): Bitmap => {
      const bits = attempts.slice();
      andNot(bits, reach);
      and(bits, contactable);
      return bits;
    };
    const ownMissing = missing.get('attempted:own');
    if (ownMissing) missing.set(`${id}:own`, ownMissing);
    flags.set(id, {
      bits: eligible(attempted.bits, reached.bits),
      own:
        attempted.own || reached.own
          ? eligible(attempted.own ?? attempted.bits, reached.own ?? reached.bits)
          : null,
    });
  }

  function addAmounts(events: EventIndex | null, facts: OutreachFacts | null): void {
    const subscribers = host.amounts('subscribers');
    if (subscribers) amounts.set('subscribers', subscribers);
    else missing.set('subscribers', 'accounts.subscribers');
    const plain = (values: Float64Array): Amounts => ({ values, valid: null, scale: 1 });
    const isDerived = facts && events!.hasSeconds && events!.hasOutcome;
    const seconds = host.amounts('callSeconds') ?? (isDerived ? plain(facts.callSeconds) : null);
    const calls = host.amounts('calls') ?? (isDerived ? plain(facts.calls) : null);
    if (seconds && calls) {
      // A mean is over the rows that have both.
      amounts.set('callSeconds', masked(seconds, calls.valid));
      amounts.set('calls', masked(calls, seconds.valid));
    } else
      missing.set(
        'callSeconds',
        !facts ? EVENTS : events!.hasOutcome ? 'activities.seconds' : OUTCOME,
      );
    if (facts && events!.hasSeconds) {
      amounts.set('allCallSeconds', plain(facts.allCallSeconds));
      amounts.set('allCalls', plain(facts.allCalls));
    } else missing.set('allCallSeconds', facts ? 'activities.seconds' : EVENTS);
  }

  function addAppointments(): void {
    const given = host.amounts('appointments');
    const booked = given ? null : appointmentLinks(base, window);
    if (given) amounts.set('appointments', given);
    else if (booked) links.set('appointments', booked);
    else missing.set('appointments', 'appointments');
    if (booked && base.rows.looseAppointments.length)
      remarks.push({ code: 'loose-appointments', n: base.rows.looseAppointments.length });
  }

  function addSales(events: EventIndex | null): void {
    const given = host.amounts('accessoryRevenue');
    const sold = given || !events ? null : saleLinks(base, events, window);
    if (given) amounts.set('accessoryRevenue', given);
    else if (sold) {
      links.set('accessoryRevenue', sold.links);
      if (!events!.hasPerson) missing.set('accessoryRevenue:own', 'activities.person');
      if (sold.unattributed) remarks.push({ code: 'unattributed-sales', n: sold.unattributed });
    } else missing.set('accessoryRevenue', events ? 'sales' : EVENTS);
  }
}

function inverse(bits: Bitmap): Bitmap {
  return bits.map((word) => ~word);
}

/** Amounts that are 0 where another column has no value. */
function masked(amounts: Amounts, valid: Bitmap | null): Amounts {
  if (!valid) return amounts;
  return {
    ...amounts,
    values: amounts.values.map((value, row) => (hasBit(valid, row) ? value : 0)),
  };
}

function assignedRows(base: Accounts): Bitmap {
  const bits = newBitmap(base.length);
  for (let run = 0; run < base.runs.count; run++)
    if (base.rows.runRep[run] !== 0)
      for (let row = base.runs.start[run]!; row < base.runs.start[run + 1]!; row++)
        bits[row >> 5]! |= 1 << (row & 31);
  return bits;
}
