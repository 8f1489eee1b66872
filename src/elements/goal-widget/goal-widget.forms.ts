import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { metricLabel, noticeText } from '../../i18n/metric-words.js';
import { bar } from '../../parts/bar/bar.js';
import { icon } from '../../parts/icon/icon.js';
import type { HoverPopover } from '../../parts/popover/hover.js';
import { ringOf, stripOf, type Line } from './goal-widget.geometry.js';
import type { GoalView } from './goal-widget.model.js';
import type { FigureId } from './goal-widget.words.js';

export type GoalForm = 'ring' | 'bar' | 'compact';

export interface Drawn {
  view: GoalView;
  say: Say;
  formats: Formats;
  /** A quantity as the goal's metric is written. */
  amount: (value: number | null) => string;
  /** How far it is from the goal: a quantity, or points. */
  away: (value: number | null) => string;
  /** A share of the goal, below it never written as all of it. */
  share: (value: number | null) => string;
  /** Opens the detail by list. */
  breakdown: HoverPopover;
  onWhy: (event: Event) => void;
}

const stripHeight = 26;

const figure = (id: FigureId, content: unknown, { onWhy }: Drawn): TemplateResult =>
  html`<button
    class="figure"
    type="button"
    part="figure"
    data-figure=${id}
    aria-haspopup="dialog"
    aria-expanded="false"
    @click=${onWhy}
  >
    ${content}
  </button>`;

/** Opens the detail by list on hover, focus and tap. */
const opener = (content: unknown, name: string, { breakdown }: Drawn): TemplateResult =>
  html`<button
    class="figure ${name}"
    type="button"
    part="left"
    aria-haspopup="dialog"
    aria-expanded="false"
    @pointerenter=${breakdown.enter}
    @pointerleave=${breakdown.leave}
    @focus=${breakdown.focus}
    @blur=${breakdown.blur}
    @click=${breakdown.click}
    @keydown=${breakdown.keydown}
  >
    ${content}
  </button>`;

/** What the data lack, else what is to be said where nobody set a goal. */
const lackText = ({ view, say }: Drawn, noGoal: string): string =>
  view.lack ? noticeText(say, view.lack) : say(noGoal);

/** Ready and stale. */
export function renderForm(form: GoalForm, drawn: Drawn): TemplateResult {
  const { view } = drawn;
  const met = view.isMet ? 'met' : '';
  if (form === 'compact')
    return html`<div class="goal compact-form ${met}">
      ${ring(drawn, 52)}
      <div class="facts">
        <p class="big num">${ofGoal(drawn)}</p>
        <p class="sub num">
          ${
            view.target === null
              ? lackText(drawn, 'goal.noGoal')
              : view.left
                ? opener(leftText(drawn), 'left', drawn)
                : progress(drawn)
          }
        </p>
      </div>
    </div>`;
  return html`${
    form === 'bar'
      ? html`<div class="goal bar-form ${met}">
          <div class="bar-head">
            ${headline(drawn)}
            <p class="share num">${ofGoal(drawn)}</p>
          </div>
          <div class="goal-bar" role="img" aria-label=${spoken(drawn)}>
            ${bar(view.attainment ?? 0, { mark: view.mark })}
          </div>
          ${facts(drawn)}
        </div>`
      : html`<div class="goal ring-form ${met}">
          ${ring(drawn, 148)}
          <div class="facts">${headline(drawn)}${facts(drawn)}</div>
        </div>`
  }${strip(drawn)}`;
}

const bones = (...names: string[]): TemplateResult[] =>
  names.map((name) => html`<div class="bone ${name}"></div>`);

/** The shape of each form, of the height that the figures will have. */
export const renderSkeletonOf = (form: GoalForm): TemplateResult =>
  html`<div class="goal ${form}-form">
      ${form === 'bar' ? nothing : html`<div class="ring">${circles(null, null, form === 'compact' ? 52 : 148)}</div>`}
      <div class="facts">
        ${form === 'compact' ? bones('tall', 'half') : bones('tall', 'half', '', '', '')}
      </div>
    </div>
    ${form === 'compact' ? nothing : bones('cells')}`;

/** What is left, in words. */
export const leftText = ({ view: { ofLists, isLimit, left }, say, away }: Drawn): string =>
  ofLists
    ? say('goal.left', { n: left! })
    : say(isLimit ? 'goal.over' : 'goal.leftAny', { left: away(left) });

const progress = ({ view: { done, target }, say, amount }: Drawn): string =>
  say('goal.progress', { done: amount(done), target: amount(target) });

const ofGoal = (drawn: Drawn): TemplateResult =>
  html`${figure('attainment', drawn.share(drawn.view.attainment), drawn)}
    <span class="sub">${drawn.say('goal.ofGoal')}</span>`;

const spoken = ({ view: { attainment, mark }, say, share, formats }: Drawn): string =>
  say('goal.percent', { percent: share(attainment) }) +
  (mark === null ? '' : `. ${say('goal.paceMark', { percent: formats.percent(mark, 0) })}`);

function circles(
  attainment: number | null,
  pace: number | null,
  size: number,
  label: string | null = null,
): TemplateResult {
  const { centre, radius, stroke, dash, mark, rays } = ringOf(attainment, pace, size);
  const circle = (name: string, dashes: unknown): unknown =>
    svg`<circle class=${name} cx=${centre} cy=${centre} r=${radius} stroke-width=${stroke} pathLength="100" stroke-dasharray=${dashes} transform="rotate(-90 ${centre} ${centre})" />`;
  const line = ({ x1, y1, x2, y2 }: Line, name: string): unknown =>
    svg`<line class=${name} x1=${x1} y1=${y1} x2=${x2} y2=${y2} />`;
  return html`<svg
    viewBox="0 0 ${size} ${size}"
    width=${size}
    height=${size}
    role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing}
  >
    ${circle('track', nothing)}${attainment === null ? nothing : circle('done', dash)}${mark ? line(mark, 'mark') : nothing}${rays.map((one) => line(one, 'ray'))}
  </svg>`;
}

function ring(drawn: Drawn, size: number): TemplateResult {
  const { view, say } = drawn;
  return html`<div class="ring" part="ring">
    ${circles(view.attainment, view.mark, size, spoken(drawn))}
    ${
      size < 100
        ? nothing
        : html`<p class="inside num">
            ${view.target === null ? html`<span class="sub">${say(view.lack ? 'common.na' : 'goal.noGoal')}</span>` : html`${view.isMet ? icon('check') : nothing}${ofGoal(drawn)}`}
          </p>`
    }
  </div>`;
}

/** `7 of 12` lists completed; of other metrics what is done of the goal. */
function headline(drawn: Drawn): TemplateResult {
  const { view, say, amount } = drawn;
  const { ofLists, lists, target } = view;
  const whole = ofLists ? lists.den : target;
  const label = ofLists ? say('goal.ofLists', { n: lists.num }) : metricLabel(say, view.metric);
  return html`<div>
    <p class="big num">
      ${figure(
        ofLists ? 'listsCompleted' : 'done',
        html`${amount(ofLists ? lists.num : view.done)}${
          whole === null
            ? nothing
            : html` <span class="of"
                >${say(view.isLimit ? 'goal.limit' : 'goal.of', { n: amount(whole) })}</span
              >`
        }`,
        drawn,
      )}
    </p>
    <p class="sub">${label}</p>
  </div>`;
}

/** What is left, what was done, and what it takes a day; or that it is done. */
function facts(drawn: Drawn): TemplateResult {
  const { view, say, amount } = drawn;
  const { ofLists, left, target, done, perDay, isLimit } = view;
  const label = ofLists ? 'goal.left.label' : isLimit ? 'goal.over.label' : 'goal.leftAny.label';
  const row = (isThere: unknown, term: string, value: () => unknown): unknown =>
    isThere
      ? html`<div>
          <dt>${say(term)}</dt>
          <dd>${value()}</dd>
        </div>`
      : nothing;
  if (target === null) return html`<p class="sub">${lackText(drawn, 'goal.noGoal.do')}</p>`;
  return html`<dl class="num">
      ${row(left, label, () => opener(html`<b>${drawn.away(left)}</b>${icon('chevron')}`, 'left', drawn))}
      ${row(ofLists, 'goal.attempted', () => figure('done', progress(drawn), drawn))}
      ${row(perDay !== null, 'goal.perDay', () => figure('neededPerDay', amount(perDay), drawn))}
      ${row(view.noDayLeft, 'goal.perDay', () => html`<span class="sub">${say('goal.perDay.none')}</span>`)}
    </dl>
    ${
      view.isMet && !isLimit
        ? html`<p class="cheer">
            ${say(`goal.${view.status}.line`, { more: drawn.away(done - target) })}
          </p>`
        : nothing
    }`;
}

/** Progress of each list, the fullest first. */
function strip(drawn: Drawn): unknown {
  const { view, say } = drawn;
  const cells = stripOf(view.byList, stripHeight);
  if (!cells.length) return nothing;
  const rect = (name: string, x: number, width: number, y: number, height: number): unknown =>
    svg`<rect class=${name} x="${x}%" width="${width}%" y=${y} height=${height} rx="3" />`;
  return opener(
    html`<svg class="cells" width="100%" height=${stripHeight} aria-hidden="true">
        ${cells.map(({ x, width, y, height, isDone }) => [
          rect('track', x, width, 0, stripHeight),
          rect(isDone ? 'full' : 'part', x, width, y, height),
        ])}</svg
      ><span class="hidden"
        >${say('goal.strip')}, ${say('goal.listsCompleted', { n: view.lists.num })}</span
      >`,
    'strip',
    drawn,
  );
}
