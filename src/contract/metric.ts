import type { ColumnKind, Filters, GoalRequest, SortKey } from './query.js';

/**
 * A fact of a base row: a boolean that the engine derives or the host gives. With `!` in front: its negation.
 * In rows grouped by the acting person, facts that have an `own` twin are judged by that person's acts alone.
 */
export type Flag = string;

/** Something that is added up over base rows. All flags of `where` must hold; none: every row. */
export type Measure =
  /** Rows. */
  | { count: readonly Flag[] }
  /**
   * Sum of a number fact over rows, or of events linked to rows (each once); null where rows exist but none has a value.
   * `once`: a dimension each of whose values gives its amount once a group.
   */
  | { sum: string; where?: readonly Flag[]; once?: string }
  /** Median of the known values of a number fact over rows, or of events linked to rows; null where there are none. */
  | { median: string; where: readonly Flag[] }
  /** Distinct values of a dimension among rows. */
  | { distinct: string; where: readonly Flag[] };

export type GoalFigure =
  'done' | 'target' | 'left' | 'attainment' | 'pace' | 'status' | 'neededPerDay';

export interface Difference {
  minus: readonly [Measure, Measure];
}

/** How a metric's value comes from measures. */
export type Formula =
  | Measure
  /**
   * A figure that the engine makes of the value of the goal's metric, its goal and the calendar.
   * `of`: a dimension; each group has the figure of the one value that all its rows have in it, else none.
   */
  | { goal: GoalFigure; of?: string }
  | { ratio: readonly [Measure | Difference, Measure] }
  | Difference
  /** The first in a row, out of the second in all rows together. */
  | { share: readonly [Measure, Measure] }
  /** The goal of another metric times a ratio; null where there is no goal. */
  | { wanted: string; times: readonly [Measure, Measure] };

/** A metric as data. Words (label, one-sentence explanation) are in `src/i18n/` under its id. */
export interface Metric {
  id: string;
  /** The report in which its id means this metric; its words are under `metric.<id>@<report>`. Absent: all others. */
  only?: string;
  kind: Exclude<ColumnKind, 'dimension' | 'flag'>;
  /** What one counted thing is. */
  unit:
    | 'account'
    | 'activity'
    | 'appointment'
    | 'list'
    | 'subscriber'
    | 'second'
    | 'money'
    | 'deal'
    | 'client'
    | 'document'
    | 'day'
    | 'person'
    | 'prospect';
  /** Which date puts it in the period. */
  basis: string;
  direction: 'higher' | 'lower' | 'neutral';
  formula: Formula;
  /** Alternative formulas, by variant id. */
  variants?: Readonly<Record<string, Formula>>;
  /**
   * `of`: what a goal of 0–1 is a share of. `done`: where a goal counts something else than the metric's value; then all
   * that can be done is the goal, unless another is given.
   */
  goal?: { done?: Measure; of: Measure };
  /** Shown by default only when the data has any (totals above 0). */
  hideWhenEmpty?: boolean;
  /** What its rows are in an answer to `detail`; default the unit. */
  detail?: 'account' | 'deal' | 'document' | 'activity';
  /** Order of its rows in an answer to `detail`, where the query names none. */
  sort?: readonly SortKey[];
  /** It tells of today, whatever the period: the code of a notice that says so where that is over. */
  ofToday?: string;
  /** Dimensions in whose view the metric means nothing and is left out by default. */
  notBy?: readonly string[];
}

/** A report as data: the preset of a query's fields. */
export interface Report {
  id: string;
  /** Base table. */
  table: string;
  /** What its rows are, where that is not the table itself: `stages` has a row for each deal and stage of its pipeline. */
  base?: string;
  /** Facts that put a row into the report, where its period is not a matter of the row itself. */
  of?: readonly Flag[];
  /** Dimensions that it can be grouped by, in order of presentation. */
  dimensions: readonly string[];
  /** Default view. */
  by: readonly string[];
  /** Default metrics, in order. */
  metrics: readonly string[];
  /** Further metrics that may be asked for. */
  more?: readonly string[];
  /** All columns in order of presentation; of those that describe a row, only these are there by default. */
  columns?: readonly string[];
  /** Default order of the rows. */
  sort?: readonly SortKey[];
  /** What a goal is about where the query does not say. */
  goal?: GoalRequest;
  /** Its rows are those of the first report that has the goal's metric, where that is not about its own table. */
  ofGoal?: boolean;
  where: Filters;
}
