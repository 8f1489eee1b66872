import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';
import { type GoalCase, goalCases } from './hand/goals.js';
import { world } from './hand/world.js';

const metrics = [
  'done',
  'target',
  'left',
  'attainment',
  'pace',
  'status',
  'neededPerDay',
  'listsCompleted',
  'lists',
  'contactable',
];

type Told = Record<string, number | string | null>;

/** Numbers to nine decimals; the rest as it is. */
const rounded = (values: Told): Told =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      typeof value === 'number' ? Number(value.toFixed(9)) : value,
    ]),
  );

const told = (expected: Told, values: Record<string, Value> | undefined): Told =>
  rounded(Object.fromEntries(Object.keys(expected).map((id) => [id, values?.[id] ?? null])));

async function check(one: GoalCase): Promise<void> {
  const source = await openDataset(world(one.data));
  const by = one.by ?? [];
  const { rows, totals } = await source.query({
    report: 'goal',
    metrics,
    by,
    where: one.where ?? { period: '2026-03' },
    asOf: one.asOf,
    ...(one.goal ? { goal: one.goal } : {}),
  });
  if (one.total) expect(told(one.total, totals), 'total').toEqual(rounded(one.total));
  for (const [key, expected] of Object.entries(one.rows ?? {})) {
    const row = rows.find((candidate) => candidate.key[by[0]!] === key);
    expect(told(expected, row?.values), `row ${key}`).toEqual(rounded(expected));
  }
}

describe.each(goalCases)('goal: $group', ({ cases }) => {
  it.each(cases)('$name', check);
});
