import { html, nothing, type TemplateResult } from 'lit';
import type { Popover } from '../../parts/popover/popover.js';
import type { BarView } from './bar-view.js';
import { comparePatch, firstWeekday, periodPatch, spanOf, todayOf } from './period-dates.js';
import type { Span } from '../../calendar/span.js';
import { spanName } from '../../i18n/span-name.js';
import { type PeriodPicker, type PickerView } from './period-picker.js';

/** The field of the period, and its picker. */
export class PeriodField {
  constructor(
    readonly view: () => BarView,
    readonly popover: Popover,
    readonly picker: PeriodPicker,
  ) {}

  render({ filters, context, say, formats }: BarView): TemplateResult {
    const { period, fiscalYearStart } = context;
    const compared = spanOf(filters.compare, context);
    const name = (span: Span): string => spanName(span, fiscalYearStart, say, formats);
    return html`<button
      type="button"
      class="field ${filters.period ? 'on' : ''}"
      part="field"
      data-key="period"
      aria-haspopup="dialog"
      @click=${this.#onClick}
    >
      <i>${say('dimension.period')}</i><b>${period ? name(period) : say('period.all')}</b>${
        compared
          ? html`<span class="versus">${say('period.compared', { period: name(compared) })}</span>`
          : nothing
      }
    </button>`;
  }

  readonly #onClick = ({ currentTarget }: Event): void => {
    this.picker.open(this.#pickerView());
    this.popover.toggle(currentTarget as HTMLElement, {
      label: this.view().say('dimension.period'),
      content: () => this.picker.render(this.#pickerView()),
    });
  };

  #pickerView(): PickerView {
    const { context, filters, say, formats, weekStart, change } = this.view();
    return {
      span: context.period,
      said: filters.period,
      today: todayOf(context),
      fiscalYearStart: context.fiscalYearStart,
      weekStart: weekStart ?? firstWeekday(formats.options.locale),
      isCompared: !!filters.compare,
      say,
      formats,
      pick: (period) => {
        change(periodPatch(period, filters, context));
        this.popover.close();
      },
      compare: (on) => change(comparePatch(on, context)),
    };
  }
}
