import 'jalon/define';
import 'jalon/react';
import type { Filters } from 'jalon';

export const board = (filters: Filters, setFilters: (filters: Filters) => void) => (
  <jalon-dashboard
    filters={filters}
    onjalon-filter-change={(event) => setFilters(event.detail.filters)}
  />
);
