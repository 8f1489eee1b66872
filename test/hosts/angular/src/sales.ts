import { Component, CUSTOM_ELEMENTS_SCHEMA, input, model, output } from '@angular/core';
import type { FilterChangeDetail, Filters } from 'jalon';
import 'jalon/define';

@Component({
  selector: 'app-sales',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <jalon-dashboard
      [data]="data()"
      [filters]="filters()"
      (jalon-filter-change)="onFilters($event)"
      (jalon-view-change)="event.emit($event)"
      (jalon-drill)="event.emit($event)"
      (jalon-nudge)="event.emit($event)"
      (jalon-export)="event.emit($event)"
      (jalon-load)="event.emit($event)"
      (jalon-error)="event.emit($event)"
    >
      <jalon-filter-bar></jalon-filter-bar>
      <jalon-goal-widget></jalon-goal-widget>
      <jalon-progress-table></jalon-progress-table>
    </jalon-dashboard>
  `,
})
export class Sales {
  readonly data = input<unknown>();
  readonly filters = model<Filters>({});
  readonly event = output<Event>();

  onFilters(event: Event): void {
    this.filters.set((event as CustomEvent<FilterChangeDetail>).detail.filters);
  }
}
