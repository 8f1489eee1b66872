import type { Dataset, Viewer } from '../../src/contract/dataset.js';
import { civilTime } from './civil-time.js';
import { clients } from './deals/clients.js';
import { office as officeOf } from './deals/office.js';
import type { Opportunity } from './deals/opportunity.js';
import { LOST, way, WON } from './deals/stages.js';
import { dealWords } from './deals/words.js';
import type { Language } from './lists.js';
import { newNames } from './names.js';
import { france } from './places/france.js';
import { quebec } from './places/quebec.js';
import { cumulate, random } from './random.js';

export interface SalesTeamOptions {
  /** Day that counts as today, `YYYY-MM-DD` (14:32 on it) or `YYYY-MM-DDTHH:MM`. */
  asOf: string;
  /** Default 7. */
  seed?: number;
  /** Default `quebec` (CAD, Toronto time); `france` (EUR, Paris time). */
  place?: 'quebec' | 'france';
  /** Of stages, teams, sources, tags, reasons, next actions; default `en`. */
  language?: Language;
  /** First month of the fiscal year, default 1. */
  fiscalYearStart?: number;
  /** In 4 teams; default 24. */
  people?: number;
  /** Default 9,000. */
  opportunities?: number;
  /** Months before the current one; default 24. */
  months?: number;
  /** Default: none, so that everything is shown. */
  viewer?: Viewer;
}

const season = [0.95, 1, 1.1, 1.05, 1, 1, 0.7, 0.65, 1.15, 1.15, 1.1, 0.8];
const courses = [
  { pass: [0.62, 0.68, 0.64, 0.7], days: [6, 8, 9, 8], amount: 9_000 },
  { pass: [0.8, 0.76, 0.72, 0.76], days: [5, 6, 7, 6], amount: 4_500 },
];
const probabilities = [0.1, 0.3, 0.55, 0.8, 1, 0];

/** An invented sales team with two pipelines and the history of every deal. The same options give the same bytes. */
export function salesTeam(options: SalesTeamOptions) {
  const { asOf, seed = 7, language = 'en', fiscalYearStart = 1, viewer } = options;
  const { people: personCount = 24, opportunities: count = 9_000, months = 24 } = options;
  const place = options.place === 'france' ? france : quebec;
  const rnd = random(seed);
  const words = dealWords[language];
  const office = officeOf(civilTime(asOf, months), season, 0.1, rnd);
  const newName = newNames(place, rnd);
  const nextClient = clients(place, language, 0.4, rnd);
  const teams = words.teams.slice(0, Math.min(4, personCount));
  const units = [
    { id: 'C', name: place.company, code: 'C', level: 'company', parent: null as string | null },
    ...teams.map((name, n) => ({ id: `T${n + 1}`, name, code: `T${n + 1}`, level: 'team', parent: 'C' })),
  ];
  const reps = Array.from({ length: personCount }, (_, n) => ({
    id: `S${String(n + 1).padStart(2, '0')}`,
    name: newName(),
    team: `T${(n % teams.length) + 1}`,
    skill: 0.22 * rnd.normal() + (n % 11 === 3 ? 0.4 : n % 11 === 7 ? -0.45 : 0),
    pace: Math.exp(0.25 * rnd.normal()),
    load: n % 9 === 5 ? 0.35 : 0.6 + 0.9 * rnd.next(),
    deal: 0.75 + 0.5 * rnd.next() + (n % 4 === 3 ? 0.5 : 0),
  }));
  const loads = cumulate(reps.map(({ load }) => load));
  const stages = words.stages.flatMap((names, p) =>
    names.map((name, k) => ({
      id: `${p + 1}${k + 1}`,
      name,
      pipeline: `L${p + 1}`,
      order: k + 1,
      kind: k === WON ? 'won' : k === LOST ? 'lost' : 'open',
      probability: probabilities[k]!,
    })),
  );
  const changes: { opportunity: string; stage: string; at: number }[] = [];
  const arrivals = Array.from({ length: count }, () => office.arrival()).sort((a, b) => a - b);

  const opportunities = arrivals.map((created, n): Opportunity => {
    const id = `O${10_001 + n}`;
    const client = nextClient(created);
    const prospect = client.since >= created;
    const p = prospect ? 0 : rnd.chance(0.75) ? 1 : 0;
    const course = courses[p]!;
    const rep = reps[rnd.weighted(loads)]!;
    const large = rnd.normal();
    // Large deals are slower and harder.
    const { entries, status, closed } = way(
      created,
      course,
      rep.skill - 0.15 * large,
      rep.pace * (1 + 0.15 * large),
      office,
      rnd,
    );
    for (const { stage, at } of entries)
      changes.push({ opportunity: id, stage: `${p + 1}${stage + 1}`, at });
    if (status === 'won') client.since = Math.min(client.since, closed);
    const last = entries.at(-1)!;
    const open = status === 'open';
    return {
      id,
      name: client.company,
      client: client.id,
      prospect,
      owner: rnd.chance(0.008) ? null : rep.id,
      team: null,
      pipeline: `L${p + 1}`,
      stage: `${p + 1}${last.stage + 1}`,
      status,
      amount: rnd.chance(0.03)
        ? null
        : Math.round((course.amount * rep.deal * Math.exp(0.6 * large)) / 50) * 50,
      probability: open && rnd.chance(0.3) ? rnd.between(1, 9) / 10 : null,
      createdAt: office.text(created),
      closedAt: closed === Infinity ? null : office.text(closed),
      expectedCloseOn: rnd.chance(open ? 0.9 : 0.97)
        ? office.day(
            open
              ? office.later(last.at, office.about(30, 0.5))
              : office.later(created, office.about(36, 0.4)),
          )
        : null,
      tags: words.tags.filter((_, k) => rnd.chance(k < 2 ? 0.14 : 0.06)),
      source: words.sources[rnd.pick([0, 0, 0, 1, 1, 1, 2, 3, 3, 4, 4, 5])]!,
      lostReason: status === 'lost' ? rnd.pick(words.lostReasons) : null,
      contact: client.contact,
      jobTitle: client.jobTitle,
      company: client.company,
      industry: client.industry,
      nextAction: open && rnd.chance(0.75) ? rnd.pick(words.nextActions) : null,
      nextActionOn: open && rnd.chance(0.7) ? office.day(office.later(office.now, rnd.between(-6, 20))) : null,
      lastContactAt: rnd.chance(0.95) ? office.text(last.at) : null,
    };
  });
  changes.sort((a, b) => a.at - b.at);
  return {
    jalon: 1,
    updatedAt: office.text(office.now - 300),
    timeZone: place.timeZone,
    currency: place.currency,
    fiscalYearStart,
    ...(viewer && { viewer }),
    units,
    people: reps.map(({ id, name, team }) => ({ id, name, code: id, unit: team, team, active: id !== 'S20' })),
    pipelines: words.pipelines.map((name, n) => ({ id: `L${n + 1}`, name })),
    stages,
    opportunities,
    stageChanges: changes.map(({ opportunity, stage, at }) => ({ opportunity, stage, at: office.text(at) })),
  } satisfies Dataset;
}
