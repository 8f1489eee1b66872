import { hasBit, newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { Facts } from '../base.js';
import { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import type { DealRows } from './rows.js';

const CHECK_EVERY = 1 << 13;
const CLOSINGS = 'won lost wonOrLost ended prospectAbandoned';
const OFFERS = 'inProgress offerInProgress signed refused signedOfWon';

/** What is known of deals and documents in one window. Readings: docs/decisions/0004. */
export function* dealFacts(rows: DealRows, window: Window): Generator<undefined, Facts> {
  const { deals, offers, amounts, length, dealOf, documentOf } = rows;
  const { start, until, end, at, now, period, isAll } = window;
  const { createdAt, closedAt, amount } = deals;
  const spans = amounts.get('daysToClose')!.valid!;
  const sheet = new Sheet(length, amounts);
  const count = { undatedCreated: 0, undatedClosed: 0, onHold: 0, badSpan: 0, noAmount: 0 };
  const isIn = (instant: number): boolean => instant >= start && instant < until;
  /** In no period where it has no date, but in all of time. */
  const happens = (instant: number): boolean => (instant !== instant ? !period : isIn(instant));

  const counting = offers?.countingAt(end);
  const countingThen = at === end ? counting : offers?.countingAt(at);
  const signedBy = (documents: Bitmap | undefined): Float64Array => {
    const first = new Float64Array(deals.length).fill(NaN);
    offers?.deal.forEach((deal, i) => {
      const decided = offers.decidedOn[i]!;
      if (deal < 0 || decided !== decided || !hasBit(documents!, i) || !offers.is(i, 'signed'))
        return;
      if (!(first[deal]! <= decided)) first[deal] = decided;
    });
    return first;
  };
  const firstSigned = signedBy(counting);
  const firstSignedThen = at === end ? firstSigned : signedBy(countingThen);

  /** 1: won in the window; 2: by offers that are known. */
  const wonWith = new Uint8Array(deals.length);
  const mark = sheet.marking(
    `created wonByNow ${CLOSINGS} spanKnown amountKnown open openProspect prospectWon`,
  );
  for (let deal = 0; deal < deals.length; deal++) {
    if (deal % CHECK_EVERY === 0) yield;
    const status = deals.statusOf(deal);
    const from = createdAt[deal]!;
    const to = closedAt[deal]!;
    const isEnded = deals.isEnded(deal);
    const isWon = status === 'won';
    const isLost = status === 'lost';
    const isProspect = deals.isProspect(deal);
    const closes = isEnded && happens(to);
    const hasSpan = hasBit(spans, deal);
    const wonBy = (signedAt: number): number => (isWon && signedAt === signedAt ? signedAt : to);
    const wonAt = wonBy(firstSigned[deal]!);
    const wins = isProspect && isWon && happens(wonAt);
    const exists = !(from >= at);
    const isOpen = exists && (status === 'open' || (isEnded && to >= at));
    if (from !== from) count.undatedCreated++;
    if (isEnded && to !== to) count.undatedClosed++;
    if (status === 'on-hold' && at < now) count.onHold++;
    if (closes && isWon && !hasSpan) count.badSpan++;
    if (amount[deal] !== amount[deal] && (isOpen || (closes && (isWon || isLost))))
      count.noAmount++;
    if (wins) wonWith[deal] = 1;
    mark(deal, [
      isIn(from),
      isWon && (to < end || (to !== to && end >= now)),
      closes && isWon,
      closes && isLost,
      closes && (isWon || isLost),
      closes,
      closes && status === 'abandoned' && isProspect,
      closes && hasSpan,
      amount[deal] === amount[deal],
      isOpen,
      isProspect && (isWon ? exists && wonBy(firstSignedThen[deal]!) >= at : isOpen),
      wins,
    ]);
  }
  const markOffer = sheet.marking('inProgress signed refused signedOfWon');
  for (let row = deals.length; row < length; row++) {
    if (row % CHECK_EVERY === 0) yield;
    const deal = dealOf[row]!;
    const i = documentOf[row]!;
    if (!deals.isProspect(deal)) continue;
    const decided = offers!.decidedOn[i]!;
    const counts = hasBit(counting!, i);
    if (!counts && !hasBit(countingThen!, i)) continue;
    const isSigned = counts && offers!.is(i, 'signed');
    const brings =
      isSigned && wonWith[deal]! > 0 && (decided < end || (decided !== decided && isAll));
    if (brings) wonWith[deal] = 2;
    markOffer(row, [
      hasBit(countingThen!, i) &&
        (decided >= at || (decided !== decided && offers!.is(i, 'in-progress'))),
      isSigned && happens(decided),
      counts && offers!.is(i, 'refused') && happens(decided),
      brings,
    ]);
  }
  const inProgress = sheet.flags.get('inProgress')!;

  const [dated, closed, prospects] = ['createdAt', 'closedAt', 'prospect'].map((id) =>
    deals.has(id),
  );
  const lacks: [isSo: boolean, needs: string, ids: string][] = [
    [!amounts.has('amount'), 'opportunities.amount', 'amount'],
    [!dated, 'opportunities.createdAt', 'created spanKnown'],
    [!closed, 'opportunities.closedAt', 'spanKnown'],
    [!closed && end < now, 'opportunities.closedAt', 'wonByNow'],
    [!closed && !!period, 'opportunities.closedAt', CLOSINGS],
    [!prospects, 'opportunities.prospect', 'openProspect prospectAbandoned prospectWon'],
    [!prospects, 'opportunities.prospect', OFFERS],
    [!offers, 'documents', OFFERS],
    [
      !!offers && !!prospects && !offers.table.columns['decidedOn'] && !!period,
      'documents.decidedOn',
      'signed refused signedOfWon',
    ],
    [!closed && !offers && !!period, 'opportunities.closedAt', 'prospectWon'],
    [at !== at, 'a time that is still to come', 'open openProspect inProgress offerInProgress'],
  ];
  for (const [isSo, needs, ids] of lacks) if (isSo) sheet.lack(needs, ids);
  if (sheet.flags.has('inProgress')) sheet.related.set('offerInProgress', dealsWith);

  if (dated) sheet.say('undated-created', count.undatedCreated, 'created');
  if (closed) sheet.say('undated-closed', count.undatedClosed, CLOSINGS);
  sheet.say('on-hold', count.onHold, 'open openProspect');
  sheet.say('bad-span', count.badSpan, 'daysToClose');
  if (amounts.has('amount')) sheet.say('no-amount', count.noAmount, 'amount');
  if (offers)
    sheet.say(
      'won-without-offer',
      wonWith.reduce((n, state) => n + Number(state === 1), 0),
      'signedOfWon',
    );
  if (end < now && deals.has('stage')) sheet.say('stage-today', deals.length, 'stage');
  return sheet;

  /** Deals of which a document among `rows` is in progress. */
  function dealsWith(among: Bitmap): Bitmap {
    const bits = newBitmap(length);
    for (let row = deals.length; row < length; row++)
      if (hasBit(among, row) && hasBit(inProgress, row)) setBit(bits, dealOf[row]!);
    return bits;
  }
}
