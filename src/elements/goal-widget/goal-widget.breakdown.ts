import { html, nothing, type TemplateResult } from 'lit';
import { bar } from '../../parts/bar/bar.js';
import type { Key } from '../../i18n/index.js';
import { dimensionLabel } from '../../i18n/metric-words.js';
import { icon } from '../../parts/icon/icon.js';
import { renderTabs } from '../../parts/tabs/tabs.js';
import { leftText, type Drawn } from './goal-widget.forms.js';
import type { GoalItem } from './goal-widget.model.js';

export type Breakdown = 'list' | 'rep';

export interface BreakdownDrawn extends Drawn {
  by: Breakdown;
  onBy: (by: Breakdown) => void;
  onItem: (item: GoalItem, by: Breakdown) => void;
}

/** What is left by list, and by person where people have goals: a line each, most left first. */
export function renderBreakdown(drawn: BreakdownDrawn): TemplateResult {
  const { view, say, amount } = drawn;
  const { left, target, byList, byPerson, peopleTarget, groups } = view;
  const by = !byPerson.length ? 'list' : byList.length ? drawn.by : 'rep';
  const tab = (id: string | null, own: Key): string =>
    id === 'list' || id === 'rep' ? say(own) : dimensionLabel(say, id!);
  return html`<div class="breakdown">
    <div class="breakdown-head">
      <b class="num">${left ? leftText(drawn) : say('goal.strip')}</b>
      ${
        left
          ? html`<button class="link" type="button" data-figure="left" @click=${drawn.onWhy}>
              ${say('goal.why')}
            </button>`
          : nothing
      }
    </div>
    ${
      byPerson.length && byList.length
        ? renderTabs({
            tabs: [
              { id: 'list', label: tab(groups.groups, 'goal.byList') },
              { id: 'rep', label: tab(groups.people, 'goal.byPerson') },
            ],
            selected: by,
            label: say('goal.breakdown'),
            controls: 'breakdown',
            onSelect: (id) => drawn.onBy(id as Breakdown),
          })
        : nothing
    }
    <ul id="breakdown" class="num" @keydown=${onKey}>
      ${(by === 'list' ? byList : byPerson).map((item, i) => renderItem(item, i, by, drawn))}
    </ul>
    ${
      by === 'rep' && peopleTarget
        ? html`<p class="sum num">
            ${icon('info')}<span
              >${say(peopleTarget < target! ? 'goal.sum.less' : 'goal.sum.more', { sum: amount(peopleTarget), target: amount(target) })}</span
            >
          </p>`
        : nothing
    }
  </div>`;
}

function renderItem(
  item: GoalItem,
  index: number,
  by: Breakdown,
  { say, amount, away, onItem, view }: BreakdownDrawn,
): TemplateResult {
  const { done, target, left, share } = item;
  const name = item.label || say('common.unassigned');
  const isDone = left === 0;
  return html`<li>
    <button
      class="item ${isDone ? 'complete' : ''}"
      type="button"
      tabindex=${index ? -1 : 0}
      ?data-first=${!index}
      @click=${() => onItem(item, by)}
    >
      <span class="cut" title=${name}>${name}</span>
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
              : say(view.isLimit ? 'goal.over.short' : 'goal.list.left', { left: away(left) })
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
  const next = lines[to];
  if (!next) return;
  for (const line of lines) line.tabIndex = line === next ? 0 : -1;
  next.focus();
}
