import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Query } from '../../contract/query.js';
import { dimensionLabel } from '../../i18n/metric-words.js';
import type { Say } from '../../i18n/index.js';
import { copyFilters, valuesOf } from '../../parts/base/filters.js';
import { icon } from '../../parts/icon/icon.js';
import { memo } from '../../parts/memo/memo.js';
import type { Menu } from '../../parts/menu/menu.js';
import type { Popover } from '../../parts/popover/popover.js';
import type { BarView } from './bar-view.js';
import {
  groupsOf,
  isUseful,
  markedOptions,
  optionsOf,
  settle,
  summaryOf,
  unknownValues,
  type Option,
} from './filter-bar.model.js';

export const fieldName = (key: string, say: Say): string =>
  say(`dimension.${key}.short`, {}, dimensionLabel(say, key));

/** The fields that choose among values, and their menu. */
export class ValueFields {
  /** Key whose menu is open. */
  #open: string | null = null;
  readonly #options = new Map<string, ReturnType<typeof memo<Option[]>>>();

  constructor(
    readonly view: () => BarView,
    readonly popover: Popover,
    readonly menu: Menu,
  ) {}

  /** The values of each key in the period; those of the open one under the other filters too. */
  ask(keys: readonly string[]): Record<string, Query> {
    const { filters, context, metric } = this.view();
    const { period } = filters;
    return Object.fromEntries(
      keys.flatMap((key) => {
        const query = { by: groupsOf(key, context.dimensions), metrics: [metric] };
        const others = copyFilters({ ...filters, [key]: undefined });
        return [
          [`values ${key}`, { ...query, where: period === undefined ? {} : { period } }],
          ...(key === this.#open ? [[`counts ${key}`, { ...query, where: others }]] : []),
        ] as [string, Query][];
      }),
    );
  }

  render(keys: readonly string[], areNamed: boolean): unknown {
    const view = this.view();
    return repeat(
      keys.filter((key) =>
        isUseful(this.#optionsOf(key, view), valuesOf(view.filters, key).length, areNamed),
      ),
      (key) => key,
      (key) => this.#renderField(key, view),
    );
  }

  #renderField(key: string, view: BarView): TemplateResult {
    const options = this.#optionsOf(key, view);
    const { text, n } = summaryOf(key, options, view.filters, view.say);
    const isWrong = options.some(({ unknown }) => unknown);
    return html`<button
      class="field ${n ? 'on' : ''} ${isWrong ? 'wrong' : ''}"
      part="field"
      data-key=${key}
      title=${text}
      aria-haspopup="dialog"
      @click=${(e: Event) => this.#toggle(key, e.currentTarget as HTMLElement)}
    >
      <i>${fieldName(key, view.say)}</i
      ><b class="cut">${text}</b
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
  }

  #renderMenu(key: string, label: string): TemplateResult {
    const view = this.view();
    const { say, formats, filters, change } = view;
    const options = this.#optionsOf(key, view);
    const selected = valuesOf(filters, key);
    const n = options.filter(({ value }) => value !== null).length;
    return this.menu.render({
      label,
      options: markedOptions(options, selected, say('filters.unknown.mark')),
      selected,
      multiple: true,
      all: say(`dimension.${key}.all`, { n }, say('filters.all.rep', { n })),
      say,
      formats,
      onChange: (next) => change({ [key]: settle(options, selected, next) }),
    });
  }

  #optionsOf(key: string, { answers, filters, say, formats, metric }: BarView): readonly Option[] {
    const { notices } = answers['main']!;
    const values = answers[`values ${key}`] ?? null;
    const counts = answers[`counts ${key}`] ?? null;
    const words = { say, compare: formats.compare, metric };
    let kept = this.#options.get(key);
    if (!kept) this.#options.set(key, (kept = memo()));
    return kept([values, counts, say, JSON.stringify([filters[key], unknownValues(notices)])], () =>
      optionsOf(key, { values, counts, filters, notices }, words),
    );
  }
}
