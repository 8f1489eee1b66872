import { html, nothing, type TemplateResult } from 'lit';
import { dateOf, formatDay, parseDay, type Day } from '../../calendar/civil.js';
import { relativePeriods } from '../../calendar/period.js';
import { nameSpan, type PeriodKind, type Span } from '../../calendar/span.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { icon } from '../../parts/icon/icon.js';
import { pageOf, rangeOf, turn, type Cell } from './period.model.js';
import { spanName } from '../../i18n/span-name.js';

export interface PickerView {
  /** The period in force; null: all time. */
  span: Span | null;
  /** The period as the filters say it, e.g. `this-month`. */
  said: string | null | undefined;
  today: string;
  fiscalYearStart: number;
  /** 1 Monday … 7 Sunday */
  weekStart: number;
  isCompared: boolean;
  say: Say;
  formats: Formats;
  pick: (period: string) => void;
  compare: (on: boolean) => void;
}

/** What a person is looking at in the picker, which is not yet what they picked. */
export class PeriodPicker {
  #kind: PeriodKind = 'month';
  #day: Day = 0;
  /** First day of a range that waits for its last. */
  #first: string | null = null;
  /** Value of the cell that the keys are on. */
  #at: string | null = null;

  /** @param redraw draws the host again; the promise ends when that is done */
  constructor(
    readonly redraw: () => Promise<unknown>,
    readonly root: () => ParentNode,
  ) {}

  /** Turns to the page of the period in force. */
  open({ span, today, fiscalYearStart }: PickerView): void {
    const name = span && nameSpan(span, fiscalYearStart);
    this.#kind = name?.kind ?? 'month';
    this.#show(parseDay(span?.to ?? today)!);
    this.#at = name?.value ?? null;
  }

  render(view: PickerView): TemplateResult {
    const { say, fiscalYearStart, isCompared } = view;
    const kinds: PeriodKind[] = [
      'month',
      'quarter',
      'year',
      ...(fiscalYearStart > 1 ? ['fiscalYear' as const] : []),
      'range',
    ];
    const quick = relativePeriods.filter((name) => fiscalYearStart > 1 || !name.includes('fiscal'));
    return html`<div class="picker">
      <div class="quick">
        ${quick.map(
          (name) =>
            html`<button
              type="button"
              aria-pressed=${view.said === name}
              @click=${() => view.pick(name)}
            >
              ${say(`period.${name}`)}
            </button>`,
        )}
      </div>
      <div class="pages">
        <div class="kinds">
          ${kinds.map(
            (kind) =>
              html`<button
                type="button"
                aria-pressed=${kind === this.#kind}
                @click=${() => this.#turnTo(kind)}
              >
                ${say(`period.${kind}`)}
              </button>`,
          )}
        </div>
        ${this.#renderPage(view)}
      </div>
      <label class="compare">
        <input
          type="checkbox"
          role="switch"
          .checked=${isCompared}
          @change=${(e: Event) => view.compare((e.target as HTMLInputElement).checked)}
        />
        ${say('period.compare')}
      </label>
    </div>`;
  }

  #renderPage(view: PickerView): TemplateResult {
    const { say, formats, weekStart, fiscalYearStart } = view;
    const page = pageOf(this.#kind, this.#day, fiscalYearStart, weekStart);
    const real = page.cells.filter(({ value }) => value !== null);
    const [first, last] = [real[0]!, real.at(-1)!];
    const { year } = dateOf(this.#day);
    const years = `${dateOf(parseDay(first.to)!).year} – ${dateOf(parseDay(last.to)!).year}`;
    const title =
      this.#kind === 'range'
        ? formats.month(page.from)
        : this.#kind === 'month' || this.#kind === 'quarter'
          ? String(year)
          : years;
    const reachable =
      real.find(({ value }) => value === this.#at) ??
      real.find((cell) => isSelected(cell, view)) ??
      first;
    return html`<div class="turn">
        <button type="button" aria-label=${say('period.before')} @click=${() => this.#turn(-1)}>
          ${icon('left')}
        </button>
        <span aria-live="polite">${title}</span>
        <button type="button" aria-label=${say('period.after')} @click=${() => this.#turn(1)}>
          ${icon('right')}
        </button>
      </div>
      <div
        class="cells ${this.#kind}"
        role="group"
        aria-label=${title}
        @keydown=${(e: KeyboardEvent) => this.#onKey(e, real, page.columns)}
      >
        ${this.#kind === 'range' ? weekdays(weekStart, formats) : nothing}
        ${page.cells.map((cell) => (cell.value === null ? html`<span></span>` : this.#renderCell(cell, cell === reachable, view)))}
      </div>
      ${this.#first ? html`<p class="sub" role="status">${say('period.from')}</p>` : nothing}`;
  }

  #renderCell(cell: Cell, isReachable: boolean, view: PickerView): TemplateResult {
    const { today, span, say, formats } = view;
    const isIn = this.#first ? cell.value === this.#first : isSelected(cell, view);
    const isWithin =
      !this.#first &&
      this.#kind === 'range' &&
      !!span &&
      cell.from >= span.from &&
      cell.to <= span.to;
    const name =
      this.#kind === 'range'
        ? formats.day(cell.from, { dateStyle: 'full' })
        : spanName(cell, view.fiscalYearStart, say, formats);
    return html`<button
      type="button"
      class="${isWithin ? 'within' : ''} ${isWithin && isEnd(cell, view) ? 'tip' : ''} ${cell.from <= today && today <= cell.to ? 'today' : ''} ${cell.from > today ? 'future' : ''}"
      data-value=${cell.value!}
      aria-label=${name}
      aria-pressed=${isIn || isWithin}
      aria-current=${cell.from <= today && today <= cell.to ? 'date' : nothing}
      tabindex=${isReachable ? 0 : -1}
      @click=${() => this.#choose(cell, view)}
    >
      ${shortName(this.#kind, cell, say, formats)}
    </button>`;
  }

  #choose(cell: Cell, view: PickerView): void {
    this.#at = cell.value;
    if (this.#kind !== 'range') return view.pick(cell.value!);
    const first = this.#first;
    this.#first = first === null ? cell.from : null;
    void this.redraw();
    if (first !== null) view.pick(rangeOf(first, cell.from, view.fiscalYearStart));
  }

  #onKey(event: KeyboardEvent, cells: readonly Cell[], columns: number): void {
    const at = cells.findIndex(
      ({ value }) => value === (event.target as HTMLElement).dataset['value'],
    );
    if (at < 0) return;
    const isRtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const side = isRtl ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: side,
      ArrowLeft: -side,
      ArrowDown: columns,
      ArrowUp: -columns,
      Home: -at,
      End: cells.length - 1 - at,
    };
    const isTurn = event.key === 'PageUp' || event.key === 'PageDown';
    const step = steps[event.key];
    if (step === undefined && !isTurn) return;
    event.preventDefault();
    event.stopPropagation();
    const to = at + (step ?? 0);
    const by = isTurn
      ? event.key === 'PageUp'
        ? -1
        : 1
      : to < 0
        ? -1
        : to >= cells.length
          ? 1
          : 0;
    if (by) this.#turn(by, isTurn ? at : by < 0 ? to : to - cells.length);
    else this.#focus(cells[to]!.value!);
  }

  /** @param index cell to go to on the new page; negative: from its end */
  #turn(by: -1 | 1, index?: number): void {
    this.#show(turn(this.#kind, this.#day, by));
    const done = this.redraw();
    if (index === undefined) return;
    void done.then(() => {
      const cells = [...this.root().querySelectorAll<HTMLElement>('.cells [data-value]')];
      const target = cells.at(Math.min(index, cells.length - 1)) ?? cells[0];
      if (target) this.#focus(target.dataset['value']!);
    });
  }

  #turnTo(kind: PeriodKind): void {
    this.#kind = kind;
    this.#first = null;
    void this.redraw();
  }

  #focus(value: string): void {
    this.#at = value;
    void this.redraw().then(() =>
      this.root().querySelector<HTMLElement>(`.cells [data-value="${value}"]`)?.focus(),
    );
  }

  #show(day: Day): void {
    this.#day = day;
    this.#at = null;
  }
}

const isSelected = ({ from, to }: Cell, { span }: PickerView): boolean =>
  span?.from === from && span.to === to;

const isEnd = ({ from, to }: Cell, { span }: PickerView): boolean =>
  span?.from === from || span?.to === to;

function shortName(kind: PeriodKind, { value, from }: Cell, say: Say, formats: Formats): string {
  const { year, month, day } = dateOf(parseDay(from)!);
  switch (kind) {
    case 'month':
      return formats.day(from, { month: 'short' });
    case 'quarter':
      return say('period.quarter.short', { q: String((month + 2) / 3) });
    case 'year':
      return String(year);
    case 'fiscalYear':
      return say('period.fiscalYear.name', { year: value!.slice(2) });
    case 'range':
      return String(day);
  }
}

/** Monday 5 January 1970 and the days after it. */
const weekdays = (weekStart: number, formats: Formats): TemplateResult[] =>
  Array.from({ length: 7 }, (_, i) => {
    const day = formatDay(4 + ((weekStart - 1 + i) % 7));
    return html`<abbr aria-hidden="true">${formats.day(day, { weekday: 'narrow' })}</abbr>`;
  });
