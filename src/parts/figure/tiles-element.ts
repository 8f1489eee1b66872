import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Metric } from '../../contract/metric.js';
import type { Value } from '../../contract/query.js';
import { wrong } from '../base/check.js';
import { changeOf } from '../compare/compare.model.js';
import { icon } from '../icon/icon.js';
import { asking } from '../why/asking.js';
import type { Figure } from '../why/why.model.js';
import { FigureElement } from './figure-element.js';

/** What a tile shows besides its figure. */
export interface TileParts {
  label: string;
  /** The figure as it is written; absent: as its kind is. */
  text?: string | undefined;
  /** Inside the button that leads to the rows. */
  inside?: unknown;
  /** Below it. */
  below?: unknown;
  isDouble?: boolean;
  onOpen: () => void;
  onWhy: (anchor: HTMLElement) => void;
}

/** An element of tiles: figures side by side, each with its change against an earlier period. */
export abstract class TilesElement extends FigureElement {
  /** `none`: without a comparison. Null: with the period of the filter `compare`, else with the same days a year before. */
  @property() compare: 'none' | null = null;

  protected override get wantsBehind(): string {
    return this.compare === null ? (this.currentFilters.compare ?? 'year') : 'none';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.compare !== null && this.compare !== 'none')
      this.problem ??= wrong('compare', 'none, or absent', this.compare);
  }

  protected override renderSubtitle(): unknown {
    return html`<span>${this.when}</span>`;
  }

  protected override renderActions(): unknown {
    return this.renderExport();
  }

  /** `places`: true where a tile takes two. */
  protected renderBones(places: readonly boolean[]): TemplateResult {
    return html`<div class="tiles w4">
      ${places.map(
        (isDouble) =>
          html`<div class="tile ${isDouble ? 'double' : ''}">
            <div class="bone"></div>
            <div class="bone tall"></div>
            <div class="bone"></div>
          </div>`,
      )}
    </div>`;
  }

  protected renderTile({ kind, unit, value }: Figure, tile: TileParts): TemplateResult {
    const { say, formats } = this;
    const na = say('common.na');
    const text = tile.text ?? formats.short(kind, value, na, unit);
    const full = tile.text ?? formats.value(kind, value, na, unit);
    return html`<li class="tile ${tile.isDouble ? 'double' : ''}" part="cell">
      <button
        class="open"
        part="figure"
        @click=${asking.click(tile.onOpen)}
        @keydown=${asking.key}
        @pointerdown=${asking.press}
      >
        <span class="label">${tile.label}</span>
        <span class="amount ${value === null ? 'na' : ''}" title=${text === full ? nothing : full}
          >${text}</span
        >
        ${tile.inside}
      </button>
      <button
        class="why-mark"
        part="why"
        aria-label="${tile.label}: ${say('why.ask', { value: text })}"
        aria-haspopup="dialog"
        aria-expanded="false"
        @click=${({ currentTarget }: Event) => tile.onWhy(currentTarget as HTMLElement)}
      >
        ${icon('info')}
      </button>
      ${tile.below}
    </li>`;
  }

  /** How a figure moved. `before` undefined: the earlier one is not there (yet). */
  protected renderChange(
    { kind, unit, value }: Pick<Figure, 'kind' | 'unit' | 'value'>,
    before: Value | undefined,
    direction: Metric['direction'],
  ): TemplateResult {
    const { say, formats } = this;
    // Its line is there from the start, so that nothing moves when the answer comes.
    if (before === undefined || (before === null && value === null))
      return html`<span class="change">&nbsp;</span>`;
    const { tone, by } = changeOf(value, before, { kind, unit }, direction, say, formats);
    // Where both would read the same, the earlier figure is told to the last digit.
    const [earlier, now] = [before, value].map((one) =>
      formats.short(kind, one, say('common.na'), unit),
    );
    const told = earlier === now ? formats.value(kind, before, '', unit) : earlier!;
    return html`<span class="change is-${tone}"
      >${by ? html`<b>${by}</b> ` : nothing}${say(`compare.${tone}`, { before: told })}</span
    >`;
  }
}
