import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { JalonError } from '../../contract/error.js';
import type { Query } from '../../contract/query.js';
import { wrong } from '../../parts/base/check.js';
import { numberOrText } from '../../parts/base/converters.js';
import { DataElement } from '../../parts/base/data-element.js';
import type { Answers } from '../../parts/base/questions.js';
import { barStyles } from '../../parts/bar/bar.js';
import { Detail } from '../../parts/detail/detail.js';
import { detailStyles } from '../../parts/detail/detail.styles.js';
import { frameStyles } from '../../parts/frame/frame.styles.js';
import { gridStyles } from '../../parts/grid/grid.styles.js';
import { icon } from '../../parts/icon/icon.js';
import { HoverPopover } from '../../parts/popover/hover.js';
import { Popover } from '../../parts/popover/popover.js';
import { popoverStyles } from '../../parts/popover/popover.styles.js';
import { tabStyles } from '../../parts/tabs/tabs.js';
import { openWhy, type Figure } from '../../parts/why/why.js';
import { whyStyles } from '../../parts/why/why.styles.js';
import { base, tokens } from '../../theme/index.js';
import { renderBreakdown, type Breakdown } from './goal-widget.breakdown.js';
import { renderForm, renderSkeletonOf, type Drawn, type GoalForm } from './goal-widget.forms.js';
import {
  goalQueries,
  goalView,
  groupsOf,
  isOfAccounts,
  type GoalItem,
  type GoalView,
  type Groups,
} from './goal-widget.model.js';
import { styles } from './goal-widget.styles.js';
import {
  chipOf,
  dueDay,
  figureOf,
  shareText,
  titleOf,
  type FigureId,
} from './goal-widget.words.js';

const defaultDay = 10;
const lastDay = 31;

/**
 * How far a goal is: lists completed so far, what is left, the pace, and what it takes a day; as a ring, a bar or in
 * one line. Hovering, focusing or tapping what is left shows it by list, and by person where people have goals.
 *
 * @tag jalon-goal-widget
 * @summary Progress towards a goal, with its pace and what is left by list and by person.
 *
 * @fires {CustomEvent} jalon-drill - A person asks for the rows behind a figure; cancel to show your own page.
 * @fires {CustomEvent} jalon-export - The rows behind a figure are saved as CSV; cancel to keep them.
 * @fires {CustomEvent} jalon-load - Data were loaded; does not leave the shadow root around the element.
 * @fires {CustomEvent} jalon-error - Data could not be loaded, or a question has no answer.
 *
 * @csspart card - The frame.
 * @csspart header - Its head.
 * @csspart title - The title.
 * @csspart body - All below the head.
 * @csspart chip - The goal's state.
 * @csspart ring - The ring.
 * @csspart figure - A figure that can be asked why.
 * @csspart left - What opens the detail by list.
 * @csspart popover - Detail and explanations.
 * @csspart retry - The button that tries again.
 *
 * @cssprop [--jalon-goal-track=var(--jalon-line)] - Colour of what is not done yet.
 * @cssprop [--jalon-goal-fill=var(--jalon-accent)] - Colour of what is done.
 * @cssprop [--jalon-goal-reached=var(--jalon-good)] - Colour of a goal that is reached.
 * @cssprop [--jalon-min-height] - Height that the card has at least; each form has its own.
 */
export class JalonGoalWidget extends DataElement {
  static override styles = [
    tokens,
    base,
    frameStyles,
    tabStyles,
    barStyles,
    popoverStyles,
    whyStyles,
    gridStyles,
    detailStyles,
    styles,
  ];

  readonly #popover = new Popover(this);
  readonly #breakdown = new HoverPopover(this.#popover, () => ({
    label: this.say('goal.breakdown'),
    content: () => this.#renderBreakdown(),
    align: 'center',
  }));
  readonly #detail = new Detail(this, this.means);
  #by: Breakdown = 'list';
  #view: GoalView | null = null;
  #viewed: Answers | null = null;
  #detailed: Answers | null = null;

  /** `ring`, `bar` or `compact`. */
  @property({ reflect: true }) form: GoalForm = 'ring';
  /** Metric that the goal is about. */
  @property() metric = 'attempted';
  /** 0–1: share of the contactable accounts; above 1: a quantity. A matching row of the data's goals wins. Null: all contactable accounts. */
  @property({ converter: numberOrText }) goal: number | null = null;
  /** Day of the month by which the goal is to be reached, 1–31; null: 10. */
  @property({ type: Number, attribute: 'goal-day' }) goalDay: number | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#breakdown.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.problem ??= this.#check();
    const { answers } = this;
    if (answers === this.#viewed) return;
    this.#viewed = answers;
    const { total, lists, people } = answers ?? {};
    this.#view = total ? goalView(this.metric, total, lists, people) : null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.answers === this.#detailed) return;
    this.#detailed = this.answers;
    this.#detail.refresh();
  }

  protected override get defaultReport(): string {
    return 'goal';
  }

  protected ask(): Record<string, Query> {
    const { metric, goal, goalDay, reportId } = this;
    const day = goalDay ?? (isOfAccounts(metric) ? defaultDay : undefined);
    return goalQueries(
      reportId,
      { metric, ...(goal != null && { value: goal }), ...(day !== undefined && { day }) },
      this.#groups,
    );
  }

  get #groups(): Groups {
    return groupsOf(this.metric, this.dataContext, this.currentFilters);
  }

  protected override isEmpty(answers: Answers): boolean {
    const { totals, context } = answers['total']!;
    return context.rows === 0 || (!totals['done'] && !totals['target'] && totals['lists'] === 0);
  }

  protected renderTitle(): string {
    return titleOf(this.metric, this.#view?.ofLists ?? this.metric === 'attempted', this.say);
  }

  protected override renderSubtitle(): unknown {
    const { dataContext: data, say, formats } = this;
    if (!this.#view || !data?.period) return null;
    const { period } = data;
    const isList = isOfAccounts(this.metric);
    const due = dueDay(period, this.goalDay ?? (isList ? defaultDay : lastDay));
    const text = [
      formats.period(period.from, period.to),
      ...(this.#view.ofLists ? [say('goal.lists', { n: this.#view.lists.den })] : []),
      ...(due === null || this.#view.target === null
        ? []
        : [say('goal.byDay', { day: formats.day(due, { day: 'numeric', month: 'short' }) })]),
    ];
    return html`<span>${formats.capital(text.join(', '))}</span>`;
  }

  protected override renderActions(): unknown {
    const chip = this.#view && chipOf(this.#view, this.say);
    if (!chip) return nothing;
    return html`<button
      class="chip ${chip.tone}"
      type="button"
      part="chip"
      data-figure=${chip.about}
      aria-haspopup="dialog"
      aria-expanded="false"
      @click=${this.#onWhy}
    >
      ${icon(chip.icon)}${chip.text}
    </button>`;
  }

  protected renderSkeleton(): unknown {
    return renderSkeletonOf(this.form);
  }

  protected renderBody(): unknown {
    return html`${renderForm(this.form, this.#drawn())}${this.#popover.render()}${this.#detail.render()}`;
  }

  #drawn(): Drawn {
    const { say, formats } = this;
    const view = this.#view!;
    return {
      view,
      say,
      formats,
      amount: (value) => formats.value(view.kind, value, say('common.na'), view.unit),
      away: (value) =>
        view.kind === 'ratio' && value !== null
          ? say('common.points', { n: Math.round(value * 1000) / 10 })
          : formats.value(view.kind, value, say('common.na'), view.unit),
      share: (value) => shareText(value, formats, say),
      breakdown: this.#breakdown,
      onWhy: this.#onWhy,
    };
  }

  #check(): JalonError | null {
    const { form, metric, goal, goalDay } = this;
    const rules: [property: string, must: string, value: unknown, holds: boolean][] = [
      ['form', 'ring, bar or compact', form, ['ring', 'bar', 'compact'].includes(form)],
      ['metric', 'the id of a metric', metric, typeof metric === 'string'],
      [
        'goal',
        'a number above 0 (0.9 is 90%)',
        goal,
        goal == null || (goal > 0 && goal < Infinity),
      ],
      [
        'goal-day',
        'a day, 1 to 31',
        goalDay,
        goalDay == null || (Number.isInteger(goalDay) && goalDay > 0 && goalDay < 32),
      ],
    ];
    const [property, must, value] = rules.find(([, , , holds]) => !holds) ?? [];
    return property ? wrong(property, must!, value) : null;
  }

  #renderBreakdown(): unknown {
    if (!this.#view) return nothing;
    return renderBreakdown({
      ...this.#drawn(),
      by: this.#by,
      onBy: (by) => {
        this.#by = by;
        this.requestUpdate();
      },
      onItem: this.#onItem,
    });
  }

  readonly #onWhy = (event: Event): void => {
    const pressed = event.currentTarget as HTMLElement;
    const id = pressed.dataset['figure'] as FigureId;
    const hasRows =
      id === 'done' || (this.#view!.ofLists && (id === 'attainment' || id === 'left'));
    // What is left is asked about inside the detail, whose place the answer takes.
    const anchor = id === 'left' ? this.#popover.anchor! : pressed;
    if (id === 'left') this.#popover.close(false);
    openWhy(this.#popover, anchor, figureOf(id, this.#view!), {
      ...this.means(),
      result: this.answers!['total']!,
      note: id === 'pace' ? this.#paceNote() : undefined,
      onRows: hasRows ? this.#onRows : undefined,
    });
  };

  #paceNote(): string {
    const { say, formats } = this;
    const percent = shareText(this.#view!.attainment, formats, say);
    return say('goal.paceNote', { percent, chip: chipOf(this.#view!, say)?.text ?? '' });
  }

  /** What is left is found among all that is not done yet. */
  readonly #onRows = ({ metric }: Figure, rows: number | null): void =>
    metric === 'left'
      ? this.#drill('remaining', {}, null, this.#view!.remaining)
      : this.#drill(metric, {}, null, rows);

  /** To what is still to be done where something is, else to what was done. */
  readonly #onItem = ({ key, label, remaining, left, done }: GoalItem, by: Breakdown): void => {
    this.#popover.close();
    const { ofLists } = this.#view!;
    const isLeft = ofLists && !!left;
    const metric = isLeft ? 'remaining' : ofLists ? 'done' : this.metric;
    this.#drill(
      metric,
      { [this.#view!.groups[by === 'list' ? 'groups' : 'people']!]: key },
      label || this.say('common.unassigned'),
      isLeft ? remaining : done,
    );
  };

  #drill(
    metric: string,
    group: Record<string, string | null>,
    groupLabel: string | null,
    count: number | null,
  ): void {
    const { reportId: report, currentFilters: filters } = this;
    const { goal } = this.ask()['total']!;
    this.#detail.drill({ report, metric, group, groupLabel, filters, goal }, count);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-goal-widget': JalonGoalWidget;
  }
}
