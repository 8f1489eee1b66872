import { css, unsafeCSS } from 'lit';

/** `data-span="4"` on a child. */
const spans = Array.from(
  { length: 12 },
  (_, i) => `::slotted([data-span='${i + 1}']) { --_jalon-span: ${i + 1}; }`,
).join('\n');

/** As wide as so many of twelve columns; a hair less, as what is rounded up would not fit its row. */
const wide = (columns: string) =>
  unsafeCSS(
    `flex-basis: calc((100% + var(--_jalon-gap)) / 12 * ${columns} - var(--_jalon-gap) - 0.02px) !important`,
  );

export const styles = css`
  :host {
    display: block;
    container-type: inline-size !important;
  }
  :host([hidden]) {
    display: none;
  }
  .grid {
    --_jalon-gap: var(--jalon-gap, 16px);
    display: flex;
    flex-wrap: wrap;
    gap: var(--_jalon-gap);
    direction: ltr;
  }
  .grid:dir(rtl) {
    direction: rtl;
  }
  ::slotted(*) {
    --_jalon-span: var(--jalon-span, 12);
    box-sizing: border-box !important;
    flex: var(--_jalon-span) 1 100% !important;
    min-inline-size: 0 !important;
    margin-inline: 0 !important;
  }
  ::slotted(jalon-goal-widget) {
    --_jalon-span: var(--jalon-span, 5);
  }
  ::slotted(jalon-indicator-grid),
  ::slotted(jalon-pipeline-funnel),
  ::slotted(jalon-trend-chart) {
    --_jalon-span: var(--jalon-span, 7);
  }
  ::slotted(jalon-leaderboard),
  ::slotted(jalon-forecast-chart),
  ::slotted(jalon-cohort-chart) {
    --_jalon-span: var(--jalon-span, 5);
  }
  ${unsafeCSS(spans)}
  @container (inline-size >= 640px) {
    /* Two columns: what takes less than the whole width takes half, and all of it where it is alone. */
    ::slotted(*) {
      ${wide('max(6, round(down, var(--_jalon-span), 6))')};
    }
  }
  @container (inline-size >= 960px) {
    ::slotted(*) {
      ${wide('var(--_jalon-span)')};
    }
    ::slotted([data-span]) {
      flex-grow: 0 !important;
    }
  }
  /* A page of A4 or Letter, either way up, has the columns of a screen. */
  @media print {
    .grid {
      zoom: 0.68;
    }
    ::slotted(*) {
      --_jalon-paper: 1.47;
      ${wide('var(--_jalon-span)')};
      break-inside: avoid;
    }
    ::slotted([data-span]) {
      flex-grow: 0 !important;
    }
    ::slotted(jalon-progress-table),
    ::slotted(jalon-detail-panel) {
      break-inside: auto;
    }
  }
`;
