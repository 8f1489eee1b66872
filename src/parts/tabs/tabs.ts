import { css, html, type TemplateResult } from 'lit';

export interface Tab {
  id: string;
  label: string;
}

export interface Tabs {
  tabs: readonly Tab[];
  selected: string | null;
  label: string;
  /** Id of the element that the tabs switch, in the same root. */
  controls: string;
  onSelect: (id: string) => void;
}

/** A list of tabs: arrows, Home and End move and select at once. */
export function renderTabs({ tabs, selected, label, controls, onSelect }: Tabs): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const list = event.currentTarget as HTMLElement;
    const rtl = getComputedStyle(list).direction === 'rtl';
    const step = {
      ArrowRight: rtl ? -1 : 1,
      ArrowLeft: rtl ? 1 : -1,
      Home: -at,
      End: tabs.length - 1 - at,
    }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + tabs.length) % tabs.length;
    list.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    onSelect(tabs[next]!.id);
  };
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${label}
    @keydown=${onKeydown}
  >
    ${tabs.map(
      ({ id, label: text }) =>
        html`<button
          type="button"
          role="tab"
          part="tab"
          data-tab=${id}
          aria-selected=${id === selected}
          aria-controls=${controls}
          tabindex=${id === selected ? 0 : -1}
          @click=${() => id !== selected && onSelect(id)}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

export const tabStyles = css`
  .tabs {
    display: flex;
    gap: 2px;
    border-block-end: 1px solid var(--line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs button {
    border: 0;
    border-radius: 0;
    padding: 8px 10px;
    color: var(--ink-2);
    border-block-end: 2px solid transparent;
    white-space: nowrap;
  }
  .tabs button:hover {
    color: var(--ink);
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  .tabs button[aria-selected='true'] {
    color: var(--ink);
    border-block-end-color: var(--accent);
    font-weight: 560;
  }
  @media (forced-colors: active) {
    .tabs button[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  @media print {
    .tabs {
      display: none;
    }
  }
`;
