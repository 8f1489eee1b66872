import { reports } from '../../catalogue/index.js';
import type { DetailSubject, Filters } from '../../contract/query.js';
import { changedKeys, copyFilters } from '../../parts/base/filters.js';
import type { Subject } from '../../parts/detail/detail.js';

export type PanelMode = 'inline' | 'drawer' | 'none';

/** First report that has a metric. */
const reportWith = (metric: string): string =>
  (
    reports.find(({ metrics, more = [] }) =>
      [...metrics, ...more].includes(metric.split(':')[0]!),
    ) ?? reports[0]!
  ).id;

/** What is asked for a subject that was given while the filters `then` were in force, now that `now` are. */
export const askedOf = (subject: DetailSubject, then: Filters, now: Filters): Subject => ({
  ...subject,
  report: subject.report ?? reportWith(subject.metric),
  filters: follow(subject.filters ?? then, then, now),
});

/** Filters that differ from those then in force stay; the others are those of now. */
export const follow = (own: Filters, then: Filters, now: Filters): Filters => {
  const kept = changedKeys(then, copyFilters(own));
  return copyFilters({ ...now, ...Object.fromEntries(kept.map((key) => [key, own[key]])) });
};

/** Whether a host's value can be a subject. */
export function isSubject(value: unknown): boolean {
  if (value == null) return true;
  const { metric, group, filters } = value as Partial<Record<keyof DetailSubject, unknown>>;
  return (
    typeof metric === 'string' && [group, filters].every((one) => typeof (one ?? {}) === 'object')
  );
}
