import { dateOf, dayOf, workingDays } from '../calendar/civil.js';
import { parsePeriod } from '../calendar/period.js';
import type { GoalFigure } from '../contract/metric.js';
import type { Filters, GoalRequest, Ratio, Value } from '../contract/query.js';
import type { LoadedDataset } from '../data/dataset.js';
import { numbersOf, textOf } from '../derive/read.js';
import { valuesOf } from './filters.js';
import type { Window } from '../derive/window.js';

const DEFAULT_GOAL_DAY = 10;
const SHARE = 1;

/** Working days of a goal's period, as of the window's end. */
export interface Pace {
  gone: number;
  /** From the period's first day through the goal's day. */
  through: number;
  /** Still to come through the goal's day, or through the period's end once past it. */
  left: number;
}

/** Null without a period. The goal's day is a day of the month; of a longer or shorter period, its last day. */
export function paceOf({ period, today }: Window, goalDay = DEFAULT_GOAL_DAY): Pace | null {
  if (!period) return null;
  const { year, month, day } = dateOf(period.from);
  const isMonth = day === 1 && period.to === dayOf(year, month + 1, 1);
  const due = isMonth ? Math.min(period.from + goalDay, period.to) : period.to;
  const from = Math.max(period.from, today);
  return {
    gone: workingDays(period.from, Math.min(today, period.to)),
    through: workingDays(period.from, due),
    left: workingDays(from, today < due ? due : period.to),
  };
}

export interface GoalAnswer {
  value: Value;
  part?: Ratio;
}

/** Every figure of one goal. `target` null: there is no goal to measure against. */
export function goalFigures(
  done: number | null,
  target: number | null,
  pace: Pace | null,
): Record<GoalFigure, GoalAnswer> {
  const left = done === null || target === null ? null : Math.max(0, target - done);
  const attainment = done === null || !target ? null : done / target;
  const shareGone =
    pace &&
    (pace.through === 0
      ? pace.left === 0 || pace.gone > 0
        ? 1
        : 0
      : Math.min(1, pace.gone / pace.through));
  return {
    done: { value: done },
    target: { value: target },
    left: { value: left },
    attainment: {
      value: attainment,
      part: { num: done ?? 0, den: (done !== null && target) || 0 },
    },
    pace: {
      value: shareGone,
      part: pace
        ? { num: Math.min(pace.gone, pace.through), den: pace.through }
        : { num: 0, den: 0 },
    },
    status: { value: attainment === null ? null : statusOf(attainment, shareGone) },
    neededPerDay: { value: left === null || !pace || pace.left === 0 ? null : left / pace.left },
  };
}

function statusOf(attainment: number, pace: number | null): string {
  if (attainment > 1) return 'exceeded';
  if (attainment === 1) return 'reached';
  return pace !== null && attainment >= pace ? 'on-pace' : 'behind';
}

/** What a goal asks for: a share (0–1) of what can be done, else a quantity. */
export function targetOf(goal: number, of: number | null): number | null {
  if (goal > SHARE || of === null) return goal;
  // 0.07 × 100 is 7.000000000000001 in binary: round the last digits off before rounding up.
  return Math.ceil(Number((goal * of).toPrecision(12)));
}

/** Looks up the table `goals` for one metric and period. */
export class GoalTable {
  readonly #rows: {
    level: string | null;
    unit: string | null;
    person: string | null;
    target: number;
  }[] = [];

  constructor(
    { tables, fiscalYearStart }: LoadedDataset,
    metric: string,
    { period, today }: Window,
  ) {
    const table = tables['goals'];
    const target = numbersOf(table, 'target');
    if (!target || !period) return;
    const [metrics, level, unit, person, periods] = [
      'metric',
      'level',
      'unit',
      'person',
      'period',
    ].map((id) => textOf(table, id));
    for (let row = 0; row < table!.length; row++) {
      const span = parsePeriod(periods!(row) ?? '', { today, fiscalYearStart });
      if (metrics!(row) !== metric || span?.from !== period.from || span.to !== period.to) continue;
      const scale = target.kind === 'money' ? 10_000 : 1;
      this.#rows.push({
        level: level!(row),
        unit: unit!(row),
        person: person!(row),
        target: target.values[row]! / scale,
      });
    }
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** Goal of a person or unit; of the whole (no unit, no person, or a unit of level company) where neither is named. */
  find({
    person,
    unit,
  }: {
    person?: string | null | undefined;
    unit?: string | null | undefined;
  }): number | null {
    const found = this.#rows.find((row) =>
      person
        ? row.person === person
        : unit
          ? row.person === null && row.unit === unit
          : row.person === null && (row.unit === null || row.level === 'company'),
    );
    return found?.target ?? null;
  }
}

const PERSON_KEYS = ['rep', 'person', 'owner'];
const UNIT_KEYS = ['store', 'agency', 'district', 'region', 'unit', 'company'];

/** Whose goal a group or a set of filters asks about; null where it is nobody's in particular (several, or a list). */
export function goalOwner(
  where: Filters,
  key: Readonly<Record<string, string | null>>,
): { person?: string | null; unit?: string | null } | null {
  const one = (
    keys: readonly string[],
    from: Readonly<Record<string, unknown>>,
  ): string | null | undefined => {
    for (const id of keys) {
      if (!(id in from)) continue;
      const values = valuesOf(from[id] as Filters[string]);
      if (values.length === 1) return values[0]!;
      if (values.length > 1) return null;
    }
    return undefined;
  };
  const others = Object.entries({ ...where, ...key }).some(
    ([id, value]) =>
      !['period', 'compare', ...PERSON_KEYS, ...UNIT_KEYS].includes(id) &&
      valuesOf(value).length > 0,
  );
  if (others || Object.values(key).includes(null)) return null;
  const person = one(PERSON_KEYS, key) ?? one(PERSON_KEYS, where);
  if (person !== undefined) return person === null ? null : { person };
  const unit = one(UNIT_KEYS, key) ?? one(UNIT_KEYS, where);
  if (unit !== undefined) return unit === null ? null : { unit };
  return {};
}

export const goalMetricId = (goal: GoalRequest | undefined): string => goal?.metric ?? 'attempted';
