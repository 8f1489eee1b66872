import { JalonError, type ErrorCode, type ErrorPlace } from '../contract/error.js';
import type { Query, Result } from '../contract/query.js';
import type { OpenOptions, Progress } from '../contract/source.js';

/** What the page says to the worker; `id` is what the answer carries. */
export type ToWorker =
  | {
      id: number;
      open: unknown;
      options: OpenOptions;
      stream?: { size: number | null } | undefined;
    }
  /** The bytes that the worker asked for, null at the end. */
  | { chunk: Uint8Array | null; of: number }
  | { id: number; adopt: unknown }
  | { id: number; query: Query; now: number }
  /** Asks whether the worker is there; answered by `null`. */
  | { id: number; ping: true }
  | { abort: number };

/** What the worker says to the page. */
export type FromWorker =
  | { id: number; progress: Progress }
  /** Asks for the next bytes of what is opened. */
  | { id: number; pull: true }
  | { id: number; result: Result | null }
  | { id: number; error: PlainError };

export interface PlainError extends ErrorPlace {
  code: ErrorCode;
  message: string;
}

export function toPlain(error: unknown): PlainError {
  if (!(error instanceof JalonError)) return { code: 'query', message: String(error) };
  const { code, message, table, row, column, detail } = error;
  return { code, message, table, row, column, detail };
}

export const fromPlain = ({ code, message, ...place }: PlainError): JalonError =>
  new JalonError(code, message, place);
