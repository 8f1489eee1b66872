import { hasBit, newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { Facts, Flagged, Remark } from '../base.js';
import type { Window } from '../window.js';
import type { DealRows } from './rows.js';

const CHECK_EVERY = 1 << 13;

/** What is known of deals and documents in one window. Readings: docs/decisions/0004. */
export function* dealFacts(rows: DealRows, window: Window): Generator<undefined, Facts> {
  const { deals, offers, amounts, length, dealOf, documentOf } = rows;
  const { start, until, end, at, now, period } = window;
  const { createdAt, closedAt, amount } = deals;
  const spans = amounts.get('daysToClose')!.valid!;
  const flags = new Map<string, Flagged>();
  const missing = new Map<string, string>();
  const count = { undatedCreated: 0, undatedClosed: 0, onHold: 0, badSpan: 0, withoutOffer: 0 };
  const make = (id: string): Bitmap => {
    const bits = newBitmap(length);
    flags.set(id, { bits, own: null });
    return bits;
  };
  const lack = (needs: string, ...ids: string[]): void => {
    for (const id of ids) {
      flags.delete(id);
      missing.set(id, needs);
    }
  };
  const isIn = (instant: number): boolean => instant >= start && instant < until;
  /** In no period where it has no date, but in all of time. */
  const happens = (instant: number): boolean => (Number.isNaN(instant) ? !period : isIn(instant));

  const [created, won, lost, wonOrLost, over, wonByNow] = [
    'created', 'won', 'lost', 'wonOrLost', 'ended', 'wonByNow',
  ].map(make) as Bitmap[]; // prettier-ignore
  const [open, openProspect, prospectAbandoned, prospectWon, spanKnown, amountKnown] = [
    'open', 'openProspect', 'prospectAbandoned', 'prospectWon', 'spanKnown', 'amountKnown',
  ].map(make) as Bitmap[]; // prettier-ignore
  const [inProgress, signed, refused, signedOfWon] = [
    'inProgress', 'signed', 'refused', 'signedOfWon',
  ].map(make) as Bitmap[]; // prettier-ignore

  const counting = offers?.countingAt(end);
  const countingThen = at === end ? counting : offers?.countingAt(at);
  const firstSigned = new Float64Array(deals.length).fill(NaN);
  if (offers)
    for (let i = 0; i < offers.table.length; i++) {
      const deal = offers.deal[i]!;
      const decided = offers.decidedOn[i]!;
      if (deal < 0 || !hasBit(counting!, i) || !offers.is(i, 'signed')) continue;
      if (!(firstSigned[deal]! <= decided)) firstSigned[deal] = decided;
    }

  const wonWith = new Uint8Array(deals.length);
  for (let deal = 0; deal < deals.length; deal++) {
    if (deal % CHECK_EVERY === 0) yield;
    const status = deals.statusOf(deal);
    const from = createdAt[deal]!;
    const to = closedAt[deal]!;
    const isEnded = deals.isEnded(deal);
    const exists = !(from >= at);
    const isWon = status === 'won';
    const isProspect = deals.isProspect(deal);
    if (Number.isNaN(from)) count.undatedCreated++;
    if (isEnded && Number.isNaN(to)) count.undatedClosed++;
    if (status === 'on-hold' && at < now) count.onHold++;
    if (isIn(from)) setBit(created!, deal);
    if (isWon && (to < end || (Number.isNaN(to) && end >= now))) setBit(wonByNow!, deal);
    if (isEnded && happens(to)) {
      setBit(over!, deal);
      if (isWon || status === 'lost') setBit(wonOrLost!, deal);
      if (isWon) setBit(won!, deal);
      if (status === 'lost') setBit(lost!, deal);
      if (status === 'abandoned' && isProspect) setBit(prospectAbandoned!, deal);
      if (hasBit(spans, deal)) setBit(spanKnown!, deal);
      else if (isWon) count.badSpan++;
    }
    if (!Number.isNaN(amount[deal]!)) setBit(amountKnown!, deal);
    if (exists && (status === 'open' || (isEnded && to >= at))) setBit(open!, deal);
    if (!isProspect) continue;
    const wonAt = Number.isNaN(firstSigned[deal]!) ? to : firstSigned[deal]!;
    if (exists && (status === 'open' || (isEnded && (isWon ? wonAt : to) >= at)))
      setBit(openProspect!, deal);
    if (isWon && happens(wonAt)) {
      setBit(prospectWon!, deal);
      wonWith[deal] = 1;
    }
  }
  for (let row = deals.length; row < length; row++) {
    if (row % CHECK_EVERY === 0) yield;
    const deal = dealOf[row]!;
    const i = documentOf[row]!;
    if (!deals.isProspect(deal)) continue;
    const decided = offers!.decidedOn[i]!;
    if (hasBit(countingThen!, i))
      if (decided >= at || (Number.isNaN(decided) && offers!.is(i, 'in-progress')))
        setBit(inProgress!, row);
    if (!hasBit(counting!, i)) continue;
    if (offers!.is(i, 'refused') && happens(decided)) setBit(refused!, row);
    if (!offers!.is(i, 'signed')) continue;
    if (happens(decided)) setBit(signed!, row);
    if (wonWith[deal] && (decided < end || (Number.isNaN(decided) && !period))) {
      setBit(signedOfWon!, row);
      wonWith[deal] = 2;
    }
  }
  count.withoutOffer = wonWith.reduce((n, state) => n + Number(state === 1), 0);

  if (!amounts.has('amount')) missing.set('amount', 'opportunities.amount');
  if (!deals.has('createdAt')) lack('opportunities.createdAt', 'created', 'spanKnown');
  if (!deals.has('closedAt')) {
    lack('opportunities.closedAt', 'spanKnown');
    if (period)
      lack('opportunities.closedAt', 'won', 'lost', 'wonOrLost', 'ended', 'prospectAbandoned');
  }
  if (!deals.has('prospect'))
    lack('opportunities.prospect', 'openProspect', 'prospectAbandoned', 'prospectWon');
  if (!offers || !deals.has('prospect'))
    lack(
      offers ? 'opportunities.prospect' : 'documents',
      'inProgress',
      'signed',
      'refused',
      'signedOfWon',
    );
  else if (!offers.table.columns['decidedOn'] && period)
    lack('documents.decidedOn', 'signed', 'refused', 'signedOfWon');
  if (!deals.has('closedAt') && !offers && period) lack('opportunities.closedAt', 'prospectWon');
  if (Number.isNaN(at)) lack('a time that is still to come', 'open', 'openProspect', 'inProgress');

  const remarks: Remark[] = [];
  const say = (code: string, n: number, ...about: string[]): void => {
    if (n) remarks.push({ code, n, about });
  };
  if (deals.has('createdAt')) say('undated-created', count.undatedCreated, 'created');
  if (deals.has('closedAt'))
    say(
      'undated-closed',
      count.undatedClosed,
      'won',
      'lost',
      'wonOrLost',
      'ended',
      'prospectAbandoned',
    );
  say('on-hold', count.onHold, 'open', 'openProspect');
  say('bad-span', count.badSpan, 'daysToClose');
  if (offers) say('won-without-offer', count.withoutOffer, 'signedOfWon');
  if (end < now) say('stage-today', deals.has('stage') ? deals.length : 0, 'stage');

  const inProgressOf = flags.get('inProgress')?.bits;
  return {
    inPeriod: null,
    flags,
    amounts,
    links: new Map(),
    missing: inProgressOf ? missing : missing.set('offerInProgress', missing.get('inProgress')!),
    related: new Map(inProgressOf && [['offerInProgress', dealsWith]]),
    remarks,
  };

  /** Deals of which a document among `rows` is in progress. */
  function dealsWith(rows: Bitmap): Bitmap {
    const bits = newBitmap(length);
    for (let row = deals.length; row < length; row++)
      if (hasBit(rows, row) && hasBit(inProgressOf!, row)) setBit(bits, dealOf[row]!);
    return bits;
  }
}
