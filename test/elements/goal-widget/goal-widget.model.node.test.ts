import { describe, expect, it } from 'vitest';
import { openDataset } from '../../../src/engine.js';
import type { GoalRequest } from '../../../src/contract/query.js';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import {
  goalQueries,
  goalView,
  type GoalView,
} from '../../../src/elements/goal-widget/goal-widget.model.js';
import {
  chipOf,
  dueDay,
  figureOf,
  shareText,
} from '../../../src/elements/goal-widget/goal-widget.words.js';
import { lists, monday } from './support.js';

const say = sayer('en');
const formats = new Formats({ locale: 'en', currency: 'CAD', timeZone: 'America/Toronto' });
const where = { period: '2026-11' };

async function viewOf(
  data: ReturnType<typeof lists>,
  goal: GoalRequest = {},
  asOf = monday,
): Promise<GoalView> {
  const source = await openDataset(data);
  const groups = { groups: 'list', people: 'rep' };
  const queries = goalQueries('goal', goal, groups);
  const [total, byList, people] = await Promise.all(
    Object.values(queries).map((query) => source.query({ ...query, where, asOf })),
  );
  return goalView(goal.metric ?? 'attempted', total!, byList, people);
}

describe('goal view', () => {
  it('counts lists, accounts and days', async () => {
    const view = await viewOf(lists([4, 3]));
    expect(view).toMatchObject({
      status: 'behind',
      done: 7,
      target: 10,
      left: 3,
      attainment: 0.7,
      remaining: 3,
      ofLists: true,
      kind: 'count',
    });
    expect(view.lists).toEqual({ num: 1, den: 2 });
    // 5 of 7 working days are gone: 70 % against 71.4 %.
    expect(view.pace).toBeCloseTo(5 / 7);
    expect(view.lead).toBe(-1);
    // 3 left over the 9th and the 10th.
    expect(view.perDay).toBe(2);
  });

  it('puts what has most left first, and tells of all that there is to do on a list', async () => {
    const { byList } = await viewOf(lists([4, 3]));
    expect(
      byList.map(({ label, left, done, target, share }) => [label, left, done, target, share]),
    ).toEqual([
      ['Home internet', 3, 3, 6, 0.5],
      ['Upgrades', 0, 4, 4, 1],
    ]);
  });

  it('measures a list against its goal, and knows what remains of all of it', async () => {
    const { byList } = await viewOf(lists([4, 3]), { value: 0.5 });
    expect(byList.find(({ key }) => key === 'B')).toMatchObject({
      target: 3,
      share: 1,
      left: 0,
      remaining: 3,
    });
  });

  it('knows reached and exceeded', async () => {
    expect(await viewOf(lists([4, 6]))).toMatchObject({
      status: 'reached',
      left: 0,
      perDay: null,
      noDayLeft: false,
    });
    expect(await viewOf(lists([4, 6]), { value: 0.5 })).toMatchObject({
      status: 'exceeded',
      attainment: 2,
      done: 10,
      target: 5,
    });
  });

  it('says when no working day is left', async () => {
    expect(await viewOf(lists([4, 3]), {}, '2026-12-02T12:00:00-05:00')).toMatchObject({
      left: 3,
      perDay: null,
      noDayLeft: true,
    });
  });

  it('cascades to people, and tells a sum that is not the team’s goal', async () => {
    const goals = [
      { metric: 'appointments', level: 'company', period: '2026-11', target: 100 },
      { metric: 'appointments', person: 'r1', level: 'person', period: '2026-11', target: 50 },
      { metric: 'appointments', person: 'r2', level: 'person', period: '2026-11', target: 40 },
    ];
    const data = {
      ...lists([1, 1], goals),
      appointments: [
        {
          id: 'p1',
          account: 'A1',
          person: 'r1',
          bookedAt: '2026-11-03T10:00:00',
          startsAt: '2026-11-05T10:00:00',
        },
      ],
    };
    const view = await viewOf(data, { metric: 'appointments' });
    expect(view).toMatchObject({
      ofLists: false,
      target: 100,
      done: 1,
      peopleTarget: 90,
      remaining: null,
    });
    expect(view.byPerson.map(({ label, target, done }) => [label, target, done])).toEqual([
      ['Amélie Tremblay', 50, 1],
      ['Marc Côté', 40, 0],
    ]);
  });

  it('tells no sum where people have no goals of their own, and none where it is the team’s', async () => {
    expect((await viewOf(lists([4, 3]))).peopleTarget).toBeNull();
    const goals = [{ metric: 'appointments', level: 'company', period: '2026-11', target: 100 }];
    expect(
      (await viewOf({ ...lists([1, 1], goals), appointments: [] }, { metric: 'appointments' }))
        .peopleTarget,
    ).toBeNull();
  });

  it('is without a goal where none was given', async () => {
    const view = await viewOf(lists([4, 3]), { metric: 'reached' });
    expect(view).toMatchObject({ status: 'none', target: null, attainment: null, lead: null });
    expect(chipOf(view, say)).toBeNull();
  });
});

describe('goal words', () => {
  const chip = async (
    attempted: [number, number],
    goal: GoalRequest,
    asOf?: string,
  ): Promise<string | undefined> => chipOf(await viewOf(lists(attempted), goal, asOf), say)?.text;

  it('name the state in the chip', async () => {
    expect(await chip([1, 1], {})).toBe('51 pts behind pace');
    expect(await chip([4, 4], {})).toBe('9 pts ahead of pace');
    expect(await chip([4, 3], {}, '2026-11-20T12:00:00-05:00')).toBe('30 pts short of goal');
    expect(await chip([4, 6], {})).toBe('Goal reached');
    expect(await chip([4, 6], { value: 0.5 })).toBe('Goal exceeded');
  });

  it('never write a goal as reached before it is', () => {
    expect(shareText(0.998, formats, say)).toBe('99%');
    expect(shareText(1, formats, say)).toBe('100%');
    expect(shareText(1.184, formats, say)).toBe('118%');
    expect(shareText(null, formats, say)).toBe('n/a');
  });

  it('know the day of the goal', () => {
    expect(dueDay({ from: '2026-11-01', to: '2026-11-30' }, 10)).toBe('2026-11-10');
    expect(dueDay({ from: '2026-02-01', to: '2026-02-28' }, 31)).toBe('2026-02-28');
    expect(dueDay({ from: '2026-10-01', to: '2026-12-31' }, 10)).toBe('2026-12-31');
    expect(dueDay(null, 10)).toBeNull();
  });

  it('explain what is done by the metric it is about', async () => {
    const view = await viewOf(lists([4, 3]));
    expect(figureOf('done', view)).toMatchObject({ metric: 'done', value: 7 });
    expect(figureOf('done', { ...view, ofLists: false, metric: 'appointments' }).metric).toBe(
      'appointments',
    );
    expect(figureOf('attainment', view).part).toEqual({ num: 7, den: 10 });
    expect(figureOf('pace', view).part).toEqual({ num: 5, den: 7 });
  });
});
