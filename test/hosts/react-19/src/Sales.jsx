import 'jalon/define';

export function Sales({ data, filters, onFilters, onEvent }) {
  return (
    <jalon-dashboard
      data={data}
      filters={filters}
      onjalon-filter-change={(event) => onFilters(event.detail.filters)}
      onjalon-view-change={onEvent}
      onjalon-drill={onEvent}
      onjalon-nudge={onEvent}
      onjalon-export={onEvent}
      onjalon-load={onEvent}
      onjalon-error={onEvent}
    >
      <jalon-filter-bar />
      <jalon-goal-widget />
      <jalon-progress-table />
    </jalon-dashboard>
  );
}
