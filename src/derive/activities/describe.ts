import type { DetailKind } from '../base.js';
import { columnsOf, named } from '../deals/describe.js';
import { textOf } from '../read.js';
import type { ActivityRows } from './rows.js';

/** What a row of an activity says; it goes by the deal, account or prospect that it is about. */
export function describeActivities({ activities, people, deals }: ActivityRows): DetailKind {
  const { table, zone } = activities;
  const id = textOf(table, 'id');
  const [account, prospect] = [textOf(table, 'account'), textOf(table, 'prospect')];
  const nameOfDeal = textOf(deals.table, 'name');
  const codes = activities.codes('opportunity');
  const opportunity = textOf(table, 'opportunity');
  const dealOf = (i: number): string | null => {
    const deal = deals.dealOf(codes[i]!);
    return (deal < 0 ? null : nameOfDeal(deal)) ?? opportunity(i);
  };
  return {
    columns: columnsOf(
      zone,
      table,
      (row) => row,
      'activity at kind direction status outcome person list seconds',
      {
        activity: (i) => dealOf(i) ?? account(i) ?? prospect(i) ?? id(i),
        ...(activities.has('person') && {
          person: named(people.names, activities.codes('person')),
        }),
      },
    ),
    placeOf: (row) => row + 1,
    keyOf: (row) => ({ activity: id(row)! }),
  };
}
