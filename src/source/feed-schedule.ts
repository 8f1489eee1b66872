const BASE = 5_000;
const MOST = 15 * 60_000;
const LEAST = 1_000;

/**
 * Milliseconds until the next poll; null: none. After failures the waits double from 5 s up to the larger of the usual
 * pace and 15 minutes, with full jitter, so that many pages do not come back at once, but a second at least.
 * @param refresh seconds between polls; 0: off
 * @param failures tries that failed since the last that did not
 * @param random in [0, 1)
 */
export function nextDelay(refresh: number, failures: number, random: number): number | null {
  if (!(refresh > 0)) return null;
  const pace = refresh * 1000;
  if (failures === 0) return pace;
  const ceiling = Math.min(BASE * 2 ** (failures - 1), Math.max(pace, MOST));
  return Math.max(LEAST, random * ceiling);
}
