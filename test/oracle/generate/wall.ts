const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What a wall clock in the zone shows at an instant, as the epoch milliseconds of that reading in UTC. */
export function wallClock(timeZone: string, instant: number): number {
  const at: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) at[type] = Number(value);
  const whole = Date.UTC(at.year!, at.month! - 1, at.day, at.hour, at.minute, at.second);
  return whole + (((instant % 1000) + 1000) % 1000);
}

/** An instant at which the clock shows that reading; some instant near it where the clock skips it. */
export function instantOf(timeZone: string, reading: number): number {
  const guess = reading - (wallClock(timeZone, reading) - reading);
  return guess - (wallClock(timeZone, guess) - reading);
}

/** Whether the clock shows this reading at one instant only. */
export function isPlain(timeZone: string, instant: number): boolean {
  const reading = wallClock(timeZone, instant);
  return [-3_600_000, 3_600_000].every((step) => wallClock(timeZone, instant + step) !== reading);
}
