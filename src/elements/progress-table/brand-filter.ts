import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { Filters, FilterValue, Query, Result, ResultContext } from '../../contract/query.js';
import { valuesOf } from '../../parts/base/filters.js';
import type { Formats } from '../../i18n/formats.js';
import { dimensionLabel } from '../../i18n/metric-words.js';
import type { Say } from '../../i18n/index.js';
import { icon } from '../../parts/icon/icon.js';
import { Menu } from '../../parts/menu/menu.js';
import type { Popover } from '../../parts/popover/popover.js';

/** A choice of brands, for a table on its own whose data have several. */
export class BrandFilter {
  readonly #menu: Menu;

  constructor(
    host: ReactiveControllerHost,
    private readonly popover: Popover,
    /** Filters in force, read anew while the menu is open. */
    private readonly filters: () => Filters,
  ) {
    this.#menu = new Menu(host);
  }

  /** The question for its choices, where data and viewer allow the filter. */
  ask(context: ResultContext | null): Record<string, Query> {
    const isAllowed =
      context?.dimensions.includes('brand') && (context.filters?.includes('brand') ?? true);
    return isAllowed
      ? {
          brands: { by: ['brand'], metrics: ['accounts'], where: { ...this.filters(), brand: [] } },
        }
      : {};
  }

  render(
    brands: Result | undefined,
    say: Say,
    formats: Formats,
    onChange: (brand: FilterValue) => void,
  ): unknown {
    const chosen = (): readonly (string | null)[] => valuesOf(this.filters(), 'brand');
    const selected = chosen();
    if (!brands || (brands.rows.length < 2 && !selected.length)) return nothing;
    const label = dimensionLabel(say, 'brand');
    const options = brands.rows.map(({ key, label: name, values }) => ({
      value: key['brand'] ?? null,
      label: name || say('common.noValue'),
      count: values['accounts'] as number | null,
    }));
    const all = say('dimension.brand.any');
    const nameOf = (brand: string | null): string =>
      options.find(({ value }) => value === brand)?.label ?? String(brand);
    const open = (event: Event): void => {
      this.#menu.reset();
      this.popover.toggle(event.currentTarget as HTMLElement, {
        label,
        align: 'end',
        content: () =>
          this.#menu.render({
            label,
            options,
            selected: chosen(),
            multiple: true,
            all,
            say,
            formats,
            onChange,
          }),
      });
    };
    return html`<button
      class="btn ${selected.length ? 'on' : ''}"
      part="brand"
      aria-haspopup="dialog"
      @click=${open}
    >
      <span class="sub">${label}</span
      ><b class="cut">${selected.length ? formats.list(selected.map(nameOf)) : all}</b
      >${icon('chevron')}
    </button>`;
  }
}
