import { addAggregateFunction, op, table } from 'arquero';
import { AnswerMaker, sums } from '../answer.js';
import type { Amounts } from '../amounts.js';
import type { Accounts } from '../columns.js';
import type { Contender } from '../contender.js';
import { filters } from '../question.js';

interface Bits {
  bits: number;
}
type Rolled = Record<(typeof sums)[number] | 'rep' | 'store' | 'lists' | 'opens', number>;

/** Arquero, with codes and amounts in typed arrays, and an aggregate of our own for bits, as its `distinct` is slow. */
export function arquero({ codes }: Accounts, amounts: Amounts): Contender<Rolled[]> {
  addAggregateFunction(
    'bits',
    {
      create: () => ({
        init: (state) => void ((state as Bits).bits = 0),
        add: (state, value) => void ((state as Bits).bits |= value),
        rem: () => {},
        value: (state) => (state as Bits).bits,
      }),
      param: [1],
    },
    { override: true },
  );
  const { list, open, ...summed } = amounts;
  const all = table({ ...summed, bit: list, open, ...codes });
  const rollup = {
    ...Object.fromEntries(sums.map((field) => [field, op.sum(field)])),
    accounts: op.count(),
    lists: 'd => op.bits(d.bit)',
    opens: 'd => op.bits(d.open)',
  };
  return {
    name: 'arquero',
    ask(question) {
      let rows = all.params(question);
      for (const id of filters) {
        const values = question[id];
        // As texts: Arquero reads an expression's source, which a bundler may rename.
        if (values?.length === 1) rows = rows.filter(`d => d.${id} === ${values[0]}`);
        else if (values) rows = rows.filter(`(d, $) => op.includes($.${id}, d.${id})`);
      }
      return rows.groupby(question.by).rollup(rollup).objects() as Rolled[];
    },
    read(rolled, { by }) {
      const maker = new AnswerMaker(by);
      for (const row of rolled) maker.add(row[by], (n) => row[sums[n]!], row.lists, row.opens);
      return maker.finish();
    },
  };
}
