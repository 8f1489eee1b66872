import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Filters, Query, ResultContext } from '../../contract/query.js';
import type { Say } from '../../i18n/index.js';
import { copyFilters, valuesOf } from '../../parts/base/filters.js';
import { icon } from '../../parts/icon/icon.js';
import type { Menu } from '../../parts/menu/menu.js';
import type { Popover } from '../../parts/popover/popover.js';
import type { BarView } from './bar-view.js';
import {
  groupsOf,
  isUseful,
  optionsOf,
  summaryOf,
  unknownValues,
  type Option,
} from './filter-bar.model.js';

export const fieldName = (key: string, say: Say): string =>
  say(key === 'rep' ? 'dimension.rep.short' : `dimension.${key}`);

/** The fields that choose among values, and their menu. */
export class ValueFields {
  /** Key whose menu is open. */
  #open: string | null = null;
  /** The values of a field with what they were made of. */
  readonly #known = new Map<string, { of: readonly unknown[]; options: Option[] }>();

  constructor(
    readonly redraw: () => void,
    readonly view: () => BarView,
    readonly popover: Popover,
    readonly menu: Menu,
  ) {}

  /** The values of each key in the period; those of the open one under the other filters too. */
  ask(
    keys: readonly string[],
    filters: Filters,
    context: ResultContext,
    metric: string,
  ): Record<string, Query> {
    const asked: Record<string, Query> = {};
    const period = filters.period === undefined ? {} : { period: filters.period };
    for (const key of keys) {
      const query = { by: groupsOf(key, context.dimensions), metrics: [metric] };
      const others = copyFilters({ ...filters, [key]: undefined });
      asked[`values ${key}`] = { ...query, where: period };
      if (key === this.#open) asked[`counts ${key}`] = { ...query, where: others };
    }
    return asked;
  }

  render(view: BarView, keys: readonly string[], areNamed: boolean): unknown {
    const fields = keys
      .map((key) => ({ key, options: this.#optionsOf(key, view) }))
      .filter(({ key, options }) =>
        isUseful(options, valuesOf(view.filters, key).length, areNamed),
      );
    return repeat(
      fields,
      ({ key }) => key,
      ({ key, options }) => this.#renderField(key, options, view),
    );
  }

  #renderField(key: string, options: readonly Option[], { filters, say }: BarView): TemplateResult {
    const { text, n } = summaryOf(key, options, filters, say);
    const isWrong = options.some((option) => option.unknown);
    return html`<button
      type="button"
      class="field ${n ? 'on' : ''} ${isWrong ? 'wrong' : ''}"
      part="field"
      data-key=${key}
      title=${text}
      aria-haspopup="dialog"
      @click=${(e: Event) => this.#toggle(key, e.currentTarget as HTMLElement)}
    >
      <i>${fieldName(key, say)}</i
      ><b>${text}</b
      >${n > 1 ? html`<span class="tag">${n}</span>` : nothing}${isWrong ? icon('warning') : nothing}
    </button>`;
  }

  #toggle(key: string, anchor: HTMLElement): void {
    const label = fieldName(key, this.view().say);
    this.menu.reset();
    this.popover.toggle(anchor, {
      label,
      content: () => this.#renderMenu(key, label),
      onClose: () => (this.#open = null),
    });
    if (this.popover.isOpen) this.#open = key;
    this.redraw();
  }

  #renderMenu(key: string, label: string): TemplateResult {
    const view = this.view();
    const { say, formats, filters, change } = view;
    const options = this.#optionsOf(key, view);
    return this.menu.render({
      label,
      options: options.map((option) =>
        option.unknown ? { ...option, hint: say('filters.unknown.mark') } : option,
      ),
      selected: valuesOf(filters, key),
      multiple: true,
      all: say(`dimension.${key}.all`, { n: options.length }),
      say,
      formats,
      onChange: (selected) => change({ [key]: selected }),
    });
  }

  #optionsOf(key: string, { answers, filters, say, formats, metric }: BarView): readonly Option[] {
    const { notices } = answers['main']!;
    const values = answers[`values ${key}`] ?? null;
    const counts = answers[`counts ${key}`] ?? null;
    const of = [values, counts, say, JSON.stringify([filters[key], unknownValues(notices)])];
    const known = this.#known.get(key);
    if (known?.of.every((part, i) => part === of[i])) return known.options;
    const words = { say, compare: formats.compare, metric };
    const options = optionsOf(key, { values, counts, filters, notices }, words);
    this.#known.set(key, { of, options });
    return options;
  }
}
