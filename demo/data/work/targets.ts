import type { Opportunity } from '../deals/opportunity.js';

interface Goal {
  metric: string;
  level: string;
  unit: string | null;
  person: string | null;
  period: string;
  target: number;
}

/** Goals from last year's results: of the company, of teams, and of people, which add up to a little more. */
export function targets(
  opportunities: readonly Opportunity[],
  people: readonly { id: string; team: string }[],
  month: string,
): Goal[] {
  const year = Number(month.slice(0, 4));
  const quarter = Math.ceil(Number(month.slice(5)) / 3);
  const before = opportunities.filter(
    ({ status, closedAt }) => status === 'won' && closedAt?.startsWith(String(year - 1)),
  );
  const periods: [period: string, share: number][] = [
    [month, 1 / 12],
    [`${year}-Q${quarter}`, 1 / 4],
    [String(year), 1],
  ];
  const rows: Goal[] = [];
  const put = (level: string, unit: string | null, person: string | null, of: readonly Opportunity[], stretch: number): void => {
    const amount = of.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
    for (const [period, share] of periods)
      for (const [metric, value, step] of [
        ['wonAmount', amount, 500],
        ['won', of.length, 1],
      ] as const)
        rows.push({ metric, level, unit, person, period, target: Math.max(step, Math.round((value * share * stretch) / step) * step) });
  };
  const ownedBy = (has: (owner: string | null) => boolean): Opportunity[] => before.filter(({ owner }) => has(owner));
  put('company', 'C', null, before, 1.08);
  for (const team of new Set(people.map((person) => person.team))) {
    const members = people.filter((person) => person.team === team).map(({ id }) => id);
    put('team', team, null, ownedBy((owner) => members.includes(owner ?? '')), 1.1);
  }
  for (const { id } of people) put('person', null, id, ownedBy((owner) => owner === id), 1.15);
  return rows;
}
