import type { Zone } from '../../calendar/zone.js';
import type { Dictionaries } from '../dictionary.js';
import type { ColumnSpec } from '../schema/spec.js';
import { EnumReader, RefReader } from './codes.js';
import { DayReader, InstantReader } from './dates.js';
import { FlagReader } from './flags.js';
import { ListReader } from './lists.js';
import { MoneyReader, NumberReader } from './numbers.js';
import type { Place, Reader } from './reader.js';
import { TextReader } from './texts.js';

/** The reader of a column. Codes of `ref` columns are shared by domain, those of `enum` columns are their own. */
export function createReader(
  place: Place,
  spec: ColumnSpec,
  zone: Zone,
  dictionaries: Dictionaries,
): Reader {
  switch (spec.type) {
    case 'ref':
      return new RefReader(place, dictionaries.of(spec.domain!), spec.expected, spec.test);
    case 'enum':
      return new EnumReader(place, dictionaries.of(`${place.table}.${place.column}`, spec.values));
    case 'text':
      return new TextReader(place, spec.integer === true);
    case 'number':
      return new NumberReader(place, spec);
    case 'money':
      return new MoneyReader(place);
    case 'flag':
      return new FlagReader(place);
    case 'instant':
      return new InstantReader(place, zone);
    case 'list':
      return new ListReader(place, spec.item!, dictionaries);
    default:
      return new DayReader(place, spec.type);
  }
}
