import { svg, html, type TemplateResult } from 'lit';

const paths = {
  chat: svg`<path d="M2.5 3.5h11v7.5h-6L4.5 13.5V11h-2Z" />`,
  table: svg`<path d="M2 3h12v10H2Zm0 3.500h12M2 10h12M7 6.500v6.500" />`,
  check: svg`<path d="m3 8.5 3.2 3.2L13 5" />`,
  chevron: svg`<path d="m4.5 6.5 3.5 3.5 3.5-3.5" />`,
  close: svg`<path d="m4 4 8 8m0-8-8 8" />`,
  columns: svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" /><circle cx="8" cy="8" r="2" />`,
  download: svg`<path d="M8 2.5v7.5m0 0 3-3m-3 3-3-3M3 13.5h10" />`,
  filter: svg`<path d="M2 4h12M4.5 8h7M6.5 12h3" />`,
  info: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.5v3.5M8 5v.1" />`,
  note: svg`<path d="M3 2.500h10v8l-3 3H3Zm7 11v-3h3M5.500 5.500h5M5.500 8h3" />`,
  search: svg`<circle cx="7" cy="7" r="4.5" /><path d="m10.5 10.5 3 3" />`,
  warning: svg`<path d="M8 2.5 14.5 13.5h-13Z" /><path d="M8 6.5v3.5M8 12v.1" />`,
  clock: svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" />`,
  left: svg`<path d="M9.5 4.5 6 8l3.5 3.5" />`,
  right: svg`<path d="M6.5 4.5 10 8l-3.5 3.5" />`,
  star: svg`<path d="m8 2 1.8 3.8 4.2.5-3.1 2.900.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5Z" />`,
} as const;

export type IconName = keyof typeof paths;

/** A line icon of 16 by 16; says nothing to assistive technology. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon ${name}" viewBox="0 0 16 16" aria-hidden="true">${paths[name]}</svg>`;
