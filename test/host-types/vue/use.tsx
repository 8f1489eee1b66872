import { isCustomElement } from 'jalon/vue';

export const is: boolean = isCustomElement('jalon-filter-bar');

export const right = (
  <jalon-progress-table
    by="rep"
    filters={{ period: '2026-11' }}
    time-zone="Europe/Paris"
    onJalonDrill={(event) => console.log(event.detail.metric)}
  />
);

export const wrong = [
  // @ts-expect-error a number
  <jalon-goal-widget goal="much" />,
  // @ts-expect-error no such event
  <jalon-progress-table onJalonDril={() => {}} />,
  // @ts-expect-error no such detail
  <jalon-progress-table onJalonDrill={(event) => event.detail.metrics} />,
];
