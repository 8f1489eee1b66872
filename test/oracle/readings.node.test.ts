import { beforeAll, describe, expect, it } from 'vitest';
import { engineAnswers } from './compare/engine.js';
import { type Answer, type Figure, type Figures, keyOf } from './duck/answer.js';
import { Oracle } from './duck/oracle.js';
import type { Trial } from './generate/ask.js';
import { activityReadings } from './hand/acts/activity.js';
import { actNoticeReadings } from './hand/acts/notices.js';
import { prospectingReadings } from './hand/acts/prospecting.js';
import { cohortReadings } from './hand/deals/cohort.js';
import { forecastReadings } from './hand/deals/forecast.js';
import { kpiReadings } from './hand/deals/kpi.js';
import { noticeReadings } from './hand/deals/notices.js';
import { peopleReadings } from './hand/deals/people.js';
import { pipelineReadings } from './hand/deals/pipeline.js';
import { prospectReadings } from './hand/deals/prospects.js';
import { salesReadings } from './hand/deals/sales.js';
import { ledgerReadings } from './hand/ledger/deals.js';
import { dealGoalReadings } from './hand/ledger/goals.js';
import { attemptReadings } from './hand/attempts.js';
import { bookingReadings } from './hand/bookings.js';
import { hostFactReadings } from './hand/host-facts.js';
import { optOutReadings } from './hand/opt-outs.js';
import { placeReadings } from './hand/places.js';
import { replyReadings } from './hand/replies.js';
import { rowReadings } from './hand/rows.js';
import { type HandCase, type Told, world } from './hand/world.js';

const books = [
  {
    book: '0002',
    base: 'accounts' as const,
    readings: [
      ...rowReadings,
      ...attemptReadings,
      ...replyReadings,
      ...optOutReadings,
      ...hostFactReadings,
      ...bookingReadings,
      ...placeReadings,
    ],
  },
  {
    book: '0004',
    base: 'deals' as const,
    readings: [
      ...salesReadings,
      ...peopleReadings,
      ...prospectReadings,
      ...pipelineReadings,
      ...noticeReadings,
    ],
  },
  {
    book: '0008',
    base: 'ledger' as const,
    readings: [...ledgerReadings, ...dealGoalReadings],
  },
  {
    book: '0007',
    base: 'acts' as const,
    readings: [...activityReadings, ...prospectingReadings, ...actNoticeReadings],
  },
  {
    book: '0006',
    base: 'deals' as const,
    readings: [...forecastReadings, ...cohortReadings],
  },
  { book: '0009', base: 'deals' as const, readings: kpiReadings },
];

const trialOf = (one: HandCase): Trial => ({
  dataset: { ...world(one.data), ...one.top },
  questions: [
    {
      report: one.report ?? 'smart-list',
      by: one.by ?? [],
      where: one.where ?? { period: '2026-03' },
      asOf: one.asOf ?? '2026-04-20T12:00:00Z',
      ...(one.goal && { goal: one.goal }),
    },
  ],
});

/** As people write it; a ratio without a denominator is null. */
function write(figure: Figure | undefined): number | string | null {
  if (typeof figure !== 'object' || figure === null) return figure ?? null;
  return figure.den === 0 ? null : `${figure.num}/${figure.den}`;
}

const told = (expected: Told, figures: Figures | undefined): Told | string =>
  figures === undefined
    ? 'no row'
    : Object.fromEntries(Object.keys(expected).map((id) => [id, write(figures[id])]));

const split = (key: string): (string | null)[] =>
  key.split('|').map((part) => (part === 'null' ? null : part));

function check(one: HandCase, answer: Answer | string): void {
  if (typeof answer === 'string') throw new Error(answer);
  if (one.total) expect(told(one.total, answer.totals), 'total').toEqual(one.total);
  for (const [key, expected] of Object.entries(one.rows ?? {}))
    expect(told(expected, answer.rows.get(keyOf(split(key)))), `row ${key}`).toEqual(expected);
  for (const [code, n] of Object.entries(one.notices ?? {}))
    expect(answer.notices[code] ?? 0, `notice ${code}`).toBe(n);
  for (const key of one.noRows ?? [])
    expect([...answer.rows.keys()]).not.toContain(keyOf(split(key)));
}

describe.each(books)('readings of docs/decisions/$book', ({ base, readings }) => {
  const cases = readings.flatMap((one) => one.cases);
  const bySql = new Map<HandCase, Answer>();
  beforeAll(async () => {
    const oracle = await Oracle.open(base);
    const answers = await oracle.answers(cases.map(trialOf));
    answers.forEach(([answer], i) => bySql.set(cases[i]!, answer!));
    oracle.close();
  });

  describe.each(readings)('$reading', ({ cases }) => {
    it.each(cases)('SQL: $name', (one) => check(one, bySql.get(one)!));

    it.each(cases)('engine: $name', async (one) => {
      const [answer] = await engineAnswers(trialOf(one));
      check(one, answer!);
    });
  });
});
