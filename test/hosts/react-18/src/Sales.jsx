import 'jalon/define';
import { useEffect, useLayoutEffect, useRef } from 'react';

const others = ['view-change', 'drill', 'nudge', 'export', 'load', 'error'];

// React before 19 sets attributes only, and knows no events but the browser's.
export function Sales({ data, filters, onFilters, onEvent }) {
  const ref = useRef(null);
  useLayoutEffect(() => {
    Object.assign(ref.current, { data, filters });
  }, [data, filters]);
  useEffect(() => {
    const end = new AbortController();
    const on = (name, act) => ref.current.addEventListener(`jalon-${name}`, act, end);
    on('filter-change', (event) => onFilters(event.detail.filters));
    for (const name of others) on(name, onEvent);
    return () => end.abort();
  }, [onFilters, onEvent]);
  return (
    <jalon-dashboard ref={ref}>
      <jalon-filter-bar />
      <jalon-goal-widget />
      <jalon-progress-table />
    </jalon-dashboard>
  );
}
