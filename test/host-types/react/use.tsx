import 'jalon/react';
import type { JalonProps } from 'jalon/react';
import type { Filters, JalonFilterBar } from 'jalon';
import { useRef } from 'react';

interface Deal {
  no: string;
}

export function Page({ data, onFilters }: { data: Deal[]; onFilters(filters: Filters): void }) {
  const bar = useRef<JalonFilterBar>(null);
  return (
    <jalon-dashboard
      src="campaign.json"
      data={data}
      table="opportunities"
      mapping={{ opportunities: { $table: 'deals', id: 'no', prospect: { constant: true } } }}
      filters={{ period: '2026-11', store: ['S1', 'S2'] }}
      time-zone="Europe/Paris"
      fiscal-year-start={7}
      refresh={60}
      class="wide"
      id="d1"
      key="d1"
      onjalon-drill={(event) => console.log(event.detail.metric, event.currentTarget.getState().by)}
      onjalon-filter-change={(event) => onFilters(event.detail.filters)}
    >
      <jalon-filter-bar
        ref={bar}
        fields="period store"
        shortcuts={[{ name: 'Mine', filters: {} }]}
      />
      <jalon-goal-widget goal={0.9} goal-day="10" form="ring" data-span="12" />
      <jalon-trend-chart metrics={['wonAmount']} compare stacked={false} onClick={() => {}} />
      <jalon-detail-panel onclose={(event) => event.currentTarget.close()} />
    </jalon-dashboard>
  );
}

export const wrong = [
  // @ts-expect-error a number
  <jalon-goal-widget goal="much" />,
  // @ts-expect-error one of three
  <jalon-goal-widget form="pie" />,
  // @ts-expect-error no such property
  <jalon-goal-widget goals={1} />,
  // @ts-expect-error a list
  <jalon-trend-chart metrics="wonAmount" />,
  // @ts-expect-error no number
  <jalon-dashboard fiscal-year-start="July" />,
  // @ts-expect-error a function
  <jalon-progress-table onjalon-drill="open()" />,
  // @ts-expect-error no such detail
  <jalon-progress-table onjalon-drill={(event) => event.detail.metrics} />,
  // @ts-expect-error no dataset
  <jalon-dashboard data={5} />,
  // @ts-expect-error no table
  <jalon-dashboard data={{ jalon: 1, accounts: true }} />,
  // @ts-expect-error no such table
  <jalon-dashboard mapping={{ deals: { id: 'no' } }} />,
  // @ts-expect-error no such column
  <jalon-dashboard mapping={{ opportunities: { no: 'id' } }} />,
  // @ts-expect-error no such element
  <jalon-tabel />,
];

// JSX lets names with a hyphen pass that it does not know; an object does not.
export const named = {
  'onjalon-drill': (event) => event.detail.count,
  // @ts-expect-error no such event
  'onjalon-dril': () => {},
} satisfies JalonProps<'jalon-progress-table'>;
