/** What every way of reading the deals must agree on. */
export interface Answer {
  rows: number;
  owners: number;
  clients: number;
  prospects: number;
  /** In cents. */
  amount: number;
  probability: number;
  createdAt: number;
  expectedCloseOn: number;
  /** Characters of all names. */
  names: number;
}

export function assertEqual(reference: Answer, other: Answer, name: string): void {
  for (const key of Object.keys(reference) as (keyof Answer)[])
    if (Math.abs(reference[key] - other[key]) > Math.abs(reference[key]) * 1e-9)
      throw new Error(`${name}: ${key} is ${other[key]}, not ${reference[key]}`);
}

export const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
};
