import { dateOf, dayOf, parseDay } from '../calendar/civil.js';
import type { ColumnKind, Value } from '../contract/query.js';

export interface FormatOptions {
  /** BCP 47. */
  locale: string;
  /** ISO 4217; null: amounts carry no symbol. */
  currency: string | null;
  /** IANA zone of instants; undefined: the browser's. */
  timeZone: string | undefined;
}

const UTC = 'UTC';
const MINUTE = 60_000;

/** By locale, then by options. */
const numbers = new Map<string, Map<string, Intl.NumberFormat>>();
const dates = new Map<string, Map<string, Intl.DateTimeFormat>>();

function of<T>(all: Map<string, Map<string, T>>, locale: string): Map<string, T> {
  let own = all.get(locale);
  if (!own) all.set(locale, (own = new Map()));
  return own;
}

/**
 * Numbers, money, dates and times as the reader's locale writes them. Every format is made once, at its first use, for
 * all elements of a page: making one takes longer than writing a thousand numbers.
 */
export class Formats {
  readonly #numbers: Map<string, Intl.NumberFormat>;
  readonly #dates: Map<string, Intl.DateTimeFormat>;
  #relative: Intl.RelativeTimeFormat | undefined;
  #collator: Intl.Collator | undefined;
  #list: Intl.ListFormat | undefined;

  constructor(readonly options: FormatOptions) {
    this.#numbers = of(numbers, options.locale);
    this.#dates = of(dates, options.locale);
  }

  count(value: number): string {
    return this.#write(value, { maximumFractionDigits: 0 });
  }

  decimal(value: number, digits = 1): string {
    return this.#write(value, { maximumFractionDigits: digits });
  }

  /** A share as a percentage; one decimal by default, fewer with `digits`. */
  percent(value: number, digits = 1): string {
    const text = this.#write(value, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    // Where the language sets a space before the sign, it is a narrow one, as in the words.
    return text.replace('\u00a0%', '\u202f%');
  }

  /** A share of a goal in whole percent; below the goal never written as all of it. */
  attained(share: number): string {
    return this.percent(share < 1 ? Math.min(share, 0.99) : share, 0);
  }

  /** Whole units, or cents with `digits`. */
  money(value: number, digits = 0): string {
    return this.#write(value, {
      ...this.#currency(),
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  }

  /** A number that counts nothing, such as a year: no signs between its digits, of which there are so many at least. */
  plain(value: number, digits = 1): string {
    return this.#write(value, { useGrouping: false, minimumIntegerDigits: digits });
  }

  /** Short: 1.8M. */
  compact(value: number, money = false): string {
    return this.#write(value, {
      ...(money && this.#currency()),
      notation: 'compact',
      maximumFractionDigits: 1,
    });
  }

  /** Seconds as m:ss, or h:mm:ss. */
  duration(seconds: number): string {
    const whole = Math.round(seconds);
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
    const parts = hours ? [hours, minutes, whole % 60] : [minutes, whole % 60];
    return parts.map((part, i) => this.plain(part, i ? 2 : 1)).join(':');
  }

  /** `12 d`, a mean with one decimal. */
  days(value: number): string {
    const text = this.#write(value, {
      style: 'unit',
      unit: 'day',
      unitDisplay: 'narrow',
      maximumFractionDigits: 1,
    });
    // Narrow is the one style that is short in every language, but English sets no space.
    return text.replace(/(\d)\s?(?=\p{L})/u, '$1\u202f');
  }

  /** A civil day `YYYY-MM-DD`; the text itself where it is none. */
  day(day: string, style: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string {
    const days = parseDay(day);
    return days === null ? day : this.#date({ ...style, timeZone: UTC }).format(days * 86_400_000);
  }

  /** "November 2026" of any day of it. */
  month(day: string, style: 'long' | 'short' = 'long'): string {
    return this.day(day, { month: style, year: 'numeric' });
  }

  time(instant: number | string): string {
    return this.#instant(instant, { hour: 'numeric', minute: '2-digit' });
  }

  dateTime(instant: number | string): string {
    return this.#instant(instant, { dateStyle: 'medium', timeStyle: 'short' });
  }

  /** The time today, before also the day, and in another year the year too. */
  clock(instant: number, now: number): string {
    const isSame = (style: Intl.DateTimeFormatOptions): boolean =>
      this.#instant(instant, style) === this.#instant(now, style);
    if (isSame({ dateStyle: 'short' })) return this.time(instant);
    if (!isSame({ year: 'numeric' })) return this.dateTime(instant);
    return this.#instant(instant, {
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    });
  }

  /** A span of civil days, both ends included: "November 2026", "2026", "Nov 1 – 15, 2026". */
  period(from: string, to: string): string {
    const [first, last] = [parseDay(from), parseDay(to)];
    if (first === null || last === null) return `${from} – ${to}`;
    const { year, month, day } = dateOf(first);
    if (day === 1 && last + 1 === dayOf(year, month + 1, 1)) return this.month(from);
    if (day === 1 && month === 1 && last + 1 === dayOf(year + 1, 1, 1)) return this.plain(year);
    const wholeMonths = day === 1 && dateOf(last + 1).day === 1;
    const style = wholeMonths
      ? ({ month: 'short', year: 'numeric' } as const)
      : ({ day: 'numeric', month: 'short', year: 'numeric' } as const);
    return this.#date({ ...style, timeZone: UTC }).formatRange(
      first * 86_400_000,
      last * 86_400_000,
    );
  }

  /** "5 minutes ago" */
  age(milliseconds: number): string {
    this.#relative ??= new Intl.RelativeTimeFormat(this.options.locale, { numeric: 'auto' });
    const minutes = Math.round(milliseconds / MINUTE);
    if (minutes < 60) return this.#relative.format(-minutes, 'minute');
    const hours = Math.round(minutes / 60);
    return hours < 48
      ? this.#relative.format(-hours, 'hour')
      : this.#relative.format(-Math.round(hours / 24), 'day');
  }

  /** With a capital first letter: months have none in French. */
  capital(text: string): string {
    return text.charAt(0).toLocaleUpperCase(this.options.locale) + text.slice(1);
  }

  /** A label in the middle of a sentence: small, but for abbreviations and where nouns are never small. */
  inner(label: string): string {
    const { locale } = this.options;
    return /^(de|lb)\b/.test(locale) || !/^\p{Lu}[\p{Ll}\s’']/u.test(label)
      ? label
      : label.charAt(0).toLocaleLowerCase(locale) + label.slice(1);
  }

  list(items: readonly string[]): string {
    this.#list ??= new Intl.ListFormat(this.options.locale, { type: 'conjunction' });
    return this.#list.format(items);
  }

  /** A value of a column; null and texts that are no number come as `none` or as they are. */
  value(kind: ColumnKind, value: Value, none: string, unit?: 'day'): string {
    if (value === null) return none;
    if (typeof value === 'string') return kind === 'date' ? this.#dayOrInstant(value) : value;
    switch (kind) {
      case 'ratio':
        return this.percent(value);
      case 'money':
        return this.money(value);
      case 'duration':
        return unit ? this.days(value) : this.duration(value);
      default:
        return Number.isInteger(value) ? this.count(value) : this.decimal(value);
    }
  }

  /** As `value`, but large amounts in three digits: €1.84M. */
  short(kind: ColumnKind, value: Value, none: string, unit?: 'day'): string {
    return kind === 'money' && Math.abs(Number(value)) >= 1e5
      ? this.#write(Number(value), {
          ...this.#currency(),
          notation: 'compact',
          minimumSignificantDigits: 3,
          maximumSignificantDigits: 3,
        })
      : this.value(kind, value, none, unit);
  }

  /** Order of texts in the reader's language; numbers in them by size. */
  get compare(): (a: string, b: string) => number {
    return (this.#collator ??= new Intl.Collator(this.options.locale, { numeric: true })).compare;
  }

  /** With a minus sign, which most locales of browsers give as a hyphen. */
  #write(value: number, options: Intl.NumberFormatOptions): string {
    const key = JSON.stringify(options);
    let format = this.#numbers.get(key);
    if (!format)
      this.#numbers.set(key, (format = new Intl.NumberFormat(this.options.locale, options)));
    return format.format(value).replace('-', '−');
  }

  #currency(): Intl.NumberFormatOptions {
    const { currency } = this.options;
    return currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {};
  }

  #dayOrInstant(text: string): string {
    return text.length === 10 ? this.day(text) : this.dateTime(text);
  }

  #instant(instant: number | string, style: Intl.DateTimeFormatOptions): string {
    const at = typeof instant === 'number' ? instant : new Date(instant).getTime();
    return Number.isNaN(at)
      ? String(instant)
      : this.#date({ ...style, timeZone: this.options.timeZone }).format(at);
  }

  #date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    let format = this.#dates.get(key);
    if (!format)
      this.#dates.set(key, (format = new Intl.DateTimeFormat(this.options.locale, options)));
    return format;
  }
}
