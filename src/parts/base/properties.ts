import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { DatasetInput, RawTable } from '../../contract/dataset.js';
import type { PeriodNote } from '../../contract/note.js';
import type { Filters } from '../../contract/query.js';
import type { Mapping, Source } from '../../contract/source.js';
import { version } from '../../contract/version.js';
import { flagOrText, json } from './converters.js';

/** What every data element can be given. Setting any of these never fires an event. */
export abstract class JalonProperties extends LitElement {
  /** Version of the package that this class is of. */
  static readonly version: string = version;

  /** URL of a dataset; its type by `Content-Type`, then by extension. */
  @property() src: string | null = null;
  /** A dataset, or an array of rows for the element's main table. */
  @property({ attribute: false }) data: DatasetInput | RawTable | null = null;
  /** Any source; wins over `data` and `src`. */
  @property({ attribute: false }) source: Source | null = null;
  /** See Filters; as an attribute in JSON. Inside a dashboard these keys win over the dashboard's. */
  @property({ converter: json }) filters: Filters = {};
  /** Report id; the element's own by default. */
  @property() report: string | null = null;
  /** View: the dimension or time bucket of the rows. */
  @property() by: string | null = null;
  /** Seconds between polls of `src`; 0: off. Also written as `refresh`. */
  @property({ type: Number, attribute: 'refresh' }) refreshSeconds = 900;
  /** ISO instant that counts as now. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;
  /** BCP 47 tag; else the dashboard's, else the closest `lang`, else the browser's. */
  @property() locale: string | null = null;
  /** IANA zone in which days are counted, where the data name none. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** ISO 4217; else the dashboard's, else the data's. */
  @property() currency: string | null = null;
  /** First month of the fiscal year, 1–12. */
  @property({ type: Number, attribute: 'fiscal-year-start' }) fiscalYearStart: number | null = null;
  /** First day of the week: 1 Monday … 7 Sunday. */
  @property({ type: Number, attribute: 'week-start' }) weekStart: number | null = null;
  /** Remarks of people, shown where the figures are; as an attribute in JSON. Else the dashboard's. */
  @property({ converter: json }) notes: readonly PeriodNote[] | null = null;
  /** Replaces the title. */
  @property() heading: string | null = null;
  /** Your columns for ours; as an attribute in JSON. */
  @property({ converter: json }) mapping: Mapping | null = null;
  /** Which table an array, or a CSV or NDJSON file, is. */
  @property() table: string | null = null;
  /** Bytes beyond which loading stops with `too-large`. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes: number | null = null;
  /** Run the engine in a worker: true, or the URL of `jalon-worker.js`. */
  @property({ converter: flagOrText }) worker: boolean | string = false;
  /** Id of the dashboard to join; else the closest one around the element. */
  @property() dashboard: string | null = null;

  #period: string | null = null;
  #refresh = (): Promise<void> => this.reload();

  constructor() {
    super();
    // Set before the upgrade: Lit carries over what it declares, and `refresh` is no property of its own.
    if (Object.hasOwn(this, 'refresh')) {
      const early = this.refresh as unknown as number;
      delete (this as { refresh?: unknown }).refresh;
      this.refresh = early;
    }
  }

  /** Shorthand for `filters.period`: `2026-11`, `2026-Q4`, `FY2026`, `this-month` … Where both are given, the later set wins. */
  @property()
  get period(): string | null {
    return this.#period;
  }

  set period(period: string | null) {
    const before = this.#period;
    this.#period = period ?? null;
    const given = (this.filters as Filters | null)?.period;
    if (given === undefined || given === this.#period) return;
    if (this.#period !== null || given === before)
      this.filters = { ...this.filters, period: this.#period ?? undefined };
  }

  /** Read: loads the data again, `await el.refresh()`. Written: seconds between polls. */
  get refresh(): () => Promise<void> {
    return this.#refresh;
  }

  set refresh(seconds: number) {
    this.refreshSeconds = Number(seconds);
  }

  protected abstract reload(): Promise<void>;
}
