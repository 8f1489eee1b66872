/** Codes of every error Jalon reports; binding names, see docs/architecture.md. */
export type ErrorCode =
  | 'network'
  | 'http'
  | 'auth'
  | 'not-found'
  | 'rate-limit'
  | 'too-large'
  | 'parse'
  | 'schema'
  | 'unsupported'
  | 'query';

/** Where in the input an error was found, as far as it is known. */
export interface ErrorPlace {
  /** Table name in Jalon's terms, e.g. `accounts`. */
  table?: string | undefined;
  /** Row number in that table, counted from 1. */
  row?: number | undefined;
  /** Column name in Jalon's terms. */
  column?: string | undefined;
  /** Epoch milliseconds before which a retry makes no sense (`Retry-After`). */
  retryAt?: number | undefined;
  /** HTTP status, where there was one. */
  status?: number | undefined;
  /** Values for the message's placeholders, so that an element can say it in the reader's language. */
  detail?: Readonly<Record<string, string | number>> | undefined;
  cause?: unknown;
}

/**
 * The only error type that crosses Jalon's public surface. `message` is a full English sentence that names
 * table, row and column where there is one.
 */
export class JalonError extends Error {
  override readonly name = 'JalonError';
  readonly code: ErrorCode;
  readonly table: string | undefined;
  readonly row: number | undefined;
  readonly column: string | undefined;
  readonly retryAt: number | undefined;
  readonly status: number | undefined;
  readonly detail: Readonly<Record<string, string | number>> | undefined;

  constructor(code: ErrorCode, message: string, place: ErrorPlace = {}) {
    super(message, place.cause === undefined ? undefined : { cause: place.cause });
    this.code = code;
    this.table = place.table;
    this.row = place.row;
    this.column = place.column;
    this.retryAt = place.retryAt;
    this.status = place.status;
    this.detail = place.detail;
  }

  /** `accounts[12].month`, or undefined where the error has no place in the data. */
  get path(): string | undefined {
    if (this.table === undefined) return undefined;
    const row = this.row === undefined ? '' : `[${this.row}]`;
    const column = this.column === undefined ? '' : `.${this.column}`;
    return this.table + row + column;
  }
}
