import { JalonError, type ErrorCode, type ErrorPlace } from '../contract/error.js';

/** A place in the data; `address` is that of the server. */
export interface DataPlace extends ErrorPlace {
  address?: string | undefined;
}

/** An error in the data whose message begins with its place. `row` counts from 1. */
export function fault(code: ErrorCode, place: DataPlace, sentence: string): JalonError {
  const { address, table, row, column } = place;
  const where = [
    address,
    table !== undefined && `Table "${table}"`,
    row !== undefined && `row ${row}`,
    column !== undefined && `column "${column}"`,
  ].filter(Boolean);
  return new JalonError(
    code,
    `${where.join(', ') || 'The data'}: ${sentence}${/[.?]$/.test(sentence) ? '' : '.'}`,
    place,
  );
}

/** A fault of the kind `schema`. */
export const wrong = (place: DataPlace, sentence: string): JalonError =>
  fault('schema', place, sentence);

/** A found value for a message, shortened. */
export function show(value: unknown): string {
  const quote = typeof value === 'string' || (typeof value === 'object' && value !== null);
  const text = quote ? JSON.stringify(value) : String(value);
  return text.length > 60 ? text.slice(0, 57) + '…' : text;
}

/** Names for a message, shortened. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const few = all.slice(0, 30).join(', ') || 'none';
  return all.length > 30 ? `${few} … (${all.length})` : few;
}

/** A fault of bytes, which know no place, as one of the table that they are of. */
export const inTable = (error: unknown, table: string): unknown =>
  error instanceof JalonError && error.table === undefined
    ? new JalonError(error.code, error.message.replace(/^The data(?=:)/, `Table "${table}"`), {
        ...error,
        cause: error.cause,
        table,
      })
    : error;
