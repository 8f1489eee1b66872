import { css } from 'lit';
import { tabStyles } from '../tabs/tabs.js';

const own = css`
  dialog.detail {
    position: fixed;
    inset: 0 0 0 auto;
    margin: 0;
    padding: 0;
    inline-size: min(820px, 100vw);
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    border: 0;
    border-inline-start: 1px solid var(--line);
    background: var(--surface);
    box-shadow: var(--shadow);
    overflow: hidden;
    flex-direction: column;
  }
  dialog.detail[open] {
    display: flex;
    animation: slide 0.18s ease-out;
  }
  dialog.detail:dir(rtl) {
    inset: 0 auto 0 0;
  }
  dialog.detail::backdrop {
    background: light-dark(#1d1f2352, #0009);
    animation: fade 0.18s;
  }
  @keyframes slide {
    from {
      translate: 24px 0;
      opacity: 0;
    }
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  .detail header {
    padding: 16px 18px 10px;
    align-items: center;
  }
  .shut {
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    justify-content: center;
    color: var(--ink-2);
  }
  .shut:hover {
    background: var(--raised);
  }
  .find {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 18px 12px;
    padding-inline: 10px;
    border: 1px solid var(--line);
    border-radius: var(--r-s);
    color: var(--ink-3);
  }
  .find:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .find input {
    all: unset;
    flex: 1;
    min-inline-size: 0;
    padding-block: 7px;
    font-size: 13px;
    color: var(--ink);
  }
  .find input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .rows {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .rows .scroll {
    flex: 0 1 auto;
    border-block-start: 1px solid var(--line);
  }
  .detail .rows .scroll {
    max-block-size: none;
  }
  .tabs:has(+ .find) {
    padding-inline: 18px;
    margin-block-end: 12px;
    flex: none;
  }
  header:has(.shut) .grow {
    flex-basis: 120px;
  }
  .none {
    padding: 40px 18px;
    text-align: center;
    color: var(--ink-2);
    display: grid;
    gap: 10px;
    justify-items: center;
  }
  @media print {
    dialog.detail {
      position: static;
      block-size: auto;
      inline-size: auto;
    }
  }
`;

export const detailStyles = [tabStyles, own];
