import type { Dataset } from '../../src/contract/dataset.js';
import { formatDay } from '../../src/calendar/civil.js';
import { random } from '../../demo/data/random.js';

const DAY = 86_400_000;
/** Today, and the first day of all: three years. */
export const asOf = '2026-11-22T14:30:00Z';
const now = Date.parse(asOf);
const first = now - 1095 * DAY;

const stagesOf = (pipeline: string) =>
  ['Contact', 'Need', 'Offer', 'Talks', 'Won', 'Lost'].map((name, n) => ({
    id: `${pipeline}${n}`,
    name: `${name} ${pipeline}`,
    pipeline,
    order: n,
    kind: n === 4 ? 'won' : n === 5 ? 'lost' : 'open',
  }));

/** Deals of three years with their offers (one and a half a deal) and their way through the stages (three changes a deal). */
export function dealColumns(count: number, seed = 5): Dataset {
  const rnd = random(seed);
  const people = 2_000;
  const agencies = 60;
  const pipelines = ['P', 'Q', 'R'];
  const instant = (at: number): string => new Date(at).toISOString();
  const day = (at: number): string => formatDay(Math.floor(at / DAY));
  const deals: Record<string, unknown[]> = {};
  const documents: Record<string, unknown[]> = {};
  const changes: Record<string, unknown[]> = {};
  const put = (table: Record<string, unknown[]>, row: Record<string, unknown>): void => {
    for (const [id, value] of Object.entries(row)) (table[id] ??= []).push(value);
  };
  let documentCount = 0;
  for (let n = 0; n < count; n++) {
    const id = `D${n}`;
    const created = first + Math.floor(rnd.next() * 1094 * DAY);
    const pipeline = rnd.pick(pipelines);
    const luck = rnd.next();
    const pace = 5 + 40 * rnd.next();
    let stage = 0;
    let at = created;
    put(changes, { opportunity: id, stage: pipeline + stage, at: instant(at) });
    const goal = luck < 0.35 ? 4 : luck < 0.65 ? 5 : rnd.between(0, 3);
    while (stage < goal) {
      at += Math.floor(pace * rnd.next() * DAY);
      if (at >= now) break;
      stage = goal === 5 && rnd.chance(0.6) ? 5 : Math.min(goal, stage + rnd.between(1, 2));
      put(changes, { opportunity: id, stage: pipeline + stage, at: instant(at) });
    }
    const ended = stage >= 4 || (luck > 0.9 && rnd.chance(0.6));
    const status =
      stage === 4 ? 'won' : stage === 5 ? 'lost' : ended ? 'abandoned' : rnd.chance(0.04) ? 'on-hold' : 'open'; // prettier-ignore
    const owner = rnd.chance(0.01) ? null : rnd.between(0, people - 1);
    const mate = rnd.between(0, people - 1);
    put(deals, {
      id,
      name: `Deal ${n % 50_021} Élan`,
      client: `K${rnd.between(0, count >> 2)}`,
      prospect: rnd.chance(0.8),
      owner: owner === null ? null : `P${owner}`,
      team: [
        { person: `P${mate}`, role: 'partner' },
        { person: `P${owner ?? 0}`, role: 'manager' },
        ...(rnd.chance(0.5)
          ? [{ person: `P${rnd.between(0, people - 1)}`, role: 'client-lead' }]
          : []),
      ],
      pipeline,
      stage: pipeline + stage,
      status,
      amount: rnd.chance(0.95) ? Math.floor(rnd.next() * 2_000_000) / 100 : null,
      createdAt: instant(created),
      closedAt: ended && rnd.chance(0.99) ? instant(Math.min(at, now - 1)) : null,
      tags: ['key', 'north', 'fair', 'old'].filter(() => rnd.chance(0.2)),
      source: rnd.pick(['web', 'fair', 'friend', 'call']),
    });
    for (let offers = rnd.between(0, 2), k = 0; k < offers; k++) {
      const versions = rnd.pick([1, 1, 2]);
      let issued = created + Math.floor(rnd.next() * 20 * DAY);
      for (let version = 1; version <= versions && issued < now; version++) {
        const last = version === versions;
        const decided = issued + Math.floor((1 + rnd.next() * 40) * DAY);
        const isDecided = decided < now && (last || rnd.chance(0.5));
        put(documents, {
          id: `F${documentCount++}`,
          opportunity: id,
          number: `N${n}-${k}`,
          version,
          type: rnd.pick(['letter', 'proposal']),
          template: rnd.pick(['A', 'B', 'C']),
          status: !isDecided ? 'in-progress' : last ? rnd.pick(['signed', 'signed', 'refused', 'expired']) : 'cancelled', // prettier-ignore
          issuedOn: day(issued),
          decidedOn: isDecided ? day(decided) : null,
          recurringFees: Math.floor(rnd.next() * 500_000) / 100,
          exceptionalFees: Math.floor(rnd.next() * 100_000) / 100,
        });
        issued += Math.floor(8 * DAY * rnd.next()) + DAY;
      }
    }
  }
  return {
    jalon: 1,
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    fiscalYearStart: 7,
    units: [
      ...Array.from({ length: 4 }, (_, n) => ({
        id: `G${n}`,
        name: `Region ${n}`,
        level: 'region',
      })),
      ...Array.from({ length: agencies }, (_, n) => ({
        id: `A${n}`,
        name: `Agency ${n}`,
        level: 'agency',
        parent: `G${n % 4}`,
      })),
    ],
    people: Array.from({ length: people }, (_, n) => ({
      id: `P${n}`,
      name: `Person ${n}`,
      code: `C${n}`,
      unit: `A${n % agencies}`,
      team: `A${n % agencies}`,
    })),
    pipelines: pipelines.map((id) => ({ id, name: `Pipeline ${id}` })),
    stages: pipelines.flatMap(stagesOf),
    opportunities: deals,
    documents,
    stageChanges: changes,
  };
}
