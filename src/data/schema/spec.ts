/** What a cell of a column may hold. `ref` is an id: text, or an integer that becomes decimal text. */
export type CellType =
  'ref' | 'enum' | 'text' | 'number' | 'money' | 'flag' | 'day' | 'month' | 'instant' | 'list';

export interface ColumnSpec {
  readonly type: CellType;
  readonly required?: boolean;
  /** The engine can tell it from other tables where the host does not. */
  readonly derivable?: boolean;
  /** `ref`: columns of one domain share a dictionary. */
  readonly domain?: string;
  /** `enum`: all values. */
  readonly values?: readonly string[];
  /** `number`: bounds, both included. */
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** `ref`: says of a value whether it is one. */
  readonly test?: (value: string) => boolean;
  /** `list`: the columns of one item; a list of one column holds bare values. */
  readonly item?: Readonly<Record<string, ColumnSpec>>;
  /** `ref` with `test`: what is expected, for messages. */
  readonly expected?: string;
}

export interface TableSpec {
  /** Columns whose values together must not repeat. */
  readonly key?: readonly string[];
  readonly columns: Readonly<Record<string, ColumnSpec>>;
}

export const ref = (domain: string): ColumnSpec => ({ type: 'ref', domain });
export const oneOf = (...values: string[]): ColumnSpec => ({ type: 'enum', values });
export const text: ColumnSpec = { type: 'text' };
/** Text that is often written as a number: codes, document numbers. */
export const code: ColumnSpec = { type: 'text', integer: true };
export const number: ColumnSpec = { type: 'number' };
export const quantity: ColumnSpec = { type: 'number', min: 0 };
export const count: ColumnSpec = { type: 'number', min: 0, integer: true };
export const share: ColumnSpec = { type: 'number', min: 0, max: 1 };
export const money: ColumnSpec = { type: 'money' };
export const flag: ColumnSpec = { type: 'flag' };
export const day: ColumnSpec = { type: 'day' };
export const month: ColumnSpec = { type: 'month' };
export const instant: ColumnSpec = { type: 'instant' };
export const list = (item: Readonly<Record<string, ColumnSpec>>): ColumnSpec => ({
  type: 'list',
  item,
});
export const must = (spec: ColumnSpec): ColumnSpec => ({ ...spec, required: true });
export const derivable = (spec: ColumnSpec): ColumnSpec => ({ ...spec, derivable: true });
