/** Columns of the raw tables in DuckDB, by name; a column that a dataset lacks is null there. */
type Schema = Record<string, string>;

const text = (names: string): Schema =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'VARCHAR']));

const flag = (names: string): Schema =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'BOOLEAN']));

const whole = (names: string): Schema =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'BIGINT']));

/** Tables of a dataset. Instants, days and amounts stay text until SQL reads them. */
export const tables: Record<string, Schema> = {
  units: text('id level parent'),
  people: text('id unit team'),
  lists: text('id startsOn endsOn'),
  accounts: {
    ...text('id list month rep store brand'),
    ...whole('subscribers attempts appointments calls callSeconds'),
    ...flag('attempted secondEligible secondAttempted reached replied awaiting'),
    ...flag('optedOut optedOutExternal'),
    accessoryRevenue: 'DECIMAL(18, 4)',
  },
  optOuts: text('account scope source at revokedAt'),
  activities: {
    ...text('id account list person kind direction status at outcome'),
    ...whole('seconds'),
    ...flag('automated'),
  },
  appointments: text('id account person list bookedAt'),
  sales: text('id account soldAt amount category activity'),
};

/** The datasets themselves, with what each gives: `table.` for a table, `table.column` for a column. */
export const sets: Schema = {
  ds: 'INTEGER',
  zone: 'VARCHAR',
  opening: 'INTEGER',
  given: 'VARCHAR[]',
};

/** Questions; a filter is a list in which `∅` stands for "no value", null where there is no filter. */
export const asks: Schema = {
  ...whole('q ds'),
  ...text('asOf period by1 by2'),
  periodGiven: 'BOOLEAN',
  ...Object.fromEntries(
    ['rep', 'store', 'district', 'region', 'unit', 'team', 'list', 'brand'].map((key) => [
      key,
      'VARCHAR[]',
    ]),
  ),
};
