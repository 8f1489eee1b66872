import type { Dataset } from '../../src/contract/dataset.js';
import { ids } from './answer.js';
import type { Accounts } from './columns.js';

/** The accounts as a host gives them to Jalon: an object of columns, ids as texts. */
export function datasetOf({ rows, codes, flags, numbers }: Accounts): Dataset {
  const column = <T>(values: ArrayLike<number>, of: (value: number) => T): T[] => {
    const out = new Array<T>(rows);
    for (let n = 0; n < rows; n++) out[n] = of(values[n]!);
    return out;
  };
  const each = <T>(
    columns: Record<string, ArrayLike<number>>,
    of: (name: string) => (value: number) => T,
  ) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, column(values, of(name))]),
    );
  return {
    jalon: 1,
    timeZone: 'UTC',
    currency: 'CAD',
    accounts: {
      id: Array.from({ length: rows }, (_, n) => `a${n}`),
      ...each(codes, (name) => (code) => ids[name as keyof typeof ids][code] || null),
      ...each(flags, () => Boolean),
      ...each(numbers, () => Number),
    },
  };
}
