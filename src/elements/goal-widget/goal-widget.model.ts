import { metricOf } from '../../catalogue/index.js';
import type {
  ColumnKind,
  GoalRequest,
  Query,
  Ratio,
  Result,
  ResultRow,
  Value,
} from '../../contract/query.js';

export type GoalStatus = 'none' | 'behind' | 'on-pace' | 'reached' | 'exceeded';

/** Progress of one list or person. */
export interface GoalItem {
  key: string | null;
  label: string;
  done: number;
  /** Null: it has no goal of its own. */
  target: number | null;
  left: number | null;
  /** Of its goal, 0–1 and above; null without one. */
  share: number | null;
  /** Contactable accounts not attempted yet; null for metrics that count something else. */
  remaining: number | null;
}

export interface GoalView {
  metric: string;
  /** Kind in which done, target and left are written. */
  kind: ColumnKind;
  /** The goal is about accounts on lists: lists are completed, accounts are left. */
  ofLists: boolean;
  status: GoalStatus;
  /** Reached or exceeded. */
  isMet: boolean;
  /** Completed and all lists. */
  lists: Ratio;
  done: number;
  target: number | null;
  left: number | null;
  attainment: number | null;
  attainmentPart: Ratio | undefined;
  /** Share of the working days gone; null without a period. */
  pace: number | null;
  pacePart: Ratio | undefined;
  /** Where the pace is drawn; null at either end, and where it no longer matters. */
  mark: number | null;
  /** Percentage points that the attainment is ahead of the pace, behind where negative; null where one is unknown. */
  lead: number | null;
  /** Rounded up to whole units; null: no working day is left, or none is needed. */
  perDay: number | null;
  /** Still to come in the period. */
  noDayLeft: boolean;
  remaining: number | null;
  byList: GoalItem[];
  byPerson: GoalItem[];
  /** Sum of the individual goals where it is not the team's. */
  peopleTarget: number | null;
}

const figures = ['contactable', 'done', 'target', 'left', 'attainment'];

/** The questions: totals, each list, and each person where `people`. */
export function goalQueries(goal: GoalRequest, people: boolean): Record<string, Query> {
  return {
    total: { report: 'goal', by: [], goal },
    lists: { report: 'goal', by: ['list'], metrics: figures, goal },
    ...(people && { people: { report: 'goal', by: ['rep'], metrics: figures, goal } }),
  };
}

const numberOf = (value: Value | undefined): number | null =>
  typeof value === 'number' ? value : null;

const remainingOf = (values: Record<string, Value>, ofLists: boolean): number | null =>
  ofLists ? (numberOf(values['contactable']) ?? 0) - (numberOf(values['done']) ?? 0) : null;

function itemOf({ key, label, values }: ResultRow, id: string, ofLists: boolean): GoalItem {
  const done = numberOf(values['done']) ?? 0;
  const share = numberOf(values['attainment']) ?? (values['target'] === 0 ? 1 : null);
  return {
    key: key[id] ?? null,
    label,
    done,
    target: numberOf(values['target']),
    left: numberOf(values['left']),
    share,
    remaining: remainingOf(values, ofLists),
  };
}

/** Most left first; those without a goal last. */
const mostLeft = (a: GoalItem, b: GoalItem): number =>
  (b.left ?? -1) - (a.left ?? -1) || (b.share ?? -1) - (a.share ?? -1);

/** What the widget shows. `people`: the answer by person, where there is one. */
export function goalView(metric: string, total: Result, lists: Result, people?: Result): GoalView {
  const { totals, totalParts } = total;
  const catalogued = metricOf(metric, total.context.report!);
  const ofLists = catalogued?.goal !== undefined;
  const kind = catalogued?.kind ?? 'count';
  const attainment = numberOf(totals['attainment']);
  const pace = numberOf(totals['pace']);
  const needed = numberOf(totals['neededPerDay']);
  const left = numberOf(totals['left']);
  const target = numberOf(totals['target']);
  const status = (totals['status'] as GoalStatus | null) ?? 'none';
  const isMet = status === 'reached' || status === 'exceeded';
  const byPerson = (people?.rows ?? []).map((row) => itemOf(row, 'rep', ofLists)).sort(mostLeft);
  const sum = byPerson.reduce(
    (all, { key, target: own }) => all + (key === null ? 0 : (own ?? 0)),
    0,
  );
  const hasGoals = byPerson.some(({ key, target: own }) => key !== null && own !== null);
  const isSum = kind === 'count' || kind === 'money';
  return {
    metric,
    kind,
    ofLists,
    status,
    isMet,
    lists: { num: numberOf(totals['listsCompleted']) ?? 0, den: numberOf(totals['lists']) ?? 0 },
    done: numberOf(totals['done']) ?? 0,
    target,
    left,
    attainment,
    attainmentPart: totalParts['attainment'],
    pace,
    pacePart: totalParts['pace'],
    mark: status !== 'none' && !isMet && pace !== null && pace > 0 && pace < 1 ? pace : null,
    lead: attainment === null || pace === null ? null : Math.round((attainment - pace) * 100),
    perDay:
      needed === null || !isSum || !left
        ? null
        : kind === 'count'
          ? Math.ceil(needed - 1e-9)
          : needed,
    noDayLeft: isSum && !!left && needed === null && pace !== null,
    remaining: remainingOf(totals, ofLists),
    byList: lists.rows.map((row) => itemOf(row, 'list', ofLists)).sort(mostLeft),
    byPerson,
    peopleTarget: isSum && hasGoals && target !== null && sum !== target ? sum : null,
  };
}
