// The entry of one element is enough for its tag and for the events.
import 'jalon/elements/progress-table/define';

const table = document.querySelector('jalon-progress-table');
table?.addEventListener('jalon-drill', (event) => {
  const metric: string = event.detail.metric;
  const by: string | null = table.getState().by;
  console.log(metric, by);
});
document.addEventListener('jalon-filter-change', (event) =>
  console.log(event.detail.changed.length),
);
// As an imported JSON file is typed.
const imported = { jalon: 1 as number, accounts: [{ id: 'a', list: 'L' }], $comment: 'mine' };
document.createElement('jalon-progress-table').data = imported;
document.createElement('jalon-progress-table').filters = { period: '2026-11' };

// @ts-expect-error no such detail
table?.addEventListener('jalon-drill', (event) => event.detail.metrics);
// @ts-expect-error an event without a detail: its name is not known
table?.addEventListener('jalon-dril', (event) => event.detail);
// @ts-expect-error not a filter
if (table) table.filters = { store: 5 };
