import { rollup, sum } from 'd3-array';
import { AnswerMaker, sums } from '../answer.js';
import type { Contender } from '../contender.js';
import { groupOf, testOf, type AccountRow } from './objects.js';

type Rolled = Map<number, { sums: number[]; list: number; open: number }>;

/** d3-array: `rollup` over the rows that pass, with its own `sum` for each measure. */
export function d3Array(rows: readonly AccountRow[]): Contender<Rolled> {
  return {
    name: 'd3-array',
    ask(question) {
      const test = testOf(question);
      return rollup(
        test ? rows.filter(test) : rows,
        (group) => ({
          sums: sums.map((field) => sum(group, (row) => row[field])),
          list: group.reduce((bits, row) => bits | row.list, 0),
          open: group.reduce((bits, row) => bits | row.open, 0),
        }),
        groupOf[question.by],
      );
    },
    read(rolled, { by }) {
      const maker = new AnswerMaker(by);
      for (const [code, { sums: found, list, open }] of rolled)
        maker.add(code, (n) => found[n]!, list, open);
      return maker.finish();
    },
  };
}
