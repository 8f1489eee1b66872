import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { metricLabel } from '../../i18n/metric-words.js';
import { bar } from '../../parts/bar/bar.js';
import { icon } from '../../parts/icon/icon.js';
import type { HoverPopover } from '../../parts/popover/hover.js';
import { ringOf, stripOf } from './goal-widget.geometry.js';
import type { GoalView } from './goal-widget.model.js';
import { amountText, shareText, type FigureId } from './goal-widget.words.js';

export type GoalForm = 'ring' | 'bar' | 'compact';

export interface Drawn {
  view: GoalView;
  say: Say;
  formats: Formats;
  /** Opens the detail by list. */
  breakdown: HoverPopover;
  onWhy: (event: Event) => void;
}

const stripHeight = 26;

/** Ready and stale. */
export const renderForm = (form: GoalForm, drawn: Drawn): TemplateResult =>
  form === 'compact' ? renderCompact(drawn) : form === 'bar' ? renderBar(drawn) : renderRing(drawn);

const figure = (id: FigureId, content: unknown, { onWhy }: Drawn, className = ''): TemplateResult =>
  html`<button
    class="figure ${className}"
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
const opener = (content: unknown, className: string, { breakdown }: Drawn): TemplateResult =>
  html`<button
    class="figure ${className}"
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

function renderRing(drawn: Drawn): TemplateResult {
  return html`<div class="goal ring-form">
      ${ring(drawn, 148)}
      <div class="facts">${headline(drawn)}${facts(drawn)}</div>
    </div>
    ${strip(drawn)}`;
}

function renderBar(drawn: Drawn): TemplateResult {
  const { view, say, formats } = drawn;
  return html`<div class="goal bar-form is-${view.status}">
      <div class="bar-head">
        ${headline(drawn)}
        <p class="share num">
          ${figure('attainment', shareText(view.attainment, formats, say), drawn)}
          <span class="sub">${say('goal.ofGoal')}</span>
        </p>
      </div>
      <div class="goal-bar" role="img" aria-label=${spoken(drawn)}>
        ${bar(view.attainment ?? 0, { mark: markOf(view) })}
      </div>
      ${facts(drawn)}
    </div>
    ${strip(drawn)}`;
}

function renderCompact(drawn: Drawn): TemplateResult {
  const { view, say, formats } = drawn;
  const { left, target, done, kind } = view;
  return html`<div class="goal compact-form">
    ${ring(drawn, 52)}
    <div class="facts">
      <p class="big num">
        ${figure('attainment', shareText(view.attainment, formats, say), drawn)}
        <span class="sub">${say('goal.ofGoal')}</span>
      </p>
      <p class="sub num">
        ${
          target === null
            ? say('goal.noGoal')
            : left
              ? opener(
                  view.ofLists
                    ? say('goal.left', { n: left })
                    : say('goal.leftAny', { left: amountText(left, kind, formats, say) }),
                  'left',
                  drawn,
                )
              : say('goal.progress', {
                  done: amountText(done, kind, formats, say),
                  target: amountText(target, kind, formats, say),
                })
        }
      </p>
    </div>
  </div>`;
}

const markOf = ({ pace, status }: GoalView): number | null =>
  pace !== null && pace > 0 && pace < 1 && (status === 'behind' || status === 'on-pace')
    ? pace
    : null;

const spoken = ({ view, say, formats }: Drawn): string =>
  [
    say('goal.percent', { percent: shareText(view.attainment, formats, say) }),
    ...(markOf(view) === null
      ? []
      : [say('goal.paceMark', { percent: formats.percent(view.pace!, 0) })]),
  ].join('. ');

function ring(drawn: Drawn, size: number): TemplateResult {
  const { view } = drawn;
  const { centre, radius, stroke, dash, mark, rays } = ringOf(view.attainment, markOf(view), size);
  const line = ({ x1, y1, x2, y2 }: NonNullable<typeof mark>, name: string): unknown =>
    svg`<line class=${name} x1=${x1} y1=${y1} x2=${x2} y2=${y2} />`;
  return html`<div class="ring is-${view.status}" part="ring">
    <svg
      viewBox="0 0 ${size} ${size}"
      width=${size}
      height=${size}
      role="img"
      aria-label=${spoken(drawn)}
    >
      <circle class="track" cx=${centre} cy=${centre} r=${radius} stroke-width=${stroke} />
      <circle
        class="done"
        cx=${centre}
        cy=${centre}
        r=${radius}
        stroke-width=${stroke}
        pathLength="100"
        stroke-dasharray=${dash}
        transform="rotate(-90 ${centre} ${centre})"
      />
      ${mark ? line(mark, 'mark') : nothing}${rays.map((one) => line(one, 'ray'))}
    </svg>
    ${size < 100 ? nothing : html`<p class="inside num">${inside(drawn)}</p>`}
  </div>`;
}

function inside(drawn: Drawn): TemplateResult {
  const { view, say, formats } = drawn;
  if (view.target === null) return html`<span class="sub">${say('goal.noGoal')}</span>`;
  const isDone = view.status === 'reached' || view.status === 'exceeded';
  return html`${isDone ? icon('check') : nothing}${figure('attainment', shareText(view.attainment, formats, say), drawn, 'percent')}<span
      class="sub"
      >${say('goal.ofGoal')}</span
    >`;
}

/** `7 of 12` lists completed; of other metrics what is done of the goal. */
function headline(drawn: Drawn): TemplateResult {
  const { view, say, formats } = drawn;
  const amount = (value: number | null): string => amountText(value, view.kind, formats, say);
  const [id, first, whole, label] = view.ofLists
    ? ([
        'listsCompleted',
        formats.count(view.lists.num),
        formats.count(view.lists.den),
        say('goal.ofLists', { n: view.lists.num }),
      ] as const)
    : ([
        'done',
        amount(view.done),
        view.target === null ? null : amount(view.target),
        metricLabel(say, view.metric),
      ] as const);
  const of =
    whole === null ? nothing : html` <span class="of">${say('goal.of', { n: whole })}</span>`;
  return html`<div class="headline">
    <p class="big num">${figure(id, html`${first}${of}`, drawn)}</p>
    <p class="sub">${label}</p>
  </div>`;
}

/** What is left, what was done, and what it takes a day; or that it is done. */
function facts(drawn: Drawn): TemplateResult {
  const { view, say, formats } = drawn;
  const { kind, left, target, done, perDay } = view;
  const amount = (value: number | null): string => amountText(value, kind, formats, say);
  const row = (label: string, value: unknown): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  if (target === null) return html`<p class="sub">${say('goal.noGoal.do')}</p>`;
  const isDone = view.status === 'reached' || view.status === 'exceeded';
  return html`<dl class="num">
      ${left ? row(say(view.ofLists ? 'goal.left.label' : 'goal.leftAny.label'), opener(html`<b>${amount(left)}</b>${icon('chevron')}`, 'left', drawn)) : nothing}
      ${view.ofLists ? row(say('goal.attempted'), figure('done', say('goal.progress', { done: amount(done), target: amount(target) }), drawn)) : nothing}
      ${perDay === null ? nothing : row(say('goal.perDay'), figure('neededPerDay', amount(perDay), drawn))}
      ${view.noDayLeft ? row(say('goal.perDay'), html`<span class="sub">${say('goal.perDay.none')}</span>`) : nothing}
    </dl>
    ${
      isDone
        ? html`<p class="cheer">
            ${
              view.status === 'reached'
                ? say('goal.reached.line')
                : say('goal.exceeded.line', { more: amount(done - target) })
            }
          </p>`
        : nothing
    }`;
}

/** Progress of each list, the fullest first. */
function strip(drawn: Drawn): unknown {
  const { view, say } = drawn;
  const cells = stripOf(view.byList, stripHeight);
  if (!cells.length) return nothing;
  const drawing = html`<svg class="cells" width="100%" height=${stripHeight} aria-hidden="true">
      ${cells.map(
        ({ x, width, y, height, isDone }) =>
          svg`<rect class="track" x="${x}%" width="${width}%" height=${stripHeight} rx="4" /><rect class=${isDone ? 'full' : 'part'} x="${x}%" width="${width}%" y=${y} height=${height} rx=${isDone ? 4 : 2} />`,
      )}</svg
    ><span class="hidden"
      >${say('goal.strip')}, ${say('goal.listsCompleted', { n: view.lists.num })}</span
    >`;
  return opener(drawing, 'strip', drawn);
}
