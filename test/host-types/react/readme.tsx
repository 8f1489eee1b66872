import 'jalon/define';
import 'jalon/react';
import type { Filters, JalonEventMap, Mapping } from 'jalon';
import { useState } from 'react';

const mapping: Mapping = {
  accounts: { id: 'client_no', list: 'campaign', rep: 'agent', attempted: 'contacted' },
};

export function Sales({ openAgent }: { openAgent(name: string): void }) {
  const [filters, setFilters] = useState<Filters>({});
  const onDrill = (event: JalonEventMap['jalon-drill']) => {
    const { rep } = event.detail.group;
    if (!rep) return; // the card opens its own rows
    event.preventDefault();
    openAgent(rep);
  };
  return (
    <jalon-dashboard
      src="/clients.csv"
      table="accounts"
      mapping={mapping}
      time-zone="Europe/Paris"
      currency="EUR"
      filters={filters}
      onjalon-filter-change={(event) => setFilters(event.detail.filters)}
      onjalon-drill={onDrill}
    >
      <jalon-filter-bar fields="period rep" />
      <jalon-goal-widget goal={0.9} />
      <jalon-progress-table by="rep" />
    </jalon-dashboard>
  );
}
