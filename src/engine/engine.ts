import { formatDay } from '../calendar/civil.js';
import { formatInstant } from '../calendar/instant.js';
import type { Report } from '../contract/metric.js';
import type { Query, Result, ResultContext } from '../contract/query.js';
import type { LoadedDataset } from '../data/dataset.js';
import type { Asked } from './asked.js';
import type { Base } from '../derive/base.js';
import { answerDetail } from './detail.js';
import { forgetPlaces } from './columns.js';
import { aboutGoal, findReport, mergeFilters, queryError, type Catalogue } from './plan.js';
import { answerReport } from './report.js';
import { chosenBase } from './select.js';
import { Scans } from './scans.js';
import { updatedAt } from '../derive/extent.js';
import { windowOf } from '../derive/window.js';

/** Makes the rows that reports count, by the name a report has for them. */
export type BaseMakers = Readonly<
  Record<string, (data: LoadedDataset) => Generator<undefined, Base>>
>;

/** Answers queries about one dataset. Pure: it has no clock, no locale and no threads of its own. */
export class Engine {
  readonly #bases = new Map<string, Base>();
  #updatedAt: string | null | undefined;

  constructor(
    readonly data: LoadedDataset,
    readonly catalogue: Catalogue,
    readonly bases: BaseMakers,
    readonly scans = new Scans(),
  ) {}

  /**
   * Yields now and then so that a caller can slice the work; the return value is the answer.
   * Throws a `JalonError` with code `query` where the data or the catalogue cannot answer.
   * @param now epoch milliseconds that count as now
   */
  *query(query: Query, now: number): Generator<undefined, Result> {
    const { tables } = this.data;
    const named = findReport(query, this.catalogue, tables);
    const report = aboutGoal(named, query, this.catalogue, tables);
    const base = yield* this.#base(report);
    const where = mergeFilters(report.where, query.where);
    const window = windowOf(where.period, now, this.data.zone, this.data.fiscalYearStart);
    const asked: Asked = {
      query,
      report,
      data: this.data,
      catalogue: this.catalogue,
      base,
      window,
      where,
      notices: [...this.data.notices],
    };
    asked.base = chosenBase(asked);
    const answer = query.detail
      ? yield* answerDetail(asked, query.detail)
      : yield* answerReport(asked, this.scans);
    forgetPlaces();
    return {
      ...answer,
      notices: asked.notices,
      updatedAt: this.#latest(),
      context: this.#context(asked),
    };
  }

  #latest(): string | null {
    if (this.#updatedAt === undefined) {
      const instant = updatedAt(this.data);
      this.#updatedAt = instant === null ? null : formatInstant(instant);
    }
    return this.#updatedAt;
  }

  *#base({ table, base: id = table }: Report): Generator<undefined, Base> {
    let base = this.#bases.get(id);
    if (!base) {
      if (!this.data.tables[table])
        throw queryError(`The data have no table "${table}".`, { table });
      this.#bases.set(id, (base = yield* this.bases[id]!(this.data)));
    }
    return base;
  }

  #context({ query, report, base, window, data }: Asked): ResultContext {
    const goal = query.goal?.metric ?? report.goal?.metric;
    const since = base.extent?.()?.[0];
    return {
      report: report.id,
      ...(goal !== undefined && { goal }),
      timeZone: data.zone.name,
      currency: data.currency,
      fiscalYearStart: data.fiscalYearStart,
      now: formatInstant(window.now),
      period: window.period && {
        from: formatDay(window.period.from),
        to: formatDay(window.period.to - 1),
      },
      asOfDay: formatDay(window.today),
      ...(since !== undefined && { since: formatDay(since) }),
      dimensions: [...new Set([...report.dimensions, ...(base.ownDimensions ?? [])])].filter((id) =>
        base.dimensions.includes(id),
      ),
      views: data.viewer?.views ?? null,
      filters: data.viewer?.filters ?? null,
      rows: data.tables[base.table]!.length,
    };
  }
}
