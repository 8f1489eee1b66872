/** Where an invented network trades: its units, and the words its names are made of. */
export interface Place {
  company: string;
  /** IANA zone. */
  timeZone: string;
  /** ISO 4217. */
  currency: string;
  /** Region → district → five stores. */
  regions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  givenNames: readonly string[];
  surnames: readonly string[];
  brands: readonly string[];
}
