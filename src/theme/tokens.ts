import { css } from 'lit';

/**
 * Every colour and measure that parts and elements draw with: short private names that read the public `--jalon-*`
 * properties, so that a value set anywhere above the element comes through. To be put on an element's own inner root.
 */
export const tokens = css`
  .jalon {
    --surface: var(--jalon-surface, light-dark(#fff, #1b1d21));
    --raised: var(--jalon-raised, light-dark(#fafaf8, #22252a));
    --ink: var(--jalon-ink, light-dark(#1d1f23, #eceef1));
    --ink-2: var(--jalon-ink-2, light-dark(#5d636d, #a5acb8));
    --ink-3: var(--jalon-ink-3, light-dark(#6a717c, #8f97a4));
    --line: var(--jalon-line, light-dark(#e4e4df, #31353c));
    --line-strong: var(--jalon-line-strong, light-dark(#8a8f98, #727a86));
    --accent: var(--jalon-accent, light-dark(#2657c9, #8fb2ff));
    --accent-soft: var(--jalon-accent-soft, color-mix(in srgb, var(--accent) 13%, var(--surface)));
    --accent-mid: var(--jalon-accent-mid, color-mix(in srgb, var(--accent) 36%, var(--surface)));
    --on-accent: var(--jalon-on-accent, light-dark(#fff, #14161a));
    --good: var(--jalon-good, light-dark(#14703f, #6fd39b));
    --good-soft: var(--jalon-good-soft, light-dark(#dff3e7, #173626));
    --warn: var(--jalon-warn, light-dark(#8a5300, #f2c063));
    --warn-soft: var(--jalon-warn-soft, light-dark(#fdf0d5, #3b2e12));
    --bad: var(--jalon-bad, light-dark(#b3261e, #ff9d94));
    --bad-soft: var(--jalon-bad-soft, light-dark(#fde6e4, #45201d));
    --exceptional: var(--jalon-exceptional, light-dark(#c98a1b, #e0ae55));
    --r: var(--jalon-radius, 10px);
    --r-s: var(--jalon-radius-small, 6px);
    --shadow: var(
      --jalon-shadow,
      0 1px 2px light-dark(#0000, #0000),
      0 8px 28px light-dark(#1d1f2324, #0009)
    );
    --focus: var(--jalon-focus, var(--accent));
  }
  /* Paper is white. */
  @media print {
    .jalon {
      color-scheme: light;
    }
  }
`;
