import { describe, expect, it } from 'vitest';
import {
  columnOf,
  columnsOf,
  figureOf,
  funnelView,
  hasHistory,
  ownersView,
  stagesQuery,
  todayQuery,
} from '../../../src/elements/pipeline-funnel/pipeline-funnel.model.js';
import { only, november, october, owners, stages, withoutHistory } from './support.js';

describe('funnel questions', () => {
  it('ask by the rule where a metric has rules', () => {
    expect(columnOf('entered', 'reached')).toBe('entered');
    expect(columnOf('entered', 'strict')).toBe('entered:strict');
    expect(columnOf('lostHere', 'strict')).toBe('lostHere');
    expect(stagesQuery({}, 'actual').metrics).toEqual([
      'entered:actual',
      'amount:actual',
      'advanced:actual',
      'conversion:actual',
      'conversionFromStart:actual',
      'lostHere',
      'waiting',
      'medianDays',
    ]);
  });

  it('ask of the earlier period only what is drawn', () => {
    expect(stagesQuery({ period: '2026-10' }, 'strict', true)).toEqual({
      by: ['stage'],
      metrics: ['entered:strict', 'amount:strict'],
      where: { period: '2026-10' },
    });
  });
});

const all = stagesQuery({}, 'reached').metrics;
const now = (share = 1) => only(stages(november, share), all);

describe('funnel view', () => {
  const before = stages(october, 0.9);

  it('has the stages in order, with both periods', () => {
    const view = funnelView(now(), before, 'count');
    expect(view.stages.map(({ label, size, before: past }) => [label, size, past])).toEqual([
      ['Qualified', 420, 378],
      ['Meeting', 286, 257],
      ['Proposal', 171, 154],
      ['Negotiation', 96, 86],
      ['Won', 58, 52],
    ]);
    expect(view).toMatchObject({ hasHistory: true, most: 420, main: 'entered', before: october });
  });

  it('measures amounts, and counts by another rule', () => {
    const main = only(stages(), stagesQuery({}, 'actual').metrics);
    const view = funnelView(main, before, 'amount');
    expect(view.main).toBe('amount:actual');
    expect(view.columns.slice(0, 2)).toEqual(['amount:actual', 'entered:actual']);
    expect(view.stages[3]).toMatchObject({ size: 60_250, before: 54_250 });
  });

  it('scales to what was more in the earlier period', () => {
    expect(funnelView(now(0.5), before, 'count').most).toBe(378);
  });

  it('compares with nothing where nothing came in, and a stage that is missing then had none', () => {
    expect(funnelView(now(), stages(october, 0), 'count')).toMatchObject({
      before: null,
      most: 420,
    });
    const part = { ...before, rows: before.rows.slice(0, 1) };
    const view = funnelView(now(), part, 'count');
    expect(view.stages.map((stage) => stage.before)).toEqual([378, 0, 0, 0, 0]);
    const without = funnelView(now(), undefined, 'count');
    expect(without.stages.every((stage) => stage.before === null)).toBe(true);
  });

  it('shows open deals of today where the data have no history, and never compares', () => {
    expect(hasHistory(withoutHistory())).toBe(false);
    expect(hasHistory(stages())).toBe(true);
    const asked = todayQuery({ period: '2026-10', pipeline: 'P' });
    expect(asked.where).toEqual({ period: null, pipeline: 'P' });
    const view = funnelView(only(stages(), asked.metrics), before, 'count');
    expect(view).toMatchObject({ hasHistory: false, main: 'openCount', before: null, most: 44 });
    expect(view.columns).toEqual(['openCount', 'openAmount']);
    expect(view.stages[0]).toMatchObject({ size: 44, before: null });
    expect(columnsOf('amount', 'strict', false)).toEqual(['openAmount', 'openCount']);
  });

  it('knows of no size where all is null, and of no deal without a stage', () => {
    const { rows, ...rest } = now();
    const nulls = rows.map((row) => ({ ...row, values: {} }));
    const view = funnelView({ ...rest, rows: nulls }, undefined, 'count');
    expect(view.most).toBe(0);
    expect(view.stages[0]!.size).toBeNull();
    const none = { ...rows[0]!, key: { stage: null }, label: '' };
    expect(funnelView({ ...rest, rows: [none, ...rows] }, undefined, 'count').stages).toHaveLength(
      5,
    );
  });

  it('gives figures with parts, kind and row', () => {
    const main = only(stages(), stagesQuery({}, 'strict').metrics);
    const { stages: all } = funnelView(main, undefined, 'count');
    expect(figureOf(all[1]!, 'conversion:strict')).toEqual({
      metric: 'conversion:strict',
      kind: 'ratio',
      value: 150 / 270,
      part: { num: 150, den: 270 },
      group: { stage: 'Meeting' },
      groupLabel: 'Meeting',
    });
  });
});

describe('owners', () => {
  const view = ownersView(
    owners('conversion', { Ana: [8, 10], Ben: [4, 4], Cy: [8, 10], Di: [1, 20], '': [10, 10] }),
    owners('conversionFromStart', { Ben: [4, 4], Cy: [2, 10], Di: [5, 20], '': [10, 10] }),
    'reached',
  );
  const best = (i: 0 | 1): string[] =>
    view.filter((owner) => owner.best[i]).map(({ label }) => label);

  it('come best closers first, those who closed nothing known last, then deals of nobody', () => {
    expect(view.map(({ label }) => label)).toEqual(['Ben', 'Di', 'Cy', 'Ana', '']);
    expect(view.at(-2)!.rows[1]).toBeUndefined();
  });

  it('share a title; too few deals, or nobody, has none', () => {
    expect(best(0)).toEqual(['Cy', 'Ana']);
    expect(best(1)).toEqual(['Di']);
  });

  it('have no best where nobody advanced', () => {
    const none = owners('conversion', { Ana: [0, 10] });
    const all = ownersView(none, owners('conversionFromStart', {}), 'reached');
    expect(all[0]!.best).toEqual([false, false]);
  });
});
