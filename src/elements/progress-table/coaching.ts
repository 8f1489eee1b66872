import { html, nothing, type TemplateResult } from 'lit';
import type { NudgeDetail } from '../../contract/events.js';
import type { Formats } from '../../i18n/formats.js';
import { metricLabel } from '../../i18n/metric-words.js';
import type { Say } from '../../i18n/index.js';
import { icon } from '../../parts/icon/icon.js';
import { named, type Coaching, type Lagging } from './coaching.model.js';

export interface CoachingStrip {
  coaching: Coaching | null;
  view: string;
  say: Say;
  formats: Formats;
  /** The questions are folded away. */
  narrow: boolean;
  /** Keys of those who were encouraged already. */
  nudged: ReadonlySet<string>;
  onNudge: (detail: NudgeDetail) => void;
}

/** What this day of the month asks for, who needs a hand, and what to talk about with them. */
export function renderCoaching(strip: CoachingStrip): TemplateResult | typeof nothing {
  const { coaching, view, say, narrow } = strip;
  if (!coaching) return nothing;
  const { day, phase, matter, lagging, count: n } = coaching;
  const state = say(`coaching.${matter}.${view}`, { n }, say(`coaching.${matter}`, { n }));
  const questions = [1, 2, 3].map((i) => html`<span>${say(`coaching.ask.${i}`)}</span> `);
  return html`<aside class="tip" part="coaching" aria-label=${say('coaching.label')}>
    <p>
      <span class="phase">${say(`coaching.${phase}`, { day })}</span>
      <span>${state} <b>${say(`coaching.${matter}.do`)}</b> ${say(`coaching.${matter}.then`)}</span>
    </p>
    ${
      n
        ? html`<div class="names">
            ${lagging.map((one) => renderName(strip, coaching, one))}
            ${n > named ? html`<span class="sub">${say('coaching.more', { n: n - named })}</span>` : nothing}
          </div>`
        : nothing
    }
    ${
      narrow
        ? html`<details class="sub questions">
            <summary>${say('coaching.ask')}</summary>
            ${questions}
          </details>`
        : html`<p class="sub questions"><span>${say('coaching.ask')}</span> ${questions}</p>`
    }
  </aside>`;
}

/** A rep's name is the button that encourages; a store is only named. */
function renderName(
  { view, say, formats, nudged, onNudge }: CoachingStrip,
  { metric, matter }: Coaching,
  { row, value }: Lagging,
): TemplateResult {
  const rep = row.key[view]!;
  const name = row.label || rep;
  const waiting = row.parts?.[metric!]?.num;
  const figure =
    matter === 'waiting' && waiting
      ? say('coaching.who.waiting', { n: waiting })
      : formats.percent(value);
  if (view !== 'rep') return html`<span class="who">${name} <b class="num">${figure}</b></span>`;
  const isDone = nudged.has(rep);
  const act = say(isDone ? 'coaching.nudged' : 'coaching.nudge');
  return html`<button
    class="who"
    part="nudge"
    title="${act} ${name}, ${metricLabel(say, metric!)} ${formats.percent(value)}"
    @click=${() => onNudge({ rep, reason: reasons[matter], metric: metric!, value })}
  >
    <span class="hidden">${act}</span> <span class="whose cut">${name}</span>
    <b class="num">${figure}</b>${icon(isDone ? 'check' : 'chat')}
  </button>`;
}

const reasons = { behind: 'attempt', waiting: 'answer', quiet: 'follow-up', fine: '' } as const;
