import { html, nothing, svg, type TemplateResult } from 'lit';
import { dimensionLabel } from '../../i18n/metric-words.js';
import { icon } from '../../parts/icon/icon.js';
import { asking } from '../../parts/why/asking.js';
import type { Figure } from '../../parts/why/why.model.js';
import { extremes, sparkBars } from './kpi-board.geometry.js';
import { isFew, type Campaign, type Tile } from './kpi-board.model.js';
import { fraction, labelOf, lackText, type Words } from './kpi-board.words.js';

const SPARK = 26;
/** They have no months, and nothing earlier beside them. */
const madeOf = ['growth', 'attainment', 'roi'];

export interface Ways {
  open: (figure: Figure) => void;
  why: (anchor: HTMLElement, figure: Figure) => void;
}

const sub = (text: string): TemplateResult => html`<span class="sub">${text}</span>`;

/** The earlier figure, where one of the two is over so few cases that a change in points would mislead. */
export function renderEarlier(words: Words, { unit }: Figure, before: Figure): TemplateResult {
  const { say, formats } = words;
  const { kind, value } = before;
  const told = isFew(before)
    ? fraction(words, before)
    : formats.short(kind, value, say('common.na'), unit);
  return html`<span class="change"
    >${value === null ? say('compare.none') : say('compare.other', { before: told })}</span
  >`;
}

/** What the figure is set against. `change`: against the earlier period. */
export function renderContext(
  words: Words,
  { target, each, id }: Tile,
  figure: Figure,
  change: unknown,
): unknown {
  const { say, formats } = words;
  const { kind, unit } = figure;
  // What they are made of is money.
  if (id === 'attainment') return sub(fraction(words, figure, 'money'));
  if (id === 'growth')
    return sub(say('compare.other', { before: formats.short('money', figure.part!.den, '') }));
  const ofTarget = target && {
    share: target.share === null ? say('common.na') : formats.attained(target.share),
    target: formats.short(kind, target.value, '', unit),
  };
  const ofEach = each && {
    value: formats.value('count', Math.round(each.value * 10) / 10, ''),
    n: each.people,
  };
  return html`${change} ${isFew(figure) ? sub(say('kpi.few')) : nothing}
  ${ofTarget ? sub(say('kpi.target', ofTarget)) : nothing}
  ${ofEach ? sub(say('kpi.each', ofEach)) : nothing}`;
}

/** Filters that the other tiles follow and this one cannot. */
export function renderUnfiltered({ say, formats }: Words, { result }: Tile): unknown {
  const names = (result?.notices ?? []).flatMap(({ code, detail }) =>
    code === 'filter-not-applicable' ? dimensionLabel(say, String(detail?.['filter'])) : [],
  );
  return names.length
    ? html`<span class="sub" part="unfiltered"
        >${say('kpi.unfiltered', { filters: formats.list(names) })}</span
      >`
    : nothing;
}

/** Twelve months of a figure, the last of them marked. */
export function renderSpark(
  words: Words,
  tile: Tile,
  { kind, unit }: Figure,
  isPending: boolean,
): unknown {
  const { months } = tile;
  // Its place is there from the start, so that nothing moves when the answer comes.
  if (!months.length)
    return isPending && !madeOf.includes(tile.id) ? html`<div class="spark"></div>` : nothing;
  const { say, formats } = words;
  const values = months.map(({ value }) => value);
  const { low, high, last } = extremes(values)!;
  const write = (value: number): string => formats.short(kind, value, '', unit);
  const nameOf = (i: number): string => formats.month(`${months.at(i)!.month}-01`);
  const label = say('kpi.spark', {
    metric: labelOf(words, tile),
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

export function renderCampaigns(words: Words, campaigns: readonly Campaign[], ways: Ways): unknown {
  if (!campaigns.length) return nothing;
  return html`<ol class="campaigns">
    ${campaigns.map((one) => renderCampaign(words, one, ways))}
  </ol>`;
}

function renderCampaign(
  { say, formats }: Words,
  { label, figure }: Campaign,
  { open, why }: Ways,
): TemplateResult {
  const text = formats.short(figure.kind, figure.value, say('common.na'));
  return html`<li>
    <button
      @click=${asking.click(() => open(figure))}
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
      @click=${({ currentTarget }: Event) => why(currentTarget as HTMLElement, figure)}
    >
      ${icon('info')}
    </button>
  </li>`;
}

/** A tile without a figure says what it lacks; while that is not known, it is a place. */
export function renderLack(words: Words, tile: Tile): TemplateResult {
  return html`<li class="tile lacking" part="cell">
    <span class="label">${labelOf(words, tile)}</span>
    ${
      tile.lack
        ? html`<span class="lack" part="lack">${lackText(words, tile, tile.lack)}</span>`
        : html`<div class="bone tall"></div>`
    }
  </li>`;
}
