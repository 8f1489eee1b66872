import { JsonPipe, KeyValuePipe } from '@angular/common';
import { Component, signal } from '@angular/core';
import type { Filters } from 'jalon';
import { all, cancel, datasets, note, onlyOne } from '../host.js';
import { Sales } from './sales';

@Component({
  selector: 'app-root',
  imports: [JsonPipe, KeyValuePipe, Sales],
  template: `
    <button id="mount" (click)="shown.set(!shown())"></button>
    <button id="one" (click)="filters.set(onlyOne)"></button>
    <button id="all" (click)="filters.set(all)"></button>
    @for (one of datasets | keyvalue; track one.key) {
      <button [id]="one.key" (click)="data.set(one.value)"></button>
    }
    <pre id="filters">{{ filters() | json }}</pre>
    <pre id="events">{{ events() | json }}</pre>
    @if (shown()) {
      <app-sales [data]="data()" [(filters)]="filters" (event)="onEvent($event)" />
    }
  `,
})
export class App {
  readonly all = all;
  readonly onlyOne = onlyOne;
  readonly datasets: Record<string, unknown> = datasets;
  readonly data = signal<unknown>(datasets.data);
  readonly filters = signal<Filters>(all);
  readonly events = signal<unknown[]>([]);
  readonly shown = signal(true);

  onEvent(event: Event): void {
    cancel(event);
    this.events.update((before) => note(before, event as CustomEvent));
  }
}
