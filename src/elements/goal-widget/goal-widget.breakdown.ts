import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { bar } from '../../parts/bar/bar.js';
import { icon } from '../../parts/icon/icon.js';
import { renderTabs } from '../../parts/tabs/tabs.js';
import type { GoalItem, GoalView } from './goal-widget.model.js';
import { amountText } from './goal-widget.words.js';

export type Breakdown = 'list' | 'rep';

export interface BreakdownDrawn {
  view: GoalView;
  say: Say;
  formats: Formats;
  by: Breakdown;
  onBy: (by: Breakdown) => void;
  onItem: (item: GoalItem, by: Breakdown) => void;
  onWhy: () => void;
}

/** What is left by list, and by person where people have goals: a line each, most left first. */
export function renderBreakdown(drawn: BreakdownDrawn): TemplateResult {
  const { view, say, formats, by, onBy } = drawn;
  const { kind, left, target } = view;
  const amount = (value: number | null): string => amountText(value, kind, formats, say);
  const tabs = [
    { id: 'list', label: say('goal.byList') },
    { id: 'rep', label: say('goal.byPerson') },
  ];
  const shown = view.byPerson.length ? by : 'list';
  const items = shown === 'list' ? view.byList : view.byPerson;
  const sum = shown === 'rep' && view.peopleTarget;
  return html`<div class="breakdown">
    <div class="breakdown-head">
      <b class="num"
        >${
          !left
            ? say('goal.strip')
            : view.ofLists
              ? say('goal.left', { n: left })
              : say('goal.leftAny', { left: amount(left) })
        }</b
      >
      ${left ? html`<button class="link" type="button" @click=${drawn.onWhy}>${say('goal.why')}</button>` : nothing}
    </div>
    ${
      view.byPerson.length
        ? renderTabs({
            tabs,
            selected: shown,
            label: say('goal.breakdown'),
            controls: 'breakdown',
            onSelect: (id) => onBy(id as Breakdown),
          })
        : nothing
    }
    <ul id="breakdown" class="num" @keydown=${onKey}>
      ${items.map((item, i) => renderItem(item, i, shown, drawn))}
    </ul>
    ${sum ? html`<p class="sum num">${icon('info')}<span>${say(sum < target! ? 'goal.sum.less' : 'goal.sum.more', { sum: amount(sum), target: amount(target) })}</span></p>` : nothing}
  </div>`;
}

function renderItem(
  item: GoalItem,
  index: number,
  by: Breakdown,
  { view, say, formats, onItem }: BreakdownDrawn,
): TemplateResult {
  const { label, done, target, left, share } = item;
  const amount = (value: number | null): string => amountText(value, view.kind, formats, say);
  const name = label || say('common.unassigned');
  const isDone = target !== null && left === 0;
  return html`<li>
    <button
      class="item ${isDone ? 'complete' : ''}"
      type="button"
      tabindex=${index ? -1 : 0}
      ?data-first=${!index}
      @click=${() => onItem(item, by)}
    >
      <span class="item-name" title=${name}>${name}</span>
      <span class="item-bar">${share === null ? nothing : bar(share)}</span>
      <span class="item-done"
        >${target === null ? amount(done) : say('goal.progress.short', { done: amount(done), target: amount(target) })}</span
      >
      <span class="item-left"
        >${
          left === null
            ? html`<span class="sub">${say('goal.person.none')}</span>`
            : isDone
              ? html`${icon('check')}<span class="hidden">${say('goal.list.done')}</span>`
              : say('goal.list.left', { left: amount(left) })
        }</span
      >
    </button>
  </li>`;
}

/** Arrows, Home and End move along the lines. */
function onKey(event: KeyboardEvent): void {
  const lines = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = lines.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = lines[Math.max(0, Math.min(lines.length - 1, to))]!;
  for (const line of lines) line.tabIndex = line === next ? 0 : -1;
  next.focus();
}
