import { AnswerMaker, sums } from '../answer.js';
import type { Amounts } from '../amounts.js';
import type { Accounts } from '../columns.js';
import type { Contender } from '../contender.js';
import { chosen, sizes, type View } from '../question.js';

interface Sums {
  sums: Float64Array;
  lists: Uint16Array;
  open: Uint16Array;
}

/** What one would write by hand for this one report: a single pass over typed arrays. A lower bound, not a product. */
export function typedLoop({ rows, codes }: Accounts, all: Amounts): Contender<Sums> {
  const { list, store, brand, month } = codes;
  const width = sums.length;
  return {
    name: 'loop over typed arrays',
    ask(question) {
      const lists = chosen(sizes.list, question.list);
      const stores = chosen(sizes.store, question.store);
      const brands = chosen(sizes.brand, question.brand);
      const months = chosen(sizes.month, question.month);
      const groups = codes[question.by];
      const size = sizeOf(question.by);
      const found = {
        sums: new Float64Array(size * width),
        lists: new Uint16Array(size),
        open: new Uint16Array(size),
      };
      const out = found.sums;
      for (let row = 0; row < rows; row++) {
        if (
          !(lists[list[row]!]! & stores[store[row]!]! & brands[brand[row]!]! & months[month[row]!]!)
        )
          continue;
        const group = groups[row]!;
        const at = group * width;
        out[at]! += 1;
        out[at + 1]! += all.optedOut[row]!;
        out[at + 2]! += all.optedOutExternal[row]!;
        out[at + 3]! += all.attempted[row]!;
        out[at + 4]! += all.secondNum[row]!;
        out[at + 5]! += all.secondDen[row]!;
        out[at + 6]! += all.reached[row]!;
        out[at + 7]! += all.reachedNum[row]!;
        out[at + 8]! += all.awaitingNum[row]!;
        out[at + 9]! += all.awaitingDen[row]!;
        out[at + 10]! += all.subscribers[row]!;
        out[at + 11]! += all.appointments[row]!;
        out[at + 12]! += all.callSeconds[row]!;
        out[at + 13]! += all.calls[row]!;
        out[at + 14]! += all.accessoryRevenue[row]!;
        out[at + 15]! += all.assigned[row]!;
        out[at + 16]! += all.remaining[row]!;
        found.lists[group]! |= all.list[row]!;
        found.open[group]! |= all.open[row]!;
      }
      return found;
    },
    read(found, { by }) {
      const maker = new AnswerMaker(by);
      for (let code = 0; code < sizeOf(by); code++)
        maker.add(
          code,
          (n) => found.sums[code * width + n]!,
          found.lists[code]!,
          found.open[code]!,
        );
      return maker.finish();
    },
  };
}

const sizeOf = (by: View): number => sizes[by] + Number(by === 'rep');
