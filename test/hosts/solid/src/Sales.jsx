import 'jalon/define';

export function Sales(props) {
  return (
    <jalon-dashboard
      prop:data={props.data}
      prop:filters={props.filters}
      on:jalon-filter-change={(event) => props.onFilters(event.detail.filters)}
      on:jalon-view-change={props.onEvent}
      on:jalon-drill={props.onEvent}
      on:jalon-nudge={props.onEvent}
      on:jalon-export={props.onEvent}
      on:jalon-load={props.onEvent}
      on:jalon-error={props.onEvent}
    >
      <jalon-filter-bar />
      <jalon-goal-widget />
      <jalon-progress-table />
    </jalon-dashboard>
  );
}
