import { factsIn, madeOf } from '../contract/formula.js';
import { newBitmap, type Bitmap } from '../data/columns.js';
import type { Facts, Remark, RemarkDetail } from '../derive/base.js';
import { countAll } from '../derive/bits.js';
import { goalMetric, type Asked } from './asked.js';
import { notice } from './notices.js';
import type { PlannedMetric } from './plan.js';
import { narrowing } from './select.js';

/** Says what there is to say of a window's facts, where figures, a view or a filter are about one of them. */
export function sayRemarks(
  asked: Asked,
  { remarks }: Facts,
  metrics: readonly PlannedMetric[],
  shown: readonly string[],
  isInTime: boolean,
): void {
  const made = metrics.map(({ id, formula }) => {
    const goal = 'goal' in formula ? goalMetric(asked) : undefined;
    return { id, of: factsIn(madeOf(formula, goal)) };
  });
  const views = new Set([...shown, ...Object.keys(asked.where)]);
  const said = new Set<string>();
  let filters: ((rows: Bitmap) => void)[] | undefined;
  const narrow = (rows: Bitmap): void => {
    if (!filters) {
      const { others, byActor } = narrowing(asked, asked.base, []);
      filters = [...others, ...byActor];
    }
    for (const filter of filters) filter(rows);
  };
  for (const remark of remarks) {
    const { code, about, isAlways, isOfTime } = remark;
    if ((isOfTime && !isInTime) || said.has(code)) continue;
    const ids = made.filter(({ of }) => about.some((fact) => of.has(fact))).map(({ id }) => id);
    if (!isAlways && !ids.length && !about.some((fact) => views.has(fact))) continue;
    said.add(code);
    const told = valuesOf(remark, asked.base.length, narrow);
    if (told) asked.notices.push(notice(asked, code, told, undefined, ids));
  }
}

/** The values of a remark's sentence; null where the filters leave nothing of what it counts. */
function valuesOf(
  { of, detail }: Remark,
  length: number,
  narrow: (rows: Bitmap) => void,
): RemarkDetail | null {
  if (typeof of === 'number') return { n: of, ...(detail as RemarkDetail | undefined) };
  const rows = newBitmap(length);
  rows.set(of());
  narrow(rows);
  const n = countAll(rows);
  const told = { n, ...(typeof detail === 'function' ? n && detail(rows) : detail) };
  return told.n ? told : null;
}
