import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../i18n/index.js';
import type { ColumnChoice } from '../../parts/columns-menu/columns-menu.model.js';
import { dimensionLabel } from '../../i18n/metric-words.js';
import { icon, type IconName } from '../../parts/icon/icon.js';
import { renderTabs } from '../../parts/tabs/tabs.js';

/** Beside the title: the brand filter, the columns, and what saves the table. */
export function renderActions(
  choices: readonly ColumnChoice[],
  brands: unknown,
  say: Say,
  onColumns: (event: Event) => void,
  onExport: () => void,
): TemplateResult {
  const label = say('table.columns.count', {
    shown: choices.filter((one) => one.shown).length,
    all: choices.length,
  });
  const button = (
    part: string,
    name: IconName,
    text: string,
    onClick: (event: Event) => void,
  ): TemplateResult =>
    html`<button
      class="btn"
      part=${part}
      aria-label=${text}
      aria-haspopup=${part === 'columns' ? 'dialog' : nothing}
      @click=${onClick}
    >
      ${icon(name)}<span class="long">${text}</span>
    </button>`;
  return html`<div class="actions">
    ${brands} ${button('columns', 'columns', label, onColumns)}
    ${button('export', 'download', say('common.export'), onExport)}
  </div>`;
}

/** The views as tabs, where there is a choice; one that the host asks for beyond them stands first. */
export function renderViews(
  view: string | null,
  allowed: readonly string[],
  say: Say,
  onSelect: (id: string) => void,
): unknown {
  const views = allowed.includes(view!) || !view ? allowed : [view, ...allowed];
  if (views.length < 2) return nothing;
  return renderTabs({
    tabs: views.map((id) => ({
      id,
      label: say(`dimension.${id}.short`, {}, dimensionLabel(say, id)),
    })),
    selected: view ?? '',
    label: say('table.views'),
    controls: 'panel',
    onSelect,
  });
}
