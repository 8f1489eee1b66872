import { css } from 'lit';

/** A card whose body goes to its edges; after `frameStyles`. */
export const bleedStyles = css`
  .card > .remarks {
    padding-inline: 18px;
  }
  .card {
    padding: 0;
    overflow: hidden;
  }
  .card > header {
    padding: var(--jalon-padding, 16px 18px);
    padding-block-end: 0;
  }
  .card > .body {
    gap: 0;
  }
  .stale-note,
  .card > .body > .message,
  .card > .body > .skeleton,
  .card > .body > .loading {
    margin-inline: 18px;
  }
  .card > .body > .message,
  .card > .body > .loading {
    margin-block-end: 16px;
  }
  @media print {
    .card {
      overflow: visible;
    }
  }
`;
