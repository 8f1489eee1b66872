import { hasBit, type Bitmap } from '../../data/columns.js';
import type { Amounts, Facts, Remark } from '../base.js';
import { strangeOutcomes } from '../activities/outcomes.js';
import { and, andNot, onesOf } from '../bits.js';
import { codesOf } from '../read.js';
import { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import type { Accounts } from './accounts.js';
import { appointmentLinks, saleLinks } from './links.js';
import { optOutFacts } from './opt-outs.js';
import { outreachFacts } from './outreach.js';

const EVENTS = 'activities.account';
const PERSON = 'activities.person';
const SECONDS = 'activities.seconds';
/** Facts that follow from how calls ended. */
const REACHES = 'reached secondEligible eligibleBeforeSecond awaiting calls';

/** Facts of each account row in a window: the host's columns where given, else derived from the events; without the period's rows. */
export function* deriveFacts(base: Accounts, window: Window): Generator<undefined, Facts> {
  const { tables } = base.data;
  const { host } = base;
  const sheet = new Sheet(base.length);
  const { flags, amounts, links, missing, remarks } = sheet;

  const hasEvents = codesOf(tables['activities'], 'account') !== null;
  const index = hasEvents ? yield* base.events() : null;
  const hasActivities = hasEvents && tables['activities']!.length > 0;
  const derived = index && (yield* outreachFacts(base, index, window));
  yield;

  const set = (id: string, bits: Bitmap | null | undefined, needs: string): void => {
    if (bits) flags.set(id, bits);
    else missing.set(id, needs);
  };
  const say = (code: string, about: string, n = 0, detail: Remark['detail'] = {}): unknown =>
    remarks.push({ code, of: n, about: about.split(' '), isAlways: true, detail });
  const ownNeeds = (ids: string): void =>
    ids.split(' ').forEach((id) => missing.set(`${id}:own`, PERSON));

  const optOuts = yield* optOutFacts(base, window);
  const optedOut = host.flag('optedOut');
  set('optedOut', optedOut ?? optOuts?.optedOut, 'optOuts');
  const contactable = optedOut?.map((word) => ~word) ?? optOuts?.contactable ?? onesOf(base.length);
  flags.set('contactable', contactable);
  if (!optedOut && !optOuts) say('no-opt-outs', 'contactable secondEligible eligibleBeforeSecond');
  const bySource = codesOf(tables['optOuts'], 'source') && optOuts?.optedOutExternal;
  set('optedOutExternal', host.flag('optedOutExternal') ?? bySource, 'optOuts.source');

  if (derived) {
    for (const [id, bits] of derived.flags)
      if (index!.hasPerson || !id.endsWith(':own')) flags.set(id, bits);
    if (!index!.hasPerson) ownNeeds('attempted secondAttempted reachedFirst');
    if (index!.hasCalls && !index!.hasOutcome) say('no-outcomes', REACHES);
    const names = index!.hasCalls && strangeOutcomes(tables['activities']);
    if (names) say('unknown-outcomes', REACHES, 1, { names });
  }
  for (const id of ['attempted', 'reached', 'replied', 'awaiting', 'secondAttempted']) {
    const counted = id === 'attempted' && !hasActivities;
    const bits = host.flag(id) ?? (counted ? host.positive('attempts') : null);
    if (bits) {
      flags.delete(`${id}:own`);
      missing.delete(`${id}:own`);
    }
    set(id, bits ?? flags.get(id), EVENTS);
  }

  const eligible = host.flag('secondEligible');
  if (eligible) flags.set('secondEligible', eligible);
  else addEligible('secondEligible', 'reached');
  const isGiven = host.hasAny('attempted', 'reached', 'secondEligible', 'secondAttempted');
  if (!derived || isGiven || (!hasActivities && host.hasAny('attempts')))
    missing.set('eligibleBeforeSecond', EVENTS);
  else addEligible('eligibleBeforeSecond', 'reachedFirst');

  addAmounts('subscribers', host.amounts('subscribers'), 'accounts.subscribers');
  const timed = derived && index!.hasSeconds ? derived : null;
  const answered = index?.hasOutcome ? timed : null;
  const seconds = host.amounts('callSeconds') ?? answered?.callSeconds;
  const calls = host.amounts('calls') ?? answered?.calls;
  // A mean is over the rows that have both.
  const both = seconds && calls;
  const lacking = !derived ? EVENTS : index!.hasOutcome ? SECONDS : 'activities.outcome';
  addAmounts('callSeconds', both && masked(seconds, calls.valid), lacking);
  if (both) amounts.set('calls', masked(calls, seconds.valid));
  addAmounts('allCallSeconds', timed?.allCallSeconds, derived ? SECONDS : EVENTS);
  if (timed) amounts.set('allCalls', timed.allCalls);

  const loose = base.rows.looseAppointments.length;
  const appointments = host.amounts('appointments');
  const booked = appointments ? null : yield* appointmentLinks(base, window);
  if (booked) links.set('appointments', booked);
  else addAmounts('appointments', appointments, 'appointments');
  if (booked && loose) say('loose-appointments', 'appointments', loose);

  const revenue = host.amounts('accessoryRevenue');
  const sold = revenue || !index ? null : yield* saleLinks(base, index, window);
  if (sold) {
    links.set('accessoryRevenue', sold.links);
    if (!index!.hasPerson) ownNeeds('accessoryRevenue');
    if (sold.unattributed) say('unattributed-sales', 'accessoryRevenue', sold.unattributed);
  } else addAmounts('accessoryRevenue', revenue, index ? 'sales' : EVENTS);

  set('assigned', base.assigned, 'accounts.rep');
  if (index?.unknownAccounts)
    say('unknown-accounts', `attempted ${REACHES}`, index.unknownAccounts);
  return sheet;

  function addAmounts(id: string, given: Amounts | null | undefined, needs: string): void {
    if (given) amounts.set(id, given);
    else missing.set(id, needs);
  }

  /** Eligible for a second attempt: attempted, not reached, contactable. */
  function addEligible(id: string, reachedId: string): void {
    const [attempted, reached] = [flags.get('attempted'), flags.get(reachedId)];
    set(id, attempted && reached && without(attempted, reached), EVENTS);
    if (!attempted || !reached) return;
    if (missing.has('attempted:own')) ownNeeds(id);
    const own = [flags.get('attempted:own'), flags.get(`${reachedId}:own`)];
    if (own[0] || own[1]) flags.set(`${id}:own`, without(own[0] ?? attempted, own[1] ?? reached));
  }

  function without(attempted: Bitmap, reached: Bitmap): Bitmap {
    const bits = attempted.slice();
    andNot(bits, reached);
    and(bits, contactable);
    return bits;
  }
}

/** Amounts that are 0 where another column has no value. */
const masked = (amounts: Amounts, valid: Bitmap | null): Amounts =>
  valid
    ? { ...amounts, values: amounts.values.map((value, row) => (hasBit(valid, row) ? value : 0)) }
    : amounts;
