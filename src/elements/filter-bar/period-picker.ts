import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { dateOf, formatDay, parseDay, type Day } from '../../calendar/civil.js';
import { relativePeriods } from '../../calendar/period.js';
import { before, nameSpan, type PeriodKind, type Span, type Versus } from '../../calendar/span.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { spanName as nameOf } from '../../i18n/span-name.js';
import { icon } from '../../parts/icon/icon.js';
import { spanOfPeriod, todayOf } from '../../parts/compare/compare.model.js';
import type { Popover } from '../../parts/popover/popover.js';
import type { BarView } from './bar-view.js';
import { pageOf, rangeOf, turn, type Cell } from './period.model.js';

const spanName = (span: Span, { context, say, formats }: BarView): string =>
  nameOf(span, context.fiscalYearStart, say, formats);

/** What the filters compare with; a span of the host's own counts as the year before. */
function versusOf({ filters, context }: BarView): Versus | null {
  const { period, fiscalYearStart } = context;
  const span = spanOfPeriod(filters.compare ?? null, context);
  if (!span || !period) return null;
  const { value } = nameSpan(span, fiscalYearStart);
  return (
    (['year', 'period'] as const).find((one) => before(period, fiscalYearStart, one) === value) ??
    'year'
  );
}

/** 1 Monday … 7 Sunday, as the locale has it. */
function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1;
}

/** The field of the period, and what a person is looking at in its picker, which is not yet what they picked. */
export class PeriodField {
  #kind: PeriodKind = 'month';
  #day: Day = 0;
  /** First day of a range that waits for its last. */
  #first: string | null = null;
  /** Value of the cell that the keys are on. */
  #at: string | null = null;

  constructor(
    readonly host: LitElement,
    readonly view: () => BarView,
    readonly popover: Popover,
  ) {}

  render(): TemplateResult {
    const view = this.view();
    const { filters, context, say } = view;
    const compared = spanOfPeriod(filters.compare ?? null, context);
    return html`<button
      class="field ${filters.period ? 'on' : ''}"
      part="field"
      data-key="period"
      aria-haspopup="dialog"
      @click=${this.#onClick}
    >
      <i>${say('dimension.period')}</i
      ><b class="cut">${context.period ? spanName(context.period, view) : say('period.all')}</b>${
        compared
          ? html`<span class="versus"
              >${say('period.compared', { period: spanName(compared, view) })}</span
            >`
          : nothing
      }
    </button>`;
  }

  /** Turns to the page of the period in force. */
  readonly #onClick = ({ currentTarget }: Event): void => {
    const { context, say } = this.view();
    const { period, fiscalYearStart } = context;
    const name = period && nameSpan(period, fiscalYearStart);
    this.#kind = name?.kind ?? 'month';
    this.#day = period ? parseDay(period.to)! : todayOf(context);
    this.#at = name?.value ?? null;
    this.#first = null;
    this.popover.toggle(currentTarget as HTMLElement, {
      label: say('dimension.period'),
      content: () => this.#renderPicker(this.view()),
    });
  };

  #renderPicker(view: BarView): TemplateResult {
    const { say, context, filters } = view;
    const { fiscalYearStart, period } = context;
    const isFiscal = fiscalYearStart > 1;
    const kinds: PeriodKind[] = ['month', 'quarter', 'year', 'fiscalYear', 'range'];
    const choice = (name: string, isOn: boolean, act: () => void): TemplateResult =>
      html`<button aria-pressed=${isOn} @click=${act}>${say(`period.${name}`)}</button>`;
    return html`<div class="picker">
      <div class="quick">
        ${relativePeriods
          .filter((name) => isFiscal || !name.includes('fiscal'))
          .map((name) => choice(name, filters.period === name, () => this.#pick(name)))}
      </div>
      <div class="pages">
        <div class="kinds">
          ${kinds
            .filter((kind) => isFiscal || kind !== 'fiscalYear')
            .map((kind) =>
              choice(kind, kind === this.#kind, () => {
                this.#kind = kind;
                this.#first = null;
                this.host.requestUpdate();
              }),
            )}
        </div>
        ${this.#renderPage(view)}
      </div>
      ${period ? this.#renderCompare(period, view, choice) : nothing}
    </div>`;
  }

  #renderCompare(
    period: Span,
    view: BarView,
    choice: (name: string, isOn: boolean, act: () => void) => TemplateResult,
  ): TemplateResult {
    const versus = versusOf(view);
    const compared = (one: Versus): string => before(period, view.context.fiscalYearStart, one);
    const change = (one: Versus | null): void =>
      view.change({ compare: one ? compared(one) : undefined });
    // The year before a year is the period before it.
    const ways = (['year', 'period'] as const).filter(
      (one) => one === 'year' || compared(one) !== compared('year'),
    );
    return html`<div class="compare kinds">
      <label
        ><input
          type="checkbox"
          role="switch"
          .checked=${!!versus}
          @change=${() => change(versus ? null : 'year')}
        />${view.say('period.compare')}</label
      >
      ${ways.map((one) => choice(`versus.${one}`, one === versus, () => change(one)))}
    </div>`;
  }

  #renderPage(view: BarView): TemplateResult {
    const { say, formats, context } = view;
    const weekStart = view.weekStart ?? firstWeekday(formats.options.locale);
    const { columns, cells, from } = pageOf(
      this.#kind,
      this.#day,
      context.fiscalYearStart,
      weekStart,
    );
    const real = cells.filter(({ value }) => value !== null);
    const [first, last] = [real[0]!, real.at(-1)!];
    const isRange = this.#kind === 'range';
    const [year, end] = [first.to.slice(0, 4), last.to.slice(0, 4)];
    const title = isRange ? formats.month(from) : year === end ? year : `${year} – ${end}`;
    const reachable =
      real.find(({ value }) => value === this.#at) ??
      real.find((cell) => isSpan(cell, context.period)) ??
      first;
    const arrow = (by: -1 | 1): TemplateResult =>
      html`<button
        aria-label=${say(by < 0 ? 'period.before' : 'period.after')}
        @click=${() => void this.#turn(by)}
      >
        ${icon(by < 0 ? 'left' : 'right')}
      </button>`;
    return html`<div class="turn">
        ${arrow(-1)}<span aria-live="polite">${title}</span>${arrow(1)}
      </div>
      <div
        class="cells ${this.#kind}"
        role="group"
        aria-label=${title}
        @keydown=${(e: KeyboardEvent) => this.#onKey(e, real, columns)}
      >
        ${isRange ? weekdays(weekStart, formats) : nothing}
        ${cells.map((cell) => (cell.value === null ? html`<span></span>` : this.#renderCell(cell, cell === reachable, view)))}
      </div>
      ${this.#first ? html`<p class="sub" role="status">${say('period.from')}</p>` : nothing}`;
  }

  #renderCell(cell: Cell, isReachable: boolean, view: BarView): TemplateResult {
    const { context, say, formats } = view;
    const span = context.period;
    const today = formatDay(todayOf(context));
    const isRange = this.#kind === 'range';
    const isToday = cell.from <= today && today <= cell.to;
    const isWithin =
      !this.#first && isRange && !!span && cell.from >= span.from && cell.to <= span.to;
    const isEnd = isWithin && (span.from === cell.from || span.to === cell.to);
    const isOn = this.#first ? cell.value === this.#first : isWithin || isSpan(cell, span);
    return html`<button
      class="${isWithin ? 'within' : ''} ${isEnd ? 'tip' : ''} ${isToday ? 'today' : ''} ${cell.from > today ? 'future' : ''}"
      data-value=${cell.value!}
      aria-label=${isRange ? formats.day(cell.from, { dateStyle: 'full' }) : this.#kind === 'month' ? formats.month(cell.from, 'short') : spanName(cell, view)}
      aria-pressed=${isOn}
      aria-current=${isToday ? 'date' : nothing}
      tabindex=${isReachable ? 0 : -1}
      @click=${() => this.#choose(cell)}
    >
      ${shortName(this.#kind, cell, say, formats)}
    </button>`;
  }

  /** A comparison goes along with the period. */
  #pick(period: string): void {
    const view = this.view();
    const versus = versusOf(view);
    const span = versus && spanOfPeriod(period, view.context);
    const compare = span && before(span, view.context.fiscalYearStart, versus);
    view.change({ period, ...(compare && { compare }) });
    this.popover.close();
  }

  #choose({ value, from }: Cell): void {
    this.#at = value;
    if (this.#kind !== 'range') return this.#pick(value!);
    const first = this.#first;
    this.#first = first === null ? from : null;
    if (first === null) this.host.requestUpdate();
    else this.#pick(rangeOf(first, from, this.view().context.fiscalYearStart));
  }

  #onKey(event: KeyboardEvent, cells: readonly Cell[], columns: number): void {
    const at = cells.findIndex(
      ({ value }) => value === (event.target as HTMLElement).dataset['value'],
    );
    const isRtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const side = isRtl ? -1 : 1;
    const count = cells.length;
    const to = {
      ArrowRight: at + side,
      ArrowLeft: at - side,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: count - 1,
      PageUp: at - count,
      PageDown: at + count,
    }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (cells[to]) this.#focus(cells[to].value!);
    else {
      const isPage = event.key.startsWith('Page');
      void this.#turn(to < 0 ? -1 : 1).then(() => {
        const found = [
          ...this.host.renderRoot.querySelectorAll<HTMLElement>('.cells [data-value]'),
        ];
        const index = isPage ? Math.min(at, found.length - 1) : to < 0 ? to : to - count;
        this.#focus((found.at(index) ?? found[0]!).dataset['value']!);
      });
    }
  }

  #turn(by: -1 | 1): Promise<unknown> {
    this.#day = turn(this.#kind, this.#day, by);
    this.#at = null;
    this.host.requestUpdate();
    return this.host.updateComplete;
  }

  #focus(value: string): void {
    this.#at = value;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>(`.cells [data-value="${value}"]`)?.focus(),
    );
  }
}

const isSpan = ({ from, to }: Cell, span: Span | null): boolean =>
  span?.from === from && span.to === to;

function shortName(kind: PeriodKind, { value, from }: Cell, say: Say, formats: Formats): string {
  switch (kind) {
    case 'month':
      return formats.day(from, { month: 'short' });
    case 'quarter':
      return say('period.quarter.short', { q: Number(value!.slice(6)) });
    case 'year':
      return formats.plain(Number(value));
    case 'fiscalYear':
      return say('period.fiscalYear.name', { year: formats.plain(Number(value!.slice(2))) });
    case 'range':
      return formats.plain(dateOf(parseDay(from)!).day);
  }
}

/** Monday 5 January 1970 and the days after it. */
const weekdays = (weekStart: number, formats: Formats): TemplateResult[] =>
  Array.from({ length: 7 }, (_, i) => {
    const day = formatDay(4 + ((weekStart - 1 + i) % 7));
    return html`<abbr aria-hidden="true">${formats.day(day, { weekday: 'narrow' })}</abbr>`;
  });
