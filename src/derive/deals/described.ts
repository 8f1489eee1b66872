import { formatDay } from '../../calendar/civil.js';
import type { ColumnKind, Value } from '../../contract/query.js';
import type { Described } from '../base.js';
import { Days } from '../days.js';
import { codesOf, numbersOf } from '../read.js';
import { Ladder } from '../stages/ladder.js';
import { known } from '../known.js';
import type { Deals } from './deals.js';
import { describeDeals } from './describe.js';

const kinds: Readonly<Record<string, ColumnKind>> = {
  probability: 'ratio',
  expectedCloseOn: 'date',
  nextActionOn: 'date',
};
const ids =
  'client contact jobTitle company industry stage probability expectedCloseOn nextAction ' +
  'nextActionOn owner status';

/** Columns that describe a deal in a view by deal; those that the data lack say what they need. */
export function describedDeals(deals: Deals): Described[] {
  const codes = codesOf(deals.table, 'id')!;
  const rowOf = new Int32Array(codes.dictionary.size).fill(-1);
  for (let deal = 0; deal < deals.length; deal++) rowOf[codes.codes[deal]!] = deal;
  const { columns } = describeDeals(
    deals,
    Uint32Array.from({ length: deals.length }, (_, deal) => deal),
  );
  const column = (id: string): Described => {
    const found = columns.find((one) => one.id === id);
    const kind = kinds[id] ?? 'text';
    return found
      ? { id, kind, of: () => (code) => found.valueOf(rowOf[code]!) }
      : { id, kind, needs: `opportunities.${id}`, of: () => () => null };
  };
  return [...ids.split(' ').map(column), closeness(deals, rowOf), lastContact(deals, rowOf)];
}

/** Probability of the deal's stage; of a stage without one, its place among those of its pipeline that are not lost. */
function closeness(deals: Deals, rowOf: Int32Array): Described {
  const { stages, stage } = deals;
  const { table } = stages;
  const ladder = new Ladder(deals);
  const chances = known(numbersOf(table, 'probability'), table?.length ?? 0);
  const ofStage = Array.from(stages.dictionary.values, (_, code): Value => {
    const chance = chances[stages.rowOf(code)] ?? NaN;
    if (chance === chance) return chance;
    const place = ladder.place[code]!;
    return place < 0 ? null : (place + 1) / ladder.steps.get(ladder.pipeline[code]!)!.length;
  });
  return {
    id: 'closeness',
    kind: 'ratio',
    ...(!(table && deals.has('stage')) && { needs: table ? 'opportunities.stage' : 'stages' }),
    of: () => (code) => ofStage[stage[rowOf[code]!]!] ?? null,
  };
}

function lastContact({ data: { zone } }: Deals, rowOf: Int32Array): Described {
  return {
    id: 'lastContactAt',
    kind: 'date',
    never: true,
    of({ amounts }) {
      const instants = amounts.get('lastContactAt')?.values;
      const days = new Days(zone);
      return (code) => {
        const instant = instants?.[rowOf[code]!] ?? NaN;
        return instant === instant ? formatDay(days.at(instant)) : null;
      };
    },
  };
}
