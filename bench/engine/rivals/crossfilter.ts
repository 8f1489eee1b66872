import crossfilter, { type Group } from 'crossfilter2';
import { AnswerMaker, sums } from '../answer.js';
import type { Amounts } from '../amounts.js';
import type { Accounts } from '../columns.js';
import type { Contender } from '../contender.js';
import { chosen, filters, sizes, type View } from '../question.js';

interface Row {
  /** Codes of the filters and of the view. */
  store: number;
  list: number;
  brand: number;
  month: number;
  group: number;
  /** Where its amounts begin. */
  at: number;
}
type Found = readonly { key: number; value: Float64Array }[];

const width = sums.length;

/**
 * Crossfilter with one group, by the view, that its filters keep up to date: a filter costs the rows that come and go.
 * It cannot take back a distinct count, so the lists are counted, one number a list.
 */
export function crossfilterReport(
  { rows, codes }: Accounts,
  amounts: Amounts,
  by: View,
): Contender<Found> {
  const records = Array.from({ length: rows }, (_, n): Row => ({
    store: codes.store[n]!,
    list: codes.list[n]!,
    brand: codes.brand[n]!,
    month: codes.month[n]!,
    group: codes[by][n]!,
    at: n * width,
  }));
  const of = new Float64Array(rows * width);
  sums.forEach((field, f) => {
    for (let n = 0; n < rows; n++) of[n * width + f] = amounts[field][n]!;
  });
  const all = crossfilter(records);
  const dimensions = {
    store: all.dimension((row) => row.store),
    list: all.dimension((row) => row.list),
    brand: all.dimension((row) => row.brand),
    month: all.dimension((row) => row.month),
  };
  const view = all.dimension((row) => row.group);
  const group = (): Group<Row, number, Float64Array> =>
    view.group<number, Float64Array>().reduce(
      (found, { at, list }) => {
        for (let n = 0; n < width; n++) found[n]! += of[at + n]!;
        found[width + list]! += 1;
        found[width + sizes.list + list]! += of[at + width - 1]!;
        return found;
      },
      (found, { at, list }) => {
        for (let n = 0; n < width; n++) found[n]! -= of[at + n]!;
        found[width + list]! -= 1;
        found[width + sizes.list + list]! -= of[at + width - 1]!;
        return found;
      },
      () => new Float64Array(width + 2 * sizes.list),
    );
  let kept = group();
  kept.all();
  return {
    name: 'crossfilter2',
    ask(question) {
      if (question.anew !== undefined) {
        kept.dispose();
        kept = group();
      }
      for (const id of filters) {
        const values = question[id];
        if (!values) dimensions[id].filterAll();
        else if (values.length === 1) dimensions[id].filterExact(values[0]!);
        else {
          const wanted = chosen(sizes[id], values);
          dimensions[id].filterFunction((code) => wanted[code as number] === 1);
        }
      }
      return kept.all();
    },
    read(found) {
      const maker = new AnswerMaker(by);
      const bits = (value: Float64Array, from: number): number => {
        let mask = 0;
        for (let list = 0; list < sizes.list; list++)
          if (value[from + list]! > 0) mask |= 1 << list;
        return mask;
      };
      for (const { key, value } of found)
        maker.add(key, (n) => value[n]!, bits(value, width), bits(value, width + sizes.list));
      return maker.finish();
    },
  };
}
