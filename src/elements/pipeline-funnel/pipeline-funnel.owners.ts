import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { dimensionLabel } from '../../i18n/metric-words.js';
import { bar } from '../../parts/bar/bar.js';
import { icon } from '../../parts/icon/icon.js';
import { fewest, type Owner } from './pipeline-funnel.model.js';

export interface OwnersDrawn {
  owners: readonly Owner[];
  /** Names of the first and the last stage. */
  stages: readonly [string, string];
  /** Columns of the two rates. */
  columns: readonly [string, string];
  say: Say;
  formats: Formats;
  onWhy: (cell: HTMLElement, owner: Owner, which: 0 | 1) => void;
}

export const ownerName = ({ label }: Owner, say: Say): string => label || say('funnel.noOwner');

/** Heads of the columns: the owner, then each rate with the stage it is of. */
export const ownerHeads = (
  [first, last]: readonly [string, string],
  say: Say,
): [string, string, string] => [
  dimensionLabel(say, 'owner'),
  say('funnel.qualifies', { stage: first }),
  say('funnel.closes', { stage: last }),
];

/** A line an owner: how many deals get beyond the first stage, how many to the last; the best of each above. */
export function renderOwners(drawn: OwnersDrawn): TemplateResult {
  const { owners, stages, say, formats } = drawn;
  const [owner, ...heads] = ownerHeads(stages, say);
  const best = ([0, 1] as const).map((i) =>
    owners.filter((one) => one.best[i]).map((one) => ownerName(one, say)),
  );
  return html`<p class="best" title=${say('funnel.fewest', { n: fewest })}>
      ${best.map((names, i) => (names.length ? html`<span>${icon('star')}${say(`funnel.best.${i}`, { names: formats.list(names) })}</span>` : nothing))}
    </p>
    <div class="owners">
      <table class="num">
        <thead>
          <tr>
            <th scope="col">${owner}</th>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${owners.map((one) => renderOwner(one, drawn))}
        </tbody>
      </table>
    </div>`;
}

const renderOwner = (
  owner: Owner,
  { columns, say, formats, onWhy }: OwnersDrawn,
): TemplateResult => html`<tr>
  <th scope="row">${ownerName(owner, say)}</th>
  ${([0, 1] as const).map((i) => {
    const part = owner.rows[i]?.parts?.[columns[i]];
    const rate = part?.den ? part.num / part.den : null;
    return html`<td>
      <button
        type="button"
        part="figure"
        aria-haspopup="dialog"
        @click=${(event: Event) => onWhy(event.currentTarget as HTMLElement, owner, i)}
      >
        ${bar(rate ?? 0)}
        <b>${rate === null ? say('common.na') : formats.percent(rate, 0)}</b>
        <span class="sub">${part ? `${formats.count(part.num)}/${formats.count(part.den)}` : nothing}</span>
        ${owner.best[i] ? icon('star') : nothing}
      </button>
    </td>`;
  })}
</tr>`;
