import type { Dataset, Viewer } from '../../src/contract/dataset.js';
import { civilTime } from './civil-time.js';
import { clients } from './deals/clients.js';
import { firmStaff } from './deals/firm-staff.js';
import { offers } from './deals/offers.js';
import { office as officeOf } from './deals/office.js';
import type { Opportunity, Status } from './deals/opportunity.js';
import { dealWords } from './deals/words.js';
import type { Language } from './lists.js';
import { france } from './places/france.js';
import { cumulate, likely, random } from './random.js';

export interface FirmOptions {
  /** Day that counts as today, `YYYY-MM-DD` (14:32 on it) or `YYYY-MM-DDTHH:MM`. */
  asOf: string;
  /** Default 7. */
  seed?: number;
  /** Of sources, types, templates, tags, next actions; default `en`. */
  language?: Language;
  /** First month of the fiscal year, default 7. */
  fiscalYearStart?: number;
  /** At most 14, the default. */
  agencies?: number;
  /** Default 160. */
  staff?: number;
  /** Deals since the beginning of the fiscal year before last; default 3,600. */
  opportunities?: number;
  /** Default: none, so that everything is shown. */
  viewer?: Viewer;
}

/** New clients come with the new fiscal years of autumn and winter; nobody in August. */
const season = [1.3, 1.05, 0.9, 0.7, 0.7, 0.95, 0.85, 0.4, 1.35, 1.4, 1.25, 1.1];

/**
 * An invented accounting firm in France: prospects, their offers and engagement letters over two fiscal years and the
 * current one. The same options give the same bytes.
 */
export function accountingFirm(options: FirmOptions) {
  const { asOf, seed = 7, language = 'en', fiscalYearStart = 7, viewer } = options;
  const { agencies: agencyCount = 14, staff = 160, opportunities: count = 3_600 } = options;
  const month = Number(asOf.slice(5, 7));
  const time = civilTime(asOf, 24 + ((month - fiscalYearStart + 12) % 12));
  const rnd = random(seed);
  const words = dealWords[language];
  const office = officeOf(time, season, 0.08, rnd);
  const { units, people, skills, agencies } = firmStaff(agencyCount, staff, words.team, rnd);
  const { documents, offer } = offers(words, office, rnd);
  const nextClient = clients(france, language, 0.16, rnd);
  const sizes = cumulate(agencies.map(({ size }) => size));
  const arrivals = Array.from({ length: count }, () => office.arrival()).sort((a, b) => a - b);

  const opportunities = arrivals.map((created, n): Opportunity => {
    const agency = agencies[rnd.weighted(sizes)]!;
    // The first in a list has most to do.
    const one = (among: readonly number[]) =>
      among[Math.floor(rnd.next() * Math.max(rnd.next(), 0.3) * among.length)]!;
    const [partner, manager, lead] = [one(agency.partners), one(agency.managers), one(agency.leads)];
    const luck = rnd.next();
    const owner = luck < 0.5 ? lead : luck < 0.88 ? manager : partner;
    const skill = 0.7 * skills[owner]! + 0.3 * skills[partner]!;
    const client = nextClient(created);
    const prospect = client.since >= created && rnd.chance(0.96);
    const deal = { id: `D${n + 1}`, signatory: people[partner]!.name };
    let status = 'open' as Status;
    let closed = Infinity;
    let amount: number | null = rnd.chance(0.9) ? Math.round(office.about(3_200, 0.6) / 100) * 100 : null;
    let contacted = Math.min(office.later(created, office.about(4, 0.5)), office.now - 600);
    const end = (as: Status, at: number) => {
      if (at >= office.now) return;
      status = as;
      closed = contacted = at;
    };
    const issued = office.later(created, office.about(6, 0.6));
    if (rnd.chance(likely(-0.75 + 0.4 * skill))) {
      for (let at = issued, tries = 0; at < office.now && tries < 2; tries++) {
        const decision = offer(deal, at, skill);
        amount = decision.fees;
        contacted = Math.max(contacted, at);
        if (rnd.chance(0.12) && tries === 0) amount += offer(deal, at, skill + 1, 0).fees;
        if (decision.at === Infinity) break;
        if (decision.status === 'signed') {
          client.since = Math.min(client.since, decision.at);
          end('won', office.later(decision.at, rnd.between(0, 3)));
          break;
        }
        const again = decision.status === 'cancelled' || (decision.status === 'refused' && rnd.chance(0.12));
        at = office.later(decision.at, office.about(6, 0.5));
        if (again && tries === 0) continue;
        end(decision.status === 'refused' && rnd.chance(0.86) ? 'lost' : 'abandoned', at);
      }
    } else {
      const fate = rnd.next();
      const at = office.later(issued, office.about(18, 0.6));
      if (fate < 0.66) end('lost', at);
      else if (fate < 0.88) end('abandoned', at);
      else if (fate < 0.9) end('cancelled', at);
      else if (fate < 0.92 && at < office.now) status = 'on-hold';
      // A client who signs on the doorstep: the letter never gets into the books.
      else if (fate < 0.94) end('won', at);
      else if (fate < 0.97) end('abandoned', office.later(at, 150));
    }
    const open = status === 'open';
    return {
      id: deal.id,
      name: client.company,
      client: client.id,
      prospect,
      owner: rnd.chance(0.01) ? null : people[owner]!.id,
      team: [
        { person: people[partner]!.id, role: 'partner' },
        { person: people[manager]!.id, role: 'manager' },
        { person: people[lead]!.id, role: 'client-lead' },
      ],
      pipeline: null,
      stage: null,
      status,
      amount,
      probability: null,
      createdAt: office.text(created),
      closedAt: closed === Infinity ? null : office.text(closed),
      expectedCloseOn: rnd.chance(0.8)
        ? office.day(Math.min(office.later(created, office.about(40, 0.5)), office.now + 86_400 * 90))
        : null,
      tags: words.tags.filter((_, k) => rnd.chance(k < 2 ? 0.12 : 0.05)),
      source: words.sources[rnd.pick([0, 0, 0, 1, 1, 2, 3, 3, 4, 5, 6, 6])]!,
      lostReason: status === 'lost' ? rnd.pick(words.lostReasons) : null,
      contact: client.contact,
      jobTitle: client.jobTitle,
      company: client.company,
      industry: client.industry,
      nextAction: open && rnd.chance(0.7) ? rnd.pick(words.nextActions) : null,
      nextActionOn: open && rnd.chance(0.65) ? office.day(office.later(office.now, rnd.between(-6, 20))) : null,
      lastContactAt: rnd.chance(0.92) ? office.text(contacted) : null,
    };
  });
  return {
    jalon: 1,
    updatedAt: office.text(office.now - 300),
    timeZone: france.timeZone,
    currency: france.currency,
    fiscalYearStart,
    ...(viewer && { viewer }),
    units,
    people,
    opportunities,
    documents: documents.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : Number(a.issuedOn > b.issuedOn))),
  } satisfies Dataset;
}
