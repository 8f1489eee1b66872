/** A person's remark beside a period, a row or a figure. The host gives and keeps them. */
export interface PeriodNote {
  text: string;
  /** What it is about: `2026-11`, `2026-11-03/2026-11-07` …; absent: whatever period is shown. */
  period?: string;
  /** Whom or what, e.g. `{rep: 'R1'}`; absent: all. */
  group?: Readonly<Record<string, string | null>>;
  /** Which figure; absent: all of them. */
  metric?: string;
  author?: string;
  /** Civil day on which it was written, `YYYY-MM-DD`. */
  on?: string;
}
