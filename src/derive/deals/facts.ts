import { hasBit, newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import { and, common, eachBit, onesOf, union, without } from '../bits.js';
import { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import type { DealRows } from './rows.js';
import type { Standing } from './standing.js';

const CLOSINGS = 'won lost wonOrLost ended';
const OFFERS = 'inProgress offerInProgress signed refused signedOfWon';

/** What is known of deals and documents in one window. Readings: docs/decisions/0004. */
export function* dealFacts(
  rows: DealRows,
  window: Window,
  standing: Standing,
  wonByNow: Bitmap,
): Generator<undefined, Sheet> {
  const { deals, offers, admitted, dates, amounts, length } = rows;
  const { start, until, end, at, now, period, isAll } = window;
  const sheet = new Sheet(length, amounts);
  const isIn = (instant: number): boolean => instant >= start && instant < until;
  /** In no period where it has no date, but in all of time. */
  const happens = (instant: number): boolean => (instant !== instant ? !period : isIn(instant));
  const flag = (id: string, bits = newBitmap(length)): Bitmap => {
    sheet.flags.set(id, bits);
    return bits;
  };

  const created = flag('created');
  const [won, lost, wonOrLost, ended] = CLOSINGS.split(' ').map((id) => flag(id));
  const prospectAbandoned = flag('prospectAbandoned');
  const spanKnown = flag('spanKnown');
  const prospectWon = flag('prospectWon');
  const [signed, refused, signedOfWon] = [flag('signed'), flag('refused'), flag('signedOfWon')];
  flag('wonByNow', wonByNow);
  const amountKnown = flag('amountKnown', amounts.get('amount')?.valid ?? undefined);
  const open = flag('open', standing.open);
  flag('openProspect', standing.openProspect);
  const inProgress = flag('inProgress', standing.inProgress);

  const spans = amounts.get('daysToClose')!.valid!;
  const unpaid = newBitmap(length);

  function closing(deal: number): void {
    const status = deals.statusOf(deal);
    setBit(ended!, deal);
    if (hasBit(spans, deal)) setBit(spanKnown, deal);
    if (status === 'won') setBit(won!, deal);
    else if (status === 'lost') setBit(lost!, deal);
    else {
      if (status === 'abandoned' && deals.isProspect(deal)) setBit(prospectAbandoned, deal);
      return;
    }
    setBit(wonOrLost!, deal);
  }

  function happened(deal: number): void {
    const to = deals.closedAt[deal]!;
    const isEnded = deals.isEnded(deal);
    if (isIn(deals.createdAt[deal]!)) setBit(created, deal);
    if (isEnded && happens(to)) closing(deal);
    if (!deals.isProspect(deal)) return;
    offers?.count(deal, end, admitted);
    const isWon = deals.statusOf(deal) === 'won';
    const signedAt = isWon && offers ? offers.firstSigned(deal) : NaN;
    const wins = isWon && happens(signedAt === signedAt ? signedAt : to);
    if (wins) setBit(prospectWon, deal);
    let isPaid = false;
    if (offers)
      for (let i = offers.first[deal]!; i < offers.first[deal + 1]!; i++) {
        const decided = offers.decidedOn[i]!;
        const row = deals.length + i;
        const isSigned = offers.is(i, 'signed');
        const pays = wins && isSigned && (decided < end || (decided !== decided && isAll));
        isPaid ||= pays && offers.countsAmongAll(i);
        if (!offers.counts(i)) continue;
        if (offers.is(i, 'refused') && happens(decided)) setBit(refused, row);
        if (isSigned && happens(decided)) setBit(signed, row);
        if (pays) setBit(signedOfWon, row);
      }
    if (wins && !isPaid) setBit(unpaid, deal);
  }

  if (period) yield* dates.within(start, until, happened);
  else yield* dates.all(happened);

  const isWeighted = amounts.has('weightedAmount');
  const [dated, closed, prospects] = ['createdAt', 'closedAt', 'prospect'].map((id) =>
    deals.has(id),
  );
  const decided = !!offers?.table.columns['decidedOn'];
  const lacks: [isSo: boolean, needs: string, ids: string][] = [
    [!amounts.has('amount'), 'opportunities.amount', 'amount'],
    [!isWeighted, 'opportunities.probability', 'weightedAmount'],
    [!amounts.has('amount'), 'opportunities.amount', 'weightedAmount'],
    [!dated, 'opportunities.createdAt', 'created spanKnown'],
    [!closed, 'opportunities.closedAt', 'spanKnown'],
    [!closed && end < now, 'opportunities.closedAt', 'wonByNow'],
    [!closed && !!period, 'opportunities.closedAt', `${CLOSINGS} prospectAbandoned`],
    [!prospects, 'opportunities.prospect', 'openProspect prospectAbandoned prospectWon'],
    [!prospects, 'opportunities.prospect', OFFERS],
    [!offers, 'documents', OFFERS],
    [
      !!offers && !!prospects && !decided && !!period,
      'documents.decidedOn',
      'signed refused signedOfWon',
    ],
    [!closed && !decided && !!period, 'opportunities.closedAt', 'prospectWon'],
    [at !== at, 'a time that is still to come', 'open openProspect inProgress offerInProgress'],
  ];
  for (const [isSo, needs, ids] of lacks) if (isSo) sheet.lack(needs, ids);
  if (sheet.flags.has('inProgress')) sheet.related.set('offerInProgress', dealsWith);

  const { undated } = deals;
  if (dated) sheet.say('undated-created', () => undated.created, 'created');
  const { prospects: ofProspects } = deals;
  if (closed) {
    sheet.say('undated-closed', () => undated.closed, `${CLOSINGS} firstWin retainable`);
    sheet.say('undated-closed', () => common(undated.closed, ofProspects), 'prospectAbandoned');
  }
  if (at < now) {
    sheet.say('on-hold', () => deals.onHoldAt(at), 'open');
    sheet.say('on-hold', () => common(deals.onHoldAt(at), ofProspects), 'openProspect');
  }
  sheet.say('bad-span', () => without(won!, spanKnown), 'daysToClose');
  if (amounts.has('amount'))
    sheet.say('no-amount', () => without(union(open, wonOrLost!), amountKnown), 'amount');
  if (isWeighted)
    sheet.say(
      'no-probability',
      () => without(common(open, amountKnown), amounts.get('weightedAmount')!.valid!),
      'weightedAmount',
    );
  if (offers) sheet.say('won-without-offer', () => unpaid, 'signedOfWon');
  const all = (): Bitmap => onesOf(deals.length);
  if (end < now && deals.has('stage')) sheet.say('stage-today', all, 'stage');
  if (end < now) sheet.say('team-today', all, 'team');
  return sheet;

  /** Deals of which a document among `rows` is in progress. */
  function dealsWith(among: Bitmap): Bitmap {
    const bits = newBitmap(length);
    const both = among.slice();
    and(both, inProgress);
    eachBit(both, (row) => setBit(bits, offers!.deal[row - deals.length]!));
    return bits;
  }
}
