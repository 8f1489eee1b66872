import { formatDay } from '../calendar/civil.js';
import { formatInstant } from '../calendar/instant.js';
import type { Report } from '../contract/metric.js';
import type { Query, Result, ResultContext } from '../contract/query.js';
import type { Table } from '../data/columns.js';
import type { LoadedDataset } from '../data/dataset.js';
import { accountsBase } from './accounts/base.js';
import { latest } from './accounts/extent.js';
import type { Asked } from './asked.js';
import type { Base } from './base.js';
import { dealsBase } from './deals/base.js';
import { answerDetail } from './detail.js';
import { findReport, mergeFilters, queryError, type Catalogue } from './plan.js';
import { answerReport } from './report.js';
import { stagesBase } from './stages/base.js';
import { textOf } from './read.js';
import { windowOf } from './window.js';

const bases: Readonly<Record<string, (data: LoadedDataset) => Generator<undefined, Base>>> = {
  accounts: accountsBase,
  deals: dealsBase,
  stages: stagesBase,
};

/** Answers queries about one dataset. Pure: it has no clock, no locale and no threads of its own. */
export class Engine {
  readonly #bases = new Map<string, Base>();
  #updatedAt: string | null | undefined;

  constructor(
    readonly data: LoadedDataset,
    readonly catalogue: Catalogue,
  ) {}

  /**
   * Yields now and then so that a caller can slice the work; the return value is the answer.
   * Throws a `JalonError` with code `query` where the data or the catalogue cannot answer.
   * @param now epoch milliseconds that count as now
   */
  *query(query: Query, now: number): Generator<undefined, Result> {
    const report = findReport(query.report, this.catalogue, this.data.tables);
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
    const answer = query.detail
      ? yield* answerDetail(asked, query.detail)
      : yield* answerReport(asked);
    return {
      ...answer,
      notices: asked.notices,
      updatedAt: (this.#updatedAt ??= updatedAt(this.data)),
      context: this.#context(asked),
    };
  }

  *#base({ table, base: id = table }: Report): Generator<undefined, Base> {
    let base = this.#bases.get(id);
    if (!base) {
      if (!this.data.tables[table])
        throw queryError(`The data have no table "${table}".`, { table });
      this.#bases.set(id, (base = yield* bases[id]!(this.data)));
    }
    return base;
  }

  #context({ report, base, window, data }: Asked): ResultContext {
    return {
      report: report.id,
      timeZone: data.zone.name,
      currency: data.currency,
      fiscalYearStart: data.fiscalYearStart,
      now: formatInstant(window.now),
      period: window.period && {
        from: formatDay(window.period.from),
        to: formatDay(window.period.to - 1),
      },
      asOfDay: formatDay(window.today),
      dimensions: [...new Set([...report.dimensions, ...(base.ownDimensions ?? [])])].filter((id) =>
        base.dimensions.includes(id),
      ),
      views: data.viewer?.views ?? null,
      filters: data.viewer?.filters ?? null,
      rows: data.tables[base.table]!.length,
    };
  }
}

/** A deal that is open or on hold was not closed, whatever its date says. */
function endedDeals(table: Table | undefined): (row: number) => boolean {
  const status = textOf(table, 'status');
  return (row) => status(row) !== 'open' && status(row) !== 'on-hold';
}

function updatedAt({ updatedAt: said, tables }: LoadedDataset): string | null {
  const { activities, stageChanges, opportunities } = tables;
  const events = [
    latest(activities, 'at'),
    latest(stageChanges, 'at'),
    latest(opportunities, 'createdAt'),
    latest(opportunities, 'closedAt', endedDeals(opportunities)),
  ].filter((one) => one !== null);
  const instant = said ?? (events.length ? Math.max(...events) : null);
  return instant === null ? null : formatInstant(instant);
}
