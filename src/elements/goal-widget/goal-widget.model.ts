import { metricOf, reports } from '../../catalogue/index.js';
import type {
  ColumnKind,
  Filters,
  GoalRequest,
  Notice,
  Query,
  Ratio,
  Result,
  ResultContext,
  ResultRow,
  Value,
} from '../../contract/query.js';
import { valuesOf } from '../../parts/base/filters.js';

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
  /** Of durations. */
  unit: 'day' | undefined;
  /** The goal is about accounts on lists: lists are completed, accounts are left. */
  ofLists: boolean;
  status: GoalStatus;
  /** Reached or exceeded. */
  isMet: boolean;
  /** Completed and all lists. */
  lists: Ratio;
  done: number;
  target: number | null;
  /** What the data would need to tell how much is done; null: they tell it. */
  lack: Notice | null;
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
  /** A ratio or mean: no days add to it. */
  isRate: boolean;
  /** Lower is better: the goal is a limit. */
  isLimit: boolean;
  /** Dimension of `byList`, of `byPerson`. */
  groups: Groups;
}

const figures = ['done', 'target', 'left', 'attainment'];
const ofTotal = [...figures, 'pace', 'status', 'neededPerDay'];
const ofAccounts = ['contactable', ...ofTotal, 'listsCompleted', 'lists'];

/** Dimensions by which a goal is told in parts; null: not. */
export interface Groups {
  groups: string | null;
  people: string | null;
}

const first = (ids: readonly string[], { dimensions, views }: ResultContext): string | null =>
  ids.find((id) => dimensions.includes(id) && (views?.includes(id) ?? true)) ?? null;

/** Whether a metric counts accounts, appointments or sales, and not deals. */
export const isOfAccounts = (metric: string): boolean =>
  reports.find(({ metrics, more = [] }) => [...metrics, ...more].includes(metric.split(':')[0]!))
    ?.table === 'accounts';

/** Lists and reps of accounts; of deals what stands between the whole and each person, unless one of it is chosen. */
export function groupsOf(metric: string, context: ResultContext | null, filters: Filters): Groups {
  if (!context) return { groups: isOfAccounts(metric) ? 'list' : null, people: null };
  const isOpen = (id: string): boolean => valuesOf(filters, id).length !== 1;
  const units = ['team', 'store', 'agency', 'district', 'region'].filter(isOpen);
  return {
    groups: context.dimensions.includes('list') ? 'list' : first(units, context),
    people: first(['rep', 'owner'], context),
  };
}

/** The questions: totals, each list or unit, and each person. */
export function goalQueries(
  report: string,
  goal: GoalRequest,
  { groups, people }: Groups,
): Record<string, Query> {
  const isOf = isOfAccounts(goal.metric ?? 'attempted');
  const metrics = isOf ? ['contactable', ...figures] : figures;
  const by = (id: string): Query => ({ report, by: [id], metrics, goal });
  return {
    total: { report, by: [], metrics: isOf ? ofAccounts : ofTotal, goal },
    ...(groups && { lists: by(groups) }),
    ...(people && { people: by(people) }),
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

const dimensionOf = (answer?: Result): string | null =>
  answer?.columns.find(({ kind }) => kind === 'dimension')?.id ?? null;

/** What the widget shows. `people`: the answer by person, where there is one. */
export function goalView(metric: string, total: Result, lists?: Result, people?: Result): GoalView {
  const groups = { groups: dimensionOf(lists), people: dimensionOf(people) };
  const { totals, totalParts, notices } = total;
  const absent = notices.find((one) => one.code === 'absent' && one.metric === 'done');
  const catalogued = metricOf(metric, total.context.report!);
  const ofLists = catalogued?.goal?.done !== undefined;
  const kind = catalogued?.kind ?? 'count';
  const attainment = numberOf(totals['attainment']);
  const pace = numberOf(totals['pace']);
  const needed = numberOf(totals['neededPerDay']);
  const left = numberOf(totals['left']);
  const target = numberOf(totals['target']);
  const status = (totals['status'] as GoalStatus | null) ?? 'none';
  const isMet = status === 'reached' || status === 'exceeded';
  const itemsOf = (answer: Result | undefined, id: string | null): GoalItem[] =>
    (answer?.rows ?? []).map((row) => itemOf(row, id!, ofLists)).sort(mostLeft);
  const byPerson = itemsOf(people, groups.people);
  const sum = byPerson.reduce(
    (all, { key, target: own }) => all + (key === null ? 0 : (own ?? 0)),
    0,
  );
  const formula = catalogued?.formula;
  const isRate = !!formula && ('ratio' in formula || 'median' in formula);
  const isLimit = catalogued?.direction === 'lower';
  const isSum = !isRate;
  const isSteady = isRate || isLimit;
  const hasGoals = byPerson.some(({ key, target: own }) => key !== null && own !== null);
  return {
    metric,
    kind,
    unit: catalogued?.unit === 'day' ? 'day' : undefined,
    ofLists,
    status,
    isMet,
    lists: { num: numberOf(totals['listsCompleted']) ?? 0, den: numberOf(totals['lists']) ?? 0 },
    done: numberOf(totals['done']) ?? 0,
    target,
    lack: absent ? { ...absent, metric } : null,
    left,
    attainment,
    attainmentPart: totalParts['attainment'],
    pace,
    pacePart: totalParts['pace'],
    mark:
      status !== 'none' && !isMet && !isSteady && pace !== null && pace > 0 && pace < 1
        ? pace
        : null,
    lead:
      attainment === null || pace === null || isSteady
        ? null
        : Math.round((attainment - pace) * 100),
    perDay:
      needed === null || isSteady || !left
        ? null
        : kind === 'count'
          ? Math.ceil(needed - 1e-9)
          : needed,
    noDayLeft: !isSteady && !!left && needed === null && pace !== null,
    remaining: remainingOf(totals, ofLists),
    byList: itemsOf(lists, groups.groups),
    byPerson,
    peopleTarget:
      isSum && hasGoals && target !== null && Math.abs(sum - target) > 1e-6 ? sum : null,
    isRate,
    isLimit,
    groups,
  };
}
