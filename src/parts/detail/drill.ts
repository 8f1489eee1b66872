import type { ExportDetail } from '../../contract/events.js';
import type { Filters, Query, Result } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { fire } from '../base/events.js';
import { kindOf, type Subject } from './detail.model.js';

export interface DetailContext {
  query: (query: Query, signal?: AbortSignal) => Promise<Result>;
  say: Say;
  formats: Formats;
  /** Those in force. */
  filters?: Filters;
  /** Fires `jalon-export`; false: cancelled. */
  exporting: (detail: ExportDetail) => boolean;
  /** The rows were closed. */
  closed?: () => void;
}

/** A person's wish to see rows, with what its event does not say. */
export interface Drill {
  subject: Subject;
  context: () => DetailContext;
}

let current: Drill | null = null;

/** The wish that a `jalon-drill` tells of right now; null: the event is a host's own. */
export const currentDrill = (): Drill | null => current;

/** Tells of a wish; false: somebody else shows the rows. */
export function tell(host: EventTarget, drill: Drill, count: number | null): boolean {
  const { metric, group, filters } = drill.subject;
  const detail = kindOf(drill.subject);
  current = drill;
  const goesOn = fire(host, 'jalon-drill', { metric, group: { ...group }, filters, detail, count });
  current = null;
  return goesOn;
}
