import 'jalon/elements/dashboard/define';
import 'jalon/elements/filter-bar/define';
import 'jalon/elements/goal-widget/define';
import 'jalon/elements/progress-table/define';
import 'jalon/elements/trend-chart/define';
import { noteWhen } from './shown.js';

const inside = (tag: string, part: string): Element | null | undefined =>
  document.querySelector(tag)?.shadowRoot?.querySelector(part);

noteWhen(
  () => inside('jalon-filter-bar', '.field'),
  () => inside('jalon-goal-widget', '[part~=figure]'),
  () => inside('jalon-progress-table', '.lines [role=row]'),
  () => inside('jalon-trend-chart', '.mark'),
);
