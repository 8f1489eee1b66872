import { monthsAfter } from '../../calendar/civil.js';
import { hasBit, newBitmap, setBit } from '../../data/columns.js';
import { strangeOutcomes } from '../activities/outcomes.js';
import { common, without } from '../bits.js';
import type { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import type { KpiRows } from './rows.js';

const CLIENTS = 'firstWin retainable retained';
const OFFERS = 'offerMade offerSigned offerDecided';
const TOUCHES = 'prospectWorked contacted';

/** Adds to the facts of deals what performance is measured by. Readings: docs/decisions/0009. */
export function* kpiFacts(
  { deals, offers, admitted, dates, wins, touches, campaigns, firstFile, amounts }: KpiRows,
  window: Window,
  sheet: Sheet,
): Generator<undefined, void> {
  const { start, until, end, at, period } = window;
  const { zone, tables } = deals.data;
  const isIn = (instant: number): boolean => instant >= start && instant < until;
  const happens = (instant: number): boolean => (instant !== instant ? !period : isIn(instant));
  const ofClient = sheet.marking(CLIENTS);
  const ofOffer = sheet.marking(OFFERS);
  const ofDeal = sheet.marking(TOUCHES);
  const ofFile = sheet.marking('fileBegun');

  function visit(deal: number): void {
    let [isWorked, isReached] = [false, false];
    for (let i = touches.first[deal]!; i < touches.first[deal + 1]!; i++) {
      if (!isIn(touches.at[i]!)) continue;
      isWorked = true;
      isReached ||= touches.reached[i] === 1;
    }
    ofDeal(deal, [isWorked && deals.isProspect(deal), isReached]);
    if (!offers) return;
    offers.count(deal, end, admitted);
    for (let i = offers.first[deal]!; i < offers.first[deal + 1]!; i++)
      if (offers.counts(i) && happens(offers.decidedOn[i]!)) {
        const isSigned = offers.is(i, 'signed');
        ofOffer(deals.length + i, [false, isSigned, isSigned || offers.is(i, 'refused')]);
      }
    offers.eachFirst(deal, end, admitted, (i) =>
      ofOffer(deals.length + i, [isIn(offers.issuedOn[i]!)]),
    );
  }

  if (period) yield* dates.within(start, until, visit);
  else yield* dates.all(visit);

  for (const deal of wins.firsts) ofClient(deal, [happens(deals.closedAt[deal]!)]);
  if (at === at) {
    const day = zone.dayAt(at);
    const [from, to] = [24, 12].map((months) => zone.startOf(monthsAfter(day, -months)));
    for (const deal of wins.firsts) {
      const wonAt = deals.closedAt[deal]!;
      if (wonAt >= from! && wonAt < to!) ofClient(deal, [false, true, hasBit(wins.again, deal)]);
    }
  }
  yield;
  const undated = newBitmap(sheet.length);
  for (let file = 0; file < campaigns.length; file++) {
    const began = campaigns.began[file]!;
    ofFile(firstFile + file, [happens(began)]);
    if (began !== began) setBit(undated, firstFile + file);
  }

  const [won, prospectWon, worked, begun] = 'won prospectWon prospectWorked fileBegun'
    .split(' ')
    .map((id) => sheet.flags.get(id));
  const cost = amounts.get('fileCost');
  if (won) sheet.say('no-client', () => common(won, wins.loose), CLIENTS);
  if (prospectWon)
    sheet.say('won-without-activity', () => without(prospectWon, worked!), 'prospectWorked');
  sheet.sayOfTime('undated-files', () => undated, 'fileCost');
  if (cost) sheet.say('files-without-cost', () => without(begun!, cost.valid!), 'fileCost');

  const [closed, clients, prospects] = ['closedAt', 'client', 'prospect'].map((id) =>
    deals.has(id),
  );
  const files = tables['prospectFiles'];
  const lacks: [isSo: boolean, needs: string, ids: string][] = [
    [!closed && !!period, 'opportunities.closedAt', 'firstWin'],
    [!closed, 'opportunities.closedAt', 'retainable retained'],
    [at !== at, 'a time that is still to come', 'retainable retained'],
    [!clients, 'opportunities.client', CLIENTS],
    [touches.needs !== null, touches.needs ?? '', TOUCHES],
    [!tables['activities']?.columns['outcome'], 'activities.outcome', 'contacted'],
    [!prospects, 'opportunities.prospect', 'prospectWorked'],
    [
      !!offers && !offers.table.columns['decidedOn'] && !!period,
      'documents.decidedOn',
      'offerSigned offerDecided',
    ],
    [!offers, 'documents', OFFERS],
    [!cost, files ? 'prospectFiles.cost' : 'prospectFiles', 'fileBegun fileCost'],
  ];
  for (const [isSo, needs, ids] of lacks) if (isSo) sheet.lack(needs, ids);
  const names = strangeOutcomes(tables['activities']);
  if (names) sheet.say('unknown-outcomes', 1, 'contacted', { names });
}
