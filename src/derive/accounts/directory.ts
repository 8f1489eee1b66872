import type { Dictionary, Table } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import { dictionaryOf, Names } from '../names.js';
import { codesOf } from '../read.js';
import { Units } from '../units.js';

/** Everything that rows of `accounts` refer to, by code. */
export class Directory {
  readonly table: Table;
  readonly accountIds: Dictionary;
  readonly people: Names;
  readonly units: Units;
  readonly lists: Names;
  readonly brands: Names;
  readonly hasRep: boolean;
  readonly hasStore: boolean;

  constructor({ tables }: LoadedDataset) {
    const table = (this.table = tables['accounts']!);
    const { people, activities, appointments, units, lists, brands } = tables;
    const rep = codesOf(table, 'rep');
    const store = codesOf(table, 'store');
    const list = codesOf(table, 'list')!;
    this.hasRep = rep !== null;
    this.hasStore = store !== null;
    this.accountIds = codesOf(table, 'id')!.dictionary;
    this.people = new Names(
      dictionaryOf(
        rep,
        codesOf(people, 'id'),
        codesOf(activities, 'person'),
        codesOf(appointments, 'person'),
      ),
      people,
    );
    this.units = new Units(new Names(dictionaryOf(store, codesOf(units, 'id')), units));
    this.lists = new Names(list.dictionary, lists);
    this.brands = new Names(dictionaryOf(codesOf(table, 'brand'), codesOf(brands, 'id')), brands);
  }
}
