import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Query } from '../../contract/query.js';
import { dimensionLabel, metricLabel, noticeText } from '../../i18n/metric-words.js';
import { sayer } from '../../i18n/index.js';
import { wrong } from '../../parts/base/check.js';
import { json, list } from '../../parts/base/converters.js';
import type { Answers } from '../../parts/base/questions.js';
import { comparable, spanOfPeriod } from '../../parts/compare/compare.model.js';
import { toCsv } from '../../parts/csv/csv.js';
import { save } from '../../parts/csv/save.js';
import { TilesElement } from '../../parts/figure/tiles-element.js';
import { icon } from '../../parts/icon/icon.js';
import { renderNotes } from '../../parts/notes/notes.js';
import { asking } from '../../parts/why/asking.js';
import type { Figure } from '../../parts/why/why.model.js';
import { isIds, monthsUpTo, questionsOf, wantedOf, type Wanted } from './kpi-board.ask.js';
import { extremes, inLines, sparkBars } from './kpi-board.geometry.js';
import { isFew, tilesOf, type Campaign, type Lack, type Tile } from './kpi-board.model.js';
import { styles } from './kpi-board.styles.js';

const families = ['rates', 'quantities', 'money'] as const;
const SPARK = 26;

const isTargets = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'number' && Number.isFinite(one));

/**
 * Rates, quantities and money of a sales team, each with what it is set against: the earlier period, a goal, twelve
 * months, or what it makes for each person. A quantity without any of those is not shown: its tile says what it lacks. A
 * rate over fewer than five cases is told as a fraction. A tile leads to its rows; its mark, `?`, Alt and a click, or a
 * long press explain it.
 *
 * @tag jalon-kpi-board
 * @summary Key figures in families, none without something to set it against.
 *
 * @csspart card - The frame.
 * @csspart header - Its head.
 * @csspart title - The title.
 * @csspart body - All below the head.
 * @csspart export - The button that saves the figures.
 * @csspart family - One family with its heading.
 * @csspart cells - The grid of a family.
 * @csspart cell - One figure with what it is set against.
 * @csspart figure - The button that leads to the rows.
 * @csspart why - The button that explains the figure.
 * @csspart spark - Twelve months of a figure.
 * @csspart unfiltered - Filters that a tile cannot follow.
 * @csspart lack - What a tile without a figure lacks.
 * @csspart notes - What the data leave out, folded.
 * @csspart popover - Explanations.
 * @csspart detail - The drawer with the rows behind a figure.
 * @csspart retry - The button that tries again.
 *
 * @cssprop [--jalon-padding=16px 18px] - Space within the card.
 * @cssprop [--jalon-accent] - Colour of the last month.
 *
 * @fires {CustomEvent<DrillDetail>} jalon-drill - The rows behind a figure are wanted; cancel to show your own page.
 * @fires {CustomEvent<ExportDetail>} jalon-export - What is shown is about to be saved; cancelable.
 * @fires {CustomEvent<LoadDetail>} jalon-load - Data were loaded; not composed.
 * @fires {CustomEvent<ErrorDetail>} jalon-error - Data could not be loaded; not composed.
 */
export class JalonKpiBoard extends TilesElement {
  static override styles = styles;

  /** What the answers are of; the old figures stay until all new ones are there. */
  #shown: { answers: Answers | null; wanted: Wanted[] } = { answers: null, wanted: [] };

  /** Metrics in order: ids, `id:variant`, or `report/id`. As an attribute separated by commas. Null: all of the board. */
  @property({ converter: list }) metrics: readonly string[] | null = null;
  /** Goals by metric id, where the data have none. As an attribute in JSON. */
  @property({ converter: json }) targets: Readonly<Record<string, number>> | null = null;

  /** Saves each figure with the one compared with, its goal and what it makes for each person; ratios from 0 to 1. */
  override exportCsv(): Promise<boolean> {
    const tiles = this.#tiles().filter(({ figure }) => figure);
    const { say, heading } = this;
    const { now, then } = this.periods;
    const columns = [
      { id: 'name', kind: 'text', label: say('column.name') },
      { id: 'now', kind: 'count', label: now ?? say('period.all') },
      ...(then ? [{ id: 'before', kind: 'count', label: then } as const] : []),
      { id: 'target', kind: 'count', label: say('kpi.target.column') },
      { id: 'each', kind: 'count', label: say('kpi.each.column') },
    ] as const;
    return save(this.means().exporting, tiles.length, [heading ?? this.renderTitle(), now], () =>
      toCsv(
        columns,
        tiles.map((tile) => ({
          values: {
            name: this.#labelOf(tile),
            now: tile.figure!.value,
            before: tile.before?.value ?? null,
            target: tile.target?.value ?? null,
            each: tile.each?.value ?? null,
          },
        })),
      ),
    );
  }

  protected override get defaultReport(): string {
    return 'kpi';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { answers } = this;
    if (answers !== this.#shown.answers) this.#shown = { answers, wanted: this.#wanted };
    if (this.metrics !== null && !isIds(this.metrics))
      this.problem ??= wrong('metrics', 'a list of metric ids', this.metrics);
    if (this.targets !== null && !isTargets(this.targets))
      this.problem ??= wrong('targets', 'an object of numbers', this.targets);
  }

  protected ask(): Record<string, Query> {
    const { dataContext: context, currentFilters: filters } = this;
    const { period } = filters;
    const next =
      context && period !== undefined
        ? { ...context, period: spanOfPeriod(period, context) }
        : context;
    return questionsOf(
      this.#wanted,
      filters,
      this.nextEarlier,
      next && monthsUpTo(next),
      isTargets(this.targets) ? this.targets! : {},
    );
  }

  /** All but what is asked of the first report, as it has the period of all. */
  protected override isOptional(name: string): boolean {
    return name !== 'main' && name !== 'before';
  }

  protected renderTitle(): string {
    return this.say('kpi.title');
  }

  protected renderSkeleton(): unknown {
    return this.renderBones(this.#wanted.map(() => false));
  }

  protected renderBody(answers: Answers): unknown {
    const tiles = this.#tiles();
    const notices = Object.entries(answers)
      .filter(([name]) => /^main\b/.test(name))
      .flatMap(([, answer]) => answer.notices);
    const groups = families.map(
      (family) => [family, tiles.filter((tile) => tile.family === family)] as const,
    );
    return html`${inLines(groups, ([, { length }]) => length).map((line) => {
      const drawn = line.map(([family, own]) => this.#renderFamily(family, own));
      return line.length > 1 ? html`<div class="beside">${drawn}</div>` : drawn;
    })}
    ${renderNotes(notices, this.say)}`;
  }

  get #wanted(): Wanted[] {
    return wantedOf(isIds(this.metrics) ? this.metrics : null, this.report ?? this.defaultReport);
  }

  #tiles(): Tile[] {
    const { answers } = this;
    if (!answers) return [];
    return tilesOf(
      this.#shown.wanted,
      answers,
      (answer) => comparable(answer, this.earlier),
      this.pending,
    );
  }

  /** A metric's words are those of its report. */
  #labelOf({ id, report }: Pick<Tile, 'id' | 'report'>): string {
    return metricLabel(sayer(this.formats.options.locale, report), id);
  }

  #renderFamily(family: (typeof families)[number], tiles: Tile[]): unknown {
    if (!tiles.length) return nothing;
    const name = this.say(`kpi.${family}`);
    return html`<section class="family" part="family" aria-label=${name}>
      <h3>${name}</h3>
      <ul class="tiles num w${Math.min(tiles.length, 4)} of${tiles.length}" part="cells">
        ${tiles.map((tile) =>
          tile.figure ? this.#renderTile(tile, tile.figure) : this.#renderLack(tile),
        )}
      </ul>
    </section>`;
  }

  #renderTile(tile: Tile, figure: Figure): TemplateResult {
    const { result, report } = tile;
    const behind = { ...figure, metric: figure.metric === 'growth' ? tile.metric : figure.metric };
    return this.renderTile(figure, {
      label: this.#labelOf(tile),
      text: this.#textOf(figure),
      inside: html`${this.#renderContext(tile, figure)}${this.#renderUnfiltered(tile)}`,
      below: html`${this.#renderCampaigns(tile)}${this.#renderSpark(tile, figure)}`,
      onOpen: () => this.drill(behind, { report }),
      onWhy: (anchor) => this.why(anchor, figure, result!, { report, metric: behind.metric }),
    });
  }

  /** A fraction where there are few cases, and growth with its sign; all else is written as its kind is. */
  #textOf(figure: Figure): string | undefined {
    if (isFew(figure)) return this.#fraction(figure);
    const { metric, value } = figure;
    return metric === 'growth' && Number(value) > 0
      ? `+${this.formats.percent(Number(value))}`
      : undefined;
  }

  /** It has no months, and nothing earlier beside it. */
  #isMadeOf({ id }: Tile): boolean {
    return id === 'growth' || id === 'attainment' || id === 'roi';
  }

  #fraction({ part }: Figure, kind: Figure['kind'] = 'count'): string {
    const [num, den] = [part!.num, part!.den].map((one) => this.formats.short(kind, one, ''));
    return this.say('kpi.fraction', { num: num!, den: den! });
  }

  /** What the figure is set against. */
  #renderContext({ before, target, each, direction, id }: Tile, figure: Figure): unknown {
    const { say, formats } = this;
    const { kind, unit } = figure;
    const few = isFew(figure) || (before && isFew(before));
    const told = (one: Figure): string =>
      isFew(one) ? this.#fraction(one) : formats.short(one.kind, one.value, say('common.na'), unit);
    const change = !before
      ? this.pending && id !== 'roi'
        ? this.renderChange(figure, undefined, direction)
        : nothing
      : few
        ? html`<span class="change"
            >${
              before.value === null
                ? say('compare.none')
                : say('compare.other', { before: told(before) })
            }</span
          >`
        : this.renderChange(figure, before.value, direction);
    // What they are made of is money.
    if (id === 'attainment')
      return html`<span class="sub">${this.#fraction(figure, 'money')}</span>`;
    if (id === 'growth')
      return html`<span class="sub"
        >${say('compare.other', { before: formats.short('money', figure.part!.den, '') })}</span
      >`;
    return html`${this.compare ? nothing : change}
    ${isFew(figure) ? html`<span class="sub">${say('kpi.few')}</span>` : nothing}
    ${
      target
        ? html`<span class="sub"
            >${say('kpi.target', {
              share: target.share === null ? say('common.na') : formats.attained(target.share),
              target: formats.short(kind, target.value, '', unit),
            })}</span
          >`
        : nothing
    }
    ${
      each
        ? html`<span class="sub"
            >${say('kpi.each', {
              value: formats.value('count', Math.round(each.value * 10) / 10, ''),
              n: each.people,
            })}</span
          >`
        : nothing
    }`;
  }

  /** Filters that the other tiles follow and this one cannot. */
  #renderUnfiltered({ result }: Tile): unknown {
    const { say, formats } = this;
    const names = (result?.notices ?? []).flatMap(({ code, detail }) =>
      code === 'filter-not-applicable' ? dimensionLabel(say, String(detail?.['filter'])) : [],
    );
    return names.length
      ? html`<span class="sub" part="unfiltered"
          >${say('kpi.unfiltered', { filters: formats.list(names) })}</span
        >`
      : nothing;
  }

  #renderSpark(tile: Tile, { kind, unit }: Figure): unknown {
    const { months } = tile;
    // Its place is there from the start, so that nothing moves when the answer comes.
    if (!months.length)
      return this.pending && !this.#isMadeOf(tile) ? html`<div class="spark"></div>` : nothing;
    const { say, formats } = this;
    const values = months.map(({ value }) => value);
    const { low, high, last } = extremes(values)!;
    const write = (value: number): string => formats.short(kind, value, '', unit);
    const nameOf = (i: number): string => formats.month(`${months.at(i)!.month}-01`);
    const label = say('kpi.spark', {
      metric: this.#labelOf(tile),
      from: nameOf(0),
      to: nameOf(-1),
      last: write(last),
      low: write(low),
      high: write(high),
    });
    return html`<svg
      class="spark"
      part="spark"
      width="100%"
      height=${SPARK}
      role="img"
      aria-label=${label}
    >
      ${sparkBars(values, SPARK).map(
        (bar, i) =>
          bar &&
          svg`<rect x="${bar.x}%" width="${bar.width}%" y=${bar.y} height=${bar.height}
            class=${i === values.length - 1 ? 'last' : ''}>
            <title>${nameOf(i)}: ${write(values[i]!)}</title>
          </rect>`,
      )}
    </svg>`;
  }

  #renderCampaigns(tile: Tile): unknown {
    const { campaigns } = tile;
    if (!campaigns.length) return nothing;
    return html`<ol class="campaigns">
      ${campaigns.map((one) => this.#renderCampaign(tile, one))}
    </ol>`;
  }

  #renderCampaign({ report, result }: Tile, { label, figure }: Campaign): TemplateResult {
    const { say, formats } = this;
    const text = formats.short(figure.kind, figure.value, say('common.na'));
    return html`<li>
      <button
        @click=${asking.click(() => this.drill(figure, { report }))}
        @keydown=${asking.key}
        @pointerdown=${asking.press}
      >
        <span>${label}</span> <b>${text}</b>
      </button>
      <button
        class="why-mark"
        aria-label="${label}: ${say('why.ask', { value: text })}"
        aria-haspopup="dialog"
        aria-expanded="false"
        @click=${({ currentTarget }: Event) =>
          this.why(currentTarget as HTMLElement, figure, result!, { report })}
      >
        ${icon('info')}
      </button>
    </li>`;
  }

  #renderLack(tile: Tile): TemplateResult {
    return html`<li class="tile lacking" part="cell">
      <span class="label">${this.#labelOf(tile)}</span>
      ${
        tile.lack
          ? html`<span class="lack" part="lack">${this.#lackText(tile, tile.lack)}</span>`
          : html`<div class="bone tall"></div>`
      }
    </li>`;
  }

  #lackText({ metric, report }: Tile, lack: Lack): string {
    const { say } = this;
    switch (lack.why) {
      case 'report':
        return say('kpi.lacks.report', { report: lack.report });
      case 'table':
        return say('kpi.lacks.table', { table: lack.table });
      case 'data':
        return noticeText(sayer(this.formats.options.locale, report), lack.notice);
      case 'goal':
        return say('kpi.lacks.goal', { metric: this.#labelOf({ id: metric, report }) });
      default:
        return say(`kpi.lacks.${lack.why}`);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-kpi-board': JalonKpiBoard;
  }
}
