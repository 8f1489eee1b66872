import { html } from 'lit';
import type { Filters, Query, Result } from '../../../src/contract/query.js';
import { DataElement } from '../../../src/parts/base/data-element.js';

/** The smallest data element: one question, the totals as text. */
export class Probe extends DataElement {
  questions: () => Record<string, Query> = () => ({ main: { by: [] } });
  bodies: string[] = [];

  protected override ask(): Record<string, Query> {
    return this.questions();
  }

  protected override renderTitle(): string {
    return 'Probe';
  }

  protected override renderSkeleton(): unknown {
    return html`<i>skeleton</i>`;
  }

  protected override renderBody(answers: Readonly<Record<string, Result>>): unknown {
    const text = JSON.stringify(
      Object.fromEntries(Object.entries(answers).map(([k, v]) => [k, v.totals])),
    );
    this.bodies.push(text);
    return html`<p>${text}</p>`;
  }

  act(patch: Filters, origin?: 'user' | 'shortcut' | 'reset'): void {
    this.changeFilters(patch, origin);
  }

  get now(): { state: string; filters: Filters; locale: string; currency: string | null } {
    return {
      state: this.dataState,
      filters: this.currentFilters,
      locale: this.settings.locale ?? '',
      currency: this.settings.currency,
    };
  }

  onDemand(query: Query): Promise<Result> {
    return this.query(query);
  }

  /** Locale of words and figures. */
  get written(): string {
    return this.formats.options.locale;
  }

  get text(): string | null {
    return this.shadowRoot?.querySelector('p')?.textContent ?? null;
  }
}
if (!customElements.get('jalon-probe')) customElements.define('jalon-probe', Probe);
