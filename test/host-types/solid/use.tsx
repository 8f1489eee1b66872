import 'jalon/solid';
import type { JalonProps } from 'jalon/solid';
import type { Filters, JalonFilterBar } from 'jalon';

interface Deal {
  no: string;
}

export function Page(props: { rows: Deal[]; onFilters(filters: Filters): void }) {
  let bar!: JalonFilterBar;
  return (
    <jalon-dashboard
      src="campaign.json"
      prop:data={props.rows}
      prop:mapping={{ opportunities: { $table: 'deals', id: 'no' } }}
      prop:filters={{ period: '2026-11', store: ['S1', 'S2'] }}
      attr:time-zone="Europe/Paris"
      fiscal-year-start={7}
      class="wide"
      on:jalon-drill={(event) =>
        console.log(event.detail.metric, event.currentTarget.getState().by)
      }
      on:jalon-filter-change={{
        handleEvent: (event) => props.onFilters(event.detail.filters),
        once: true,
      }}
    >
      <jalon-filter-bar ref={bar} fields="period store" prop:shortcuts={[]} />
      <jalon-goal-widget goal={0.9} goal-day="10" form="ring" data-span="12" />
      <jalon-trend-chart prop:metrics={['wonAmount']} compare stacked={false} onClick={() => {}} />
      <jalon-detail-panel on:close={(event) => event.currentTarget.close()} />
    </jalon-dashboard>
  );
}

export const wrong = () => [
  // @ts-expect-error a number
  <jalon-goal-widget prop:goal="much" />,
  // @ts-expect-error one of three
  <jalon-goal-widget form="pie" />,
  // @ts-expect-error no such property
  <jalon-goal-widget prop:goals={1} />,
  // @ts-expect-error text
  <jalon-trend-chart attr:metrics={['wonAmount']} />,
  // @ts-expect-error a function
  <jalon-progress-table on:jalon-drill="open()" />,
  // @ts-expect-error no such detail
  <jalon-progress-table on:jalon-drill={(event) => event.detail.metrics} />,
  // @ts-expect-error no dataset
  <jalon-dashboard prop:data={5} />,
  // @ts-expect-error no such column
  <jalon-dashboard prop:mapping={{ opportunities: { no: 'id' } }} />,
  // @ts-expect-error no such element
  <jalon-tabel />,
];

// JSX lets names with a hyphen pass that it does not know; an object does not.
export const named = {
  'on:jalon-drill': (event) => event.detail.count,
  // @ts-expect-error no such event
  'on:jalon-dril': () => {},
} satisfies JalonProps<'jalon-progress-table'>;
