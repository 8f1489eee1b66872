import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { metricIds } from '../../catalogue/index.js';
import type { Query } from '../../contract/query.js';
import { wrong } from '../../parts/base/check.js';
import { json, list } from '../../parts/base/converters.js';
import type { Answers } from '../../parts/base/questions.js';
import type { Named } from '../../parts/base/strangers.js';
import { comparable, spanOfPeriod } from '../../parts/compare/compare.model.js';
import { toCsv } from '../../parts/csv/csv.js';
import { save } from '../../parts/csv/save.js';
import { TilesElement } from '../../parts/figure/tiles-element.js';
import { renderNotes } from '../../parts/notes/notes.js';
import type { Figure } from '../../parts/why/why.model.js';
import { isIds, monthsUpTo, questionsOf, wantedOf, type Wanted } from './kpi-board.ask.js';
import { inLines } from './kpi-board.geometry.js';
import { isFew, tilesOf, type Tile } from './kpi-board.model.js';
import { styles } from './kpi-board.styles.js';
import {
  renderCampaigns,
  renderContext,
  renderEarlier,
  renderLack,
  renderSpark,
  renderUnfiltered,
} from './kpi-board.tile.js';
import { csvColumns, csvRow, labelOf, textOf, type Words } from './kpi-board.words.js';

const families = ['rates', 'quantities', 'money'] as const;

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
    const { periods, heading } = this;
    const words = this.#words;
    const title = [heading ?? this.renderTitle(), periods.now];
    return save(this.means().exporting, tiles.length, title, () =>
      toCsv(
        csvColumns(words, periods),
        tiles.map((tile) => csvRow(words, tile)),
      ),
    );
  }

  protected override get defaultReport(): string {
    return 'kpi';
  }

  protected override get named(): readonly Named[] {
    return [['targets', Object.keys(this.targets ?? {}), metricIds()]];
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

  get #words(): Words {
    const { say, formats } = this;
    return { say, formats };
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

  #renderFamily(family: (typeof families)[number], tiles: Tile[]): unknown {
    if (!tiles.length) return nothing;
    const name = this.say(`kpi.${family}`);
    return html`<section class="family" part="family" aria-label=${name}>
      <h3>${name}</h3>
      <ul class="tiles num w${Math.min(tiles.length, 4)} of${tiles.length}" part="cells">
        ${tiles.map((tile) =>
          tile.figure ? this.#renderTile(tile, tile.figure) : renderLack(this.#words, tile),
        )}
      </ul>
    </section>`;
  }

  /** Against the earlier period. */
  #change({ before, direction, id }: Tile, figure: Figure): unknown {
    if (before && (isFew(figure) || isFew(before)))
      return renderEarlier(this.#words, figure, before);
    const isComing = this.pending && id !== 'roi';
    return before || isComing ? this.renderChange(figure, before?.value, direction) : nothing;
  }

  #renderTile(tile: Tile, figure: Figure): TemplateResult {
    const { result, report } = tile;
    const behind = { ...figure, metric: figure.metric === 'growth' ? tile.metric : figure.metric };
    const words = this.#words;
    return this.renderTile(figure, {
      label: labelOf(words, tile),
      text: textOf(words, figure),
      inside: [
        renderContext(words, tile, figure, this.compare ? nothing : this.#change(tile, figure)),
        renderUnfiltered(words, tile),
      ],
      below: html`${renderCampaigns(words, tile.campaigns, {
        open: (one) => this.drill(one, { report }),
        why: (anchor, one) => this.why(anchor, one, result!, { report }),
      })}${renderSpark(words, tile, figure, this.pending)}`,
      onOpen: () => this.drill(behind, { report }),
      onWhy: (anchor) => this.why(anchor, figure, result!, { report, metric: behind.metric }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-kpi-board': JalonKpiBoard;
  }
}
