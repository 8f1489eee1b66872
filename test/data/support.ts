import { expect } from 'vitest';
import type { JalonError } from '../../src/contract/error.js';
import { formatDay, formatMonth } from '../../src/calendar/civil.js';
import type { OpenOptions } from '../../src/contract/source.js';
import { hasBit, isValid, textAt, type Column, type Table } from '../../src/data/columns.js';
import type { LoadedDataset } from '../../src/data/dataset.js';
import { ingest } from '../../src/data/ingest.js';

/** Runs ingest to its end. */
export function load(raw: unknown, options: OpenOptions = {}): LoadedDataset {
  const work = ingest(raw, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export const top = { jalon: 1, timeZone: 'America/Toronto', currency: 'CAD' };
export const utc = { jalon: 1, timeZone: 'UTC', currency: 'EUR' };

/** A cell as a person would write it: ids and texts as they are, money in major units, days and months as ISO. */
export function cell(column: Column, row: number): unknown {
  switch (column.kind) {
    case 'text':
      return textAt(column, row);
    case 'code':
      return column.codes[row] === 0 ? null : column.dictionary.values[column.codes[row]!];
    case 'flag':
      return isValid(column, row) ? hasBit(column.bits, row) : null;
    default:
      if (!isValid(column, row)) return null;
  }
  const value = column.values[row]!;
  if (column.kind === 'money') return value / 10_000;
  if (column.kind === 'day') return formatDay(value);
  if (column.kind === 'month') return formatMonth(value);
  return value;
}

export const cells = (table: Table | undefined, column: string): unknown[] =>
  Array.from({ length: table!.length }, (_, row) => cell(table!.columns[column]!, row));

export function rowsOf(table: Table | undefined): Record<string, unknown>[] {
  const names = Object.keys(table!.columns);
  return Array.from({ length: table!.length }, (_, row) =>
    Object.fromEntries(names.map((name) => [name, cell(table!.columns[name]!, row)])),
  );
}

/** The error that a function throws, checked to be a JalonError. */
export function failure(run: () => unknown): JalonError {
  try {
    run();
  } catch (error) {
    expect((error as Error).name).toBe('JalonError');
    return error as JalonError;
  }
  throw new Error('nothing was thrown');
}
