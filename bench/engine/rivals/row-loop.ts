import { AnswerMaker, sums } from '../answer.js';
import type { Contender } from '../contender.js';
import { groupOf, testOf, type AccountRow } from './objects.js';

interface Group {
  sums: Float64Array;
  list: number;
  open: number;
}

/** The plain loop: row objects, a Map of groups. */
export function rowLoop(rows: readonly AccountRow[]): Contender<Map<number, Group>> {
  return {
    name: 'loop over row objects',
    ask(question) {
      const test = testOf(question);
      const key = groupOf[question.by];
      const groups = new Map<number, Group>();
      for (const row of rows) {
        if (test && !test(row)) continue;
        const code = key(row);
        let group = groups.get(code);
        if (!group) {
          group = { sums: new Float64Array(sums.length), list: 0, open: 0 };
          groups.set(code, group);
        }
        const found = group.sums;
        found[0]! += row.accounts;
        found[1]! += row.optedOut;
        found[2]! += row.optedOutExternal;
        found[3]! += row.attempted;
        found[4]! += row.secondNum;
        found[5]! += row.secondDen;
        found[6]! += row.reached;
        found[7]! += row.reachedNum;
        found[8]! += row.awaitingNum;
        found[9]! += row.awaitingDen;
        found[10]! += row.subscribers;
        found[11]! += row.appointments;
        found[12]! += row.callSeconds;
        found[13]! += row.calls;
        found[14]! += row.accessoryRevenue;
        found[15]! += row.assigned;
        found[16]! += row.remaining;
        group.list |= row.list;
        group.open |= row.open;
      }
      return groups;
    },
    read(groups, { by }) {
      const maker = new AnswerMaker(by);
      for (const [code, { sums: found, list, open }] of groups)
        maker.add(code, (n) => found[n]!, list, open);
      return maker.finish();
    },
  };
}
