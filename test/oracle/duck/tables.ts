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
  people: text('id name unit team'),
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
    ...text('id account opportunity prospect list person kind direction status at outcome'),
    ...whole('seconds'),
    ...flag('automated'),
  },
  appointments: text('id account person list bookedAt'),
  sales: text('id account soldAt amount category activity'),
  stages: { ...text('id name pipeline kind'), order: 'DOUBLE', probability: 'DECIMAL(9, 6)' },
  opportunities: {
    ...text(
      'id client owner pipeline stage status createdAt closedAt source lostReason industry unit expectedCloseOn',
    ),
    ...text('contact jobTitle company nextAction nextActionOn lastContactAt'),
    prospect: 'BOOLEAN',
    amount: 'DECIMAL(18, 4)',
    probability: 'DECIMAL(9, 6)',
    team: 'STRUCT(person VARCHAR, "role" VARCHAR)[]',
    tags: 'VARCHAR[]',
  },
  prospectFiles: { ...text('id source'), cost: 'DECIMAL(18, 4)' },
  prospects: text('id file person status opportunity'),
  goals: { ...text('metric level unit person period'), target: 'DOUBLE' },
  stageChanges: text('opportunity stage at'),
  documents: {
    ...text('id opportunity number type template status issuedOn decidedOn'),
    version: 'DOUBLE',
    recurringFees: 'DECIMAL(18, 4)',
    exceptionalFees: 'DECIMAL(18, 4)',
  },
  payments: { ...text('client on kind'), amount: 'DECIMAL(18, 4)' },
};

/** The datasets themselves, with what each gives: `table.` for a table, `table.column` for a column. */
export const sets: Schema = {
  ds: 'INTEGER',
  zone: 'VARCHAR',
  opening: 'INTEGER',
  viewer: 'VARCHAR',
  scope: 'MAP(VARCHAR, VARCHAR[])',
  given: 'VARCHAR[]',
};

export const accountFilters = 'rep store district region unit team list brand'.split(' ');

/** Questions; a filter is a list in which `∅` stands for "no value", null where there is no filter. */
export const asks: Schema = {
  ...whole('q ds'),
  ...text('report asOf period by1 by2 goalMetric'),
  goalDay: 'INTEGER',
  goalValue: 'DOUBLE',
  filters: 'MAP(VARCHAR, VARCHAR[])',
  periodGiven: 'BOOLEAN',
  goal: 'DOUBLE',
  ...Object.fromEntries(accountFilters.map((key) => [key, 'VARCHAR[]'])),
};
