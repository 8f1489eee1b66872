import { css } from 'lit';
import { barStyles } from '../../parts/bar/bar.js';
import { columnsMenuStyles } from '../../parts/columns-menu/columns-menu.styles.js';
import { detailStyles } from '../../parts/detail/detail.styles.js';
import { bleedStyles } from '../../parts/frame/bleed.styles.js';
import { frameStyles } from '../../parts/frame/frame.styles.js';
import { gridStyles } from '../../parts/grid/grid.styles.js';
import { menuStyles } from '../../parts/menu/menu.styles.js';
import { notesStyles } from '../../parts/notes/notes.js';
import { popoverStyles } from '../../parts/popover/popover.styles.js';
import { tabStyles } from '../../parts/tabs/tabs.js';
import { whyStyles } from '../../parts/why/why.styles.js';
import { base, tokens } from '../../theme/index.js';

const own = css`
  .actions {
    display: flex;
    gap: 8px;
    font-size: 13px;
  }
  .actions b {
    font-weight: 560;
    max-inline-size: 160px;
  }
  .tabs {
    padding-inline: 18px;
    flex: none;
  }
  .panel {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }
  .tip {
    margin: 12px 18px 0;
    padding: 8px 12px;
    background: var(--raised);
    border-radius: var(--r-s);
    font-size: 13px;
    display: grid;
    gap: 6px;
    flex: none;
  }
  .phase {
    color: var(--accent);
    font-weight: 600;
    white-space: nowrap;
    margin-inline-end: 10px;
  }
  .names,
  .questions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
  }
  .names {
    gap: 6px;
  }
  .who {
    position: relative;
    display: inline-flex;
    gap: 6px;
    align-items: center;
    padding: 1px 10px;
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--surface);
  }
  .whose {
    max-inline-size: 220px;
  }
  button.who:hover,
  .who .icon {
    color: var(--accent);
  }
  .who .icon {
    inline-size: 12px;
  }
  .questions > :first-child {
    font-weight: 560;
  }
  details.questions,
  details span {
    display: block;
  }
  summary {
    cursor: pointer;
  }
  .panel:last-child .scroll {
    border-block-end: 0;
  }
  .skeleton {
    margin-block: 10px 16px;
    gap: 24px;
  }
  @container (max-width: 560px) {
    .actions .long {
      display: none;
    }
    .names {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .names > * {
      flex: none;
    }
    .phase {
      display: block;
    }
  }
  @media print {
    .card {
      break-inside: auto;
    }
    .actions {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .who,
    .tip {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles = [
  base,
  tokens,
  frameStyles,
  tabStyles,
  popoverStyles,
  menuStyles,
  whyStyles,
  barStyles,
  gridStyles,
  columnsMenuStyles,
  detailStyles,
  bleedStyles,
  notesStyles,
  own,
];
