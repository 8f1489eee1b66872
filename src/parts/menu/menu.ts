import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { icon } from '../icon/icon.js';
import { memo } from '../memo/memo.js';
import {
  choose,
  search,
  typeahead,
  windowOf,
  type MenuOption,
  type MenuValue,
} from './menu.model.js';

export type { MenuOption, MenuValue } from './menu.model.js';

export interface MenuSpec {
  label: string;
  options: readonly MenuOption[];
  /** Empty: all. */
  selected: readonly MenuValue[];
  multiple?: boolean;
  /** Text of the choice of all, which gives no value; absent: there is none. */
  all?: string | undefined;
  /** Default: with more than 8 options. */
  search?: boolean;
  say: Say;
  formats: Formats;
  onChange: (selected: MenuValue[]) => void;
  /** After a choice of a single-select menu. */
  onDone?: () => void;
}

/** Height of an option in CSS pixels, as in the styles. */
const rowHeight = 32;
/** Of the list, above and below together. */
const padding = 8;
const drawnWhole = 200;
let serial = 0;

/**
 * A list box with search inside: arrows, Home, End, Page keys and letters move; Enter chooses, with Shift only that
 * one. The focus stays in the search field, or in the list where there is none. To be drawn inside a popover.
 */
export class Menu implements ReactiveController {
  #query = '';
  #active = 0;
  #shown: readonly (MenuOption | null)[] = [];
  #list = createRef<HTMLElement>();
  #spec: MenuSpec | null = null;
  #typed = '';
  #typedAt = 0;
  readonly #id = `menu${serial++}`;

  #drawnFrom = 0;
  readonly #found = memo<readonly MenuOption[]>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Only the options in sight are drawn, within the height of all. */
  hostUpdated(): void {
    const size = this.#list.value?.firstElementChild as HTMLElement | undefined;
    const rows = size?.firstElementChild as HTMLElement | undefined;
    size?.style.setProperty(
      'block-size',
      this.#isWhole ? 'auto' : `${this.#shown.length * rowHeight}px`,
    );
    rows?.style.setProperty('padding-block-start', `${this.#drawnFrom * rowHeight}px`);
  }

  /** Forgets search and place; to be called when the menu opens. */
  reset(): void {
    this.#query = '';
    this.#active = 0;
    const list = this.#list.value;
    if (list) list.scrollTop = 0;
  }

  render(spec: MenuSpec): TemplateResult {
    this.#spec = spec;
    const { options, label, multiple = false, say, all } = spec;
    const found = this.#found([options, this.#query], () => search(options, this.#query));
    // The choice of all stands first, as null; it is no match of a search.
    this.#shown = all !== undefined && !this.#query ? [null, ...found] : found;
    const shown = this.#shown;
    this.#active = Math.max(0, Math.min(this.#active, shown.length - 1));
    const hasSearch = spec.search ?? options.length > 8;
    const active = shown.length ? this.#optionId(this.#active) : nothing;
    const [first, last] = this.#window();
    this.#drawnFrom = first;
    return html`<div class="menu" @keydown=${this.#onKey}>
      ${
        hasSearch
          ? html`<label class="menu-search"
              >${icon('search')}<input
                type="text"
                role="combobox"
                data-first
                autocomplete="off"
                spellcheck="false"
                placeholder=${say('common.search')}
                aria-label=${`${say('common.search')}, ${label}`}
                aria-expanded="true"
                aria-controls=${this.#id}
                aria-activedescendant=${active}
                .value=${this.#query}
                @input=${this.#onInput}
            /></label>`
          : nothing
      }
      <div
        id=${this.#id}
        class="menu-list"
        role="listbox"
        aria-label=${label}
        aria-multiselectable=${multiple}
        tabindex=${hasSearch ? -1 : 0}
        ?data-first=${!hasSearch}
        aria-activedescendant=${hasSearch ? nothing : active}
        @scroll=${this.#onScroll}
        @click=${this.#onClick}
        ${ref(this.#list)}
      >
        <div role="presentation">
          <div role="presentation">
            ${repeat(
              shown.slice(first, last),
              (option) => (option ? `v${option.value}` : 'all'),
              (option, i) => this.#renderOption(option, first + i, spec),
            )}
          </div>
        </div>
      </div>
      ${shown.length ? nothing : html`<p class="sub">${say('common.nothingFound', { text: this.#query })}</p>`}
      ${multiple && options.length > 1 ? html`<p class="sub"><kbd>⇧</kbd> <kbd>↵</kbd> ${say('common.only')}</p>` : nothing}
      <div class="hidden" role="status">
        ${this.#query ? say('common.results', { n: found.length }) : nothing}
      </div>
    </div>`;
  }

  #renderOption(
    option: MenuOption | null,
    index: number,
    { selected, formats, say, all, multiple }: MenuSpec,
  ): TemplateResult {
    const isOn = option ? option.within || selected.includes(option.value) : !selected.length;
    const { label, hint, count, depth = 0 } = option ?? { label: all! };
    return html`<div
      id=${this.#optionId(index)}
      class="option ${multiple && option ? 'many' : ''} depth${this.#query ? 0 : Math.min(depth, 5)} ${index === this.#active ? 'active' : ''}"
      role="option"
      data-index=${index}
      aria-selected=${!!isOn}
      aria-setsize=${this.#shown.length}
      aria-posinset=${index + 1}
    >
      <span class="box">${isOn ? icon('check') : nothing}</span>
      <b class="cut" title=${label}
        >${label}${hint ? html` <span class="code">${hint}</span>` : nothing}</b
      >
      ${multiple && option ? html`<span class="only link" data-only title="⇧ ↵">${say('common.only')}</span>` : nothing}
      ${count == null ? nothing : html`<span class="num">${formats.count(count)}</span>`}
    </div>`;
  }

  #optionId(index: number): string {
    return `${this.#id}-${index}`;
  }

  get #isWhole(): boolean {
    return this.#shown.length <= drawnWhole;
  }

  #window(): [number, number] {
    const list = this.#list.value;
    if (this.#isWhole) return [0, this.#shown.length];
    return windowOf(list?.scrollTop ?? 0, list?.clientHeight || 320, rowHeight, this.#shown.length);
  }

  readonly #onScroll = (): void => {
    const [first] = this.#window();
    if (first === this.#drawnFrom) return;
    this.host.requestUpdate();
  };

  readonly #onInput = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#active = 0;
    this.#list.value!.scrollTop = 0;
    this.host.requestUpdate();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const index = this.#indexAt(event);
    if (index !== null)
      this.#choose(index, !!(event.target as Element).closest('[data-only]') || event.shiftKey);
  };

  #indexAt(event: Event): number | null {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    return option ? Number(option.dataset['index']) : null;
  }

  #choose(index: number, only: boolean): void {
    const { multiple = false, selected, options, onChange, onDone } = this.#spec!;
    const option = this.#shown[index];
    if (option === undefined) return;
    this.#active = index;
    onChange(
      option ? choose(selected, option.value, { multiple, only, total: options.length }) : [],
    );
    if (!multiple) onDone?.();
    this.host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const inField = event.target instanceof HTMLInputElement;
    const last = this.#shown.length - 1;
    const page = Math.max(1, Math.floor((this.#list.value?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: this.#active === last ? 0 : this.#active + 1,
      ArrowUp: this.#active === 0 ? last : this.#active - 1,
      PageDown: Math.min(last, this.#active + page),
      PageUp: Math.max(0, this.#active - page),
      // In a field with text they move its caret.
      ...(!(inField && this.#query) && { Home: 0, End: last }),
    };
    const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : moves[event.key];
    if (to !== undefined) this.#move(to);
    else if (event.key === 'Enter' || (event.key === ' ' && !inField))
      this.#choose(this.#active, event.shiftKey);
    else if (!inField && event.key.length === 1 && !event.ctrlKey && !event.metaKey)
      this.#type(event);
    else return;
    event.preventDefault();
  };

  #type({ key, timeStamp }: KeyboardEvent): void {
    const goesOn = timeStamp - this.#typedAt < 600;
    this.#typed = goesOn && this.#typed !== key ? this.#typed + key : key;
    this.#typedAt = timeStamp;
    const offset = this.#shown[0] === null ? 1 : 0;
    const options = this.#shown.slice(offset) as MenuOption[];
    const found = typeahead(options, this.#typed, this.#active - offset);
    if (found >= 0) this.#move(found + offset);
  }

  #move(index: number): void {
    this.#active = Math.max(0, index);
    const list = this.#list.value!;
    const top = this.#active * rowHeight;
    list.scrollTop = Math.min(
      top,
      Math.max(list.scrollTop, top + rowHeight + padding - list.clientHeight),
    );
    this.#onScroll();
    this.host.requestUpdate();
  }
}
