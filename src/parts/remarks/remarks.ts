import { css, html, nothing, type TemplateResult } from 'lit';
import type { PeriodNote } from '../../contract/note.js';
import type { Formats } from '../../i18n/formats.js';
import { icon } from '../icon/icon.js';

/** What people said: text, who and when. */
export function renderRemarks(notes: readonly PeriodNote[], formats: Formats): unknown {
  if (!notes.length) return nothing;
  return html`<ul class="remarks" part="remarks">
    ${notes.map((note) => renderRemark(note, formats))}
  </ul>`;
}

function renderRemark({ text, author, on }: PeriodNote, formats: Formats): TemplateResult {
  const by = [author, on && formats.day(on)].filter(Boolean).join(', ');
  return html`<li>
    ${icon('note')}<span
      ><span class="said">${text}</span>
      ${by ? html`<span class="sub">${by}</span>` : nothing}</span
    >
  </li>`;
}

/** A sign beside a name that people said something of it. */
export const renderRemarkMark = (notes: readonly PeriodNote[]): unknown =>
  notes.length
    ? html`<i class="remark-mark" title=${notes.map(({ text }) => text).join('\n')}
        >${icon('note')}<b class="hidden">${notes.map(({ text }) => text).join(', ')}</b></i
      >`
    : nothing;

export const remarksStyles = css`
  .remarks {
    display: grid;
    gap: 4px;
    font-size: 13px;
    color: var(--ink-2);
  }
  .card > .remarks {
    flex: none;
    max-block-size: 96px;
    overflow: auto;
  }
  .remarks li {
    display: flex;
    gap: 7px;
  }
  .remarks .icon {
    flex: none;
    margin-block-start: 2px;
    color: var(--accent);
  }
  .remark-mark {
    position: relative;
    flex: none;
    color: var(--accent);
  }
  .said {
    color: var(--ink);
    overflow-wrap: anywhere;
  }
`;
