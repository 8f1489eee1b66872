const BASE = 5_000;
const MOST = 15 * 60_000;
/** Longest wait that a timer holds. */
const LONGEST = 2 ** 31 - 1;

/**
 * Milliseconds until the next poll; null: none. After failures the waits double from 5 s, with full jitter, up to the
 * larger of the usual pace and 15 minutes, so that many pages do not come back at once.
 * @param random in [0, 1)
 */
export function nextDelay(refresh: number, failures: number, random: number): number | null {
  if (!(refresh > 0)) return null;
  const pace = refresh * 1000;
  if (failures === 0) return Math.min(pace, LONGEST);
  const ceiling = Math.min(BASE * 2 ** (failures - 1), Math.max(pace, MOST));
  return Math.min(Math.max(1000, random * ceiling), LONGEST);
}
