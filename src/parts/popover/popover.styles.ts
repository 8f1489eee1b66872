import { css } from 'lit';

export const popoverStyles = css`
  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 14px 16px;
    inline-size: max-content;
    max-inline-size: min(380px, calc(100vw - 16px));
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--surface);
    color: var(--ink);
    border: 1px solid var(--line);
    border-radius: var(--r);
    box-shadow: var(--shadow);
    font-size: 13px;
    outline: none;
    animation: jalon-open 0.12s ease-out;
  }
  .popover.tooltip {
    padding: 5px 9px;
    border-radius: var(--r-s);
    max-inline-size: min(280px, calc(100vw - 16px));
    font-size: 12.5px;
    pointer-events: none;
  }
  @keyframes jalon-open {
    from {
      opacity: 0;
      transform: translateY(-3px);
    }
  }
  @media (forced-colors: active) {
    .popover {
      border-color: CanvasText;
    }
  }
  @media print {
    .popover {
      display: none;
    }
  }
`;
