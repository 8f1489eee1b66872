import { cumulate, random } from './random.js';
import { salesTeam, type SalesTeamOptions } from './sales-team.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Instants as a clock on the wall shows them; no zone is involved. */
const clock = (text: string): number => Date.parse(`${text}Z`);
const written = (instant: number): string => new Date(instant).toISOString().slice(0, 19);

const kinds = ['call', 'email', 'meeting', 'text', 'visit'];
const often = cumulate([46, 26, 14, 10, 4]);
const outcomes = ['reached', 'not-reached', 'voicemail', 'wrong-number'];
const ends = cumulate([44, 30, 22, 4]);
const files = {
  en: ['Trade fair, spring', 'Bought addresses', 'Web sign-ups', 'Former clients'],
  fr: ['Salon de printemps', 'Adresses achetées', 'Inscriptions web', 'Anciens clients'],
};
const sources = { en: ['Fair', 'Bought', 'Web', null], fr: ['Salon', 'Achat', 'Web', null] };
const costs = [4_800, 12_500, 900, null];
const statuses = ['new', 'new', 'called', 'interested', 'not interested'];

/** A sales team with what it does day by day, its prospect files and its goals. The same options give the same bytes. */
export function teamActivity(options: SalesTeamOptions) {
  const sales = salesTeam(options);
  const { seed = 7, language = 'en' } = options;
  const rnd = random(seed + 1);
  const now = clock(sales.updatedAt.slice(0, 19)) + 5 * MINUTE;
  const deals = sales.opportunities;
  const recent = deals.filter(({ createdAt }) => clock(createdAt) > now - 100 * DAY);

  const prospectFiles = files[language].map((name, n) => ({
    id: `F${n + 1}`,
    name,
    source: sources[language][n]!,
    cost: costs[n]!,
  }));
  const prospects = prospectFiles.flatMap(({ id: file }, n) =>
    Array.from({ length: [90, 240, 60, 40][n]! }, (_, row) => {
      const deal = rnd.chance([0.2, 0.05, 0.3, 0.15][n]!) ? rnd.pick(deals) : null;
      return {
        id: `${file}-${row + 1}`,
        file,
        person: deal?.owner ?? (rnd.chance(0.9) ? rnd.pick(sales.people).id : null),
        status: deal ? 'interested' : rnd.pick(statuses),
        opportunity: deal?.id ?? null,
      };
    }),
  );

  const activities = sales.people.flatMap(({ id: person }, p) => {
    const zeal = 3 + ((p * 7) % 6);
    return Array.from({ length: 100 + 14 }, (_, day) => now - (100 - day) * DAY)
      .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
      .flatMap((day) => {
        const isToCome = day > now;
        const count = isToCome ? rnd.between(0, 2) : rnd.between(0, zeal);
        return Array.from({ length: count }, () => {
          const kind = kinds[rnd.weighted(often)]!;
          const deal = recent.length ? rnd.pick(recent) : null;
          const prospect = rnd.chance(0.25) ? rnd.pick(prospects).id : null;
          const isPlanned = isToCome || rnd.chance(0.04);
          const at = Math.floor(day / DAY) * DAY + rnd.between(9 * 60, 17 * 60) * MINUTE;
          return {
            person: rnd.chance(0.01) ? null : person,
            opportunity: prospect ? null : (deal?.id ?? null),
            prospect,
            kind,
            direction: rnd.chance(0.8) ? 'out' : 'in',
            status: isPlanned || at > now ? 'planned' : 'done',
            at: written(at),
            outcome: kind === 'call' && rnd.chance(0.93) ? outcomes[rnd.weighted(ends)]! : null,
            seconds: kind === 'call' ? rnd.between(20, 900) : null,
            automated: kind === 'email' && rnd.chance(0.1),
          };
        });
      });
  });
  activities.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const month = written(now).slice(0, 7);
  const goal = (target: number, person: string | null) => ({
    metric: 'won',
    level: person ? 'person' : 'company',
    unit: null,
    person,
    period: month,
    target,
  });
  return {
    ...sales,
    activities: activities.map((one, n) => ({ id: `A${n + 1}`, ...one })),
    prospectFiles,
    prospects,
    goals: [
      goal(3 * sales.people.length, null),
      ...sales.people.slice(0, -1).map(({ id }, n) => goal(2 + (n % 3), id)),
    ],
  };
}
