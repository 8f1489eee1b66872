import { random } from './random.js';

interface Deals {
  people: readonly { id: string; team?: string | null }[];
  opportunities: readonly {
    client?: string | null;
    owner: string | null;
    status: string;
    amount: number | null;
    closedAt: string | null;
  }[];
}

const round = (value: number, step: number): number => Math.max(1, Math.round(value / step)) * step;

/** Adds payments of clients who bought, and goals of amounts and win rates that were set from the top down. */
export function withLedger<T extends Deals>(
  data: T,
  { seed = 8, asOf = '2026-11-22' }: { seed?: number; asOf?: string } = {},
) {
  const rnd = random(seed);
  const { people, opportunities } = data;
  const payments: { client: string; on: string; kind: string; amount: number }[] = [];
  const pay = (client: string, on: string, kind: string, amount: number): void => {
    if (on <= asOf) payments.push({ client, on, kind, amount });
  };
  for (const { client, status, amount, closedAt } of opportunities) {
    if (status !== 'won' || !client || !amount || !closedAt) continue;
    const on = closedAt.slice(0, 10);
    const later = `${on.slice(0, 8)}28`;
    pay(client, on, 'charge', amount);
    if (rnd.chance(0.72)) pay(client, later > on ? later : on, 'payment', amount);
    else if (rnd.chance(0.6)) pay(client, on, 'payment', round(amount * 0.4, 10));
    if (rnd.chance(0.05)) pay(client, on, 'refund', round(amount * 0.1, 10));
  }

  const goals: Record<string, string | number | null>[] = [];
  const year = Number(asOf.slice(0, 4));
  const months = Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`);
  const quarters = [1, 2, 3, 4].map((q) => `${year}-Q${q}`);
  const ofYear = opportunities.filter(
    ({ status, closedAt }) => status === 'won' && closedAt?.startsWith(`${year}`),
  );
  const sold = ofYear.reduce((sum, { amount }) => sum + (amount ?? 0), 0) || 120_000;
  const teams = [...new Set(people.flatMap(({ team }) => team ?? []))];
  const periods: [period: string, share: number][] = [
    ...months.map((period): [string, number] => [period, 1 / 12]),
    ...quarters.map((period): [string, number] => [period, 1 / 4]),
    [`${year}`, 1],
    [`FY${year}`, 1],
  ];
  const add = (level: string, unit: string | null, person: string | null, share: number): void => {
    for (const [period, part] of periods) {
      const target = round(sold * 1.15 * share * part, 500);
      goals.push({ metric: 'wonAmount', level, unit, person, period, target });
      goals.push({
        metric: 'winRate',
        level,
        unit,
        person,
        period,
        target: person ? 0.3 + rnd.between(0, 4) / 20 : 0.4,
      });
    }
  };
  add('company', null, null, 1);
  for (const team of teams) add('team', team, null, 1 / teams.length);
  // What people were given does not add up to their team's, and the last has no goal yet.
  for (const { id } of people.slice(0, -1)) add('person', null, id, (0.85 + rnd.next() * 0.2) / people.length);
  return { ...data, payments, goals };
}
