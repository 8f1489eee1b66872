import type { FilterChangeDetail } from '../../contract/events.js';
import type { Members } from '../../parts/base/views.js';
import type { Filters, ResultContext } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import type { Answers } from '../../parts/base/questions.js';

/** What the parts of the bar draw from and act on; taken anew at each drawing. */
export interface BarView {
  answers: Answers;
  context: ResultContext;
  filters: Filters;
  /** Metric whose counts stand beside the values. */
  metric: string;
  /** The elements of the dashboard; undefined: it stands alone. */
  members: Members | undefined;
  /** 1 Monday … 7 Sunday; null: the locale's. */
  weekStart: number | null;
  say: Say;
  formats: Formats;
  /** A person's change; a key given as undefined becomes "all". */
  change: (patch: Filters, origin?: FilterChangeDetail['origin']) => void;
}
