import { css, html, nothing } from 'lit';
import type { Notice } from '../../contract/query.js';
import { noticeText } from '../../i18n/metric-words.js';
import type { Say } from '../../i18n/index.js';
import { icon } from '../icon/icon.js';

/** What there is to know of the figures, folded away. What a column lacks is said in the columns menu. */
export function renderNotes(notices: readonly Notice[], say: Say): unknown {
  const texts = [
    ...new Set(
      notices.filter(({ code }) => code !== 'absent').map((notice) => noticeText(say, notice)),
    ),
  ];
  if (!texts.length) return nothing;
  return html`<details class="notes" part="notes">
    <summary>${icon('info')}${say('table.notices', { n: texts.length })}</summary>
    <ul>
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}

export const notesStyles = css`
  .notes {
    padding: 8px 18px 10px;
    font-size: 12.5px;
    color: var(--ink-2);
    flex: none;
  }
  .notes summary {
    display: flex;
    gap: 6px;
    align-items: center;
    cursor: pointer;
    list-style: none;
    inline-size: fit-content;
    border-radius: 4px;
  }
  .notes ul {
    display: grid;
    gap: 4px;
    padding: 6px 0 0 22px;
    max-inline-size: 90ch;
  }
`;
