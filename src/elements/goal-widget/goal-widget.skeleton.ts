import { html, svg, type TemplateResult } from 'lit';
import type { GoalForm } from './goal-widget.forms.js';

const circle = (size: number): TemplateResult => {
  const half = size / 2;
  return html`<svg class="ring" width=${size} height=${size} viewBox="0 0 ${size} ${size}">
    ${svg`<circle class="track" cx=${half} cy=${half} r=${size * 0.405} stroke-width=${size * 0.081} />`}
  </svg>`;
};
const lines = (...names: string[]): TemplateResult[] =>
  names.map((name) => html`<div class="bone ${name}"></div>`);

/** The shape of each form, of the height that the figures will have. */
export function renderSkeletonOf(form: GoalForm): TemplateResult {
  if (form === 'compact')
    return html`<div class="goal compact-form">
      ${circle(52)}
      <div class="facts">${lines('tall', 'half')}</div>
    </div>`;
  const facts = html`<div class="facts">${lines('tall', 'half', 'line', 'line', 'line')}</div>`;
  return html`<div class="goal ${form === 'bar' ? 'bar-form' : 'ring-form'}">
      ${form === 'bar' ? '' : circle(148)}${facts}
    </div>
    ${lines('cells')}`;
}
