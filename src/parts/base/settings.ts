import type { ResultContext } from '../../contract/query.js';
import { isValid } from './check.js';
import type { JalonProperties } from './properties.js';

/** What an element may say itself, or take from its dashboard. Null: not said. */
export interface Settings {
  locale: string | null;
  timeZone: string | null;
  currency: string | null;
  fiscalYearStart: number | null;
  weekStart: number | null;
  asOf: string | null;
}

const names = ['locale', 'timeZone', 'currency', 'fiscalYearStart', 'weekStart', 'asOf'] as const;

/** The element's own settings over the dashboard's; one that cannot be is as if not said. */
export function mergeSettings(
  own: Pick<JalonProperties, keyof Settings>,
  dashboard: Settings | undefined,
): Settings {
  const merged: Partial<Record<keyof Settings, unknown>> = {};
  for (const name of names) {
    const said = isValid(name, own[name]) ? own[name] : null;
    merged[name] = said ?? dashboard?.[name] ?? null;
  }
  return merged as unknown as Settings;
}

/** What words and figures are drawn with: the settings; else the data's; else the page's. */
export interface Style {
  locale: string;
  currency: string | null;
  /** Undefined: the browser's. */
  timeZone: string | undefined;
}

export function styleOf(settings: Settings, data: ResultContext | null, language: string): Style {
  return {
    locale: settings.locale ?? language,
    currency: settings.currency ?? data?.currency ?? null,
    // Days were counted in the data's zone; another one would show wrong days.
    timeZone: data?.timeZone ?? settings.timeZone ?? undefined,
  };
}
