import { parsePeriod } from '../../calendar/period.js';

/** What a cell of a column may hold. `ref` is an id: text, or an integer that becomes decimal text. */
export interface ColumnSpec {
  readonly type:
    'ref' | 'enum' | 'text' | 'number' | 'money' | 'flag' | 'day' | 'month' | 'instant' | 'list';
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
  /** Whole numbers; a `text` may then be written as one. */
  readonly integer?: boolean;
  /** `list`: the columns of one item, ids all; a list of one column holds bare values. */
  readonly item?: Readonly<Record<string, ColumnSpec>>;
  /** `ref`: says of a value whether it is one, and what is expected, for messages. */
  readonly test?: (value: string) => boolean;
  readonly expected?: string;
}

export interface TableSpec {
  /** Columns whose values together must not repeat. */
  readonly key?: readonly string[];
  readonly columns: Readonly<Record<string, ColumnSpec>>;
}

const types: Readonly<Record<string, ColumnSpec>> = {
  code: { type: 'text', integer: true },
  quantity: { type: 'number', min: 0 },
  count: { type: 'number', min: 0, integer: true },
  share: { type: 'number', min: 0, max: 1 },
  period: {
    type: 'ref',
    domain: 'period',
    test: (value) => parsePeriod(value, { today: 0, fiscalYearStart: 1 }) !== null,
    expected: 'a period such as 2026-11, 2026-Q4, 2026 or FY2026',
  },
};

/** `@unit` is an id of the domain `unit`, `a|b` one of these, `[…]` a list of items with the columns in it. */
const typeOf = (type: string): ColumnSpec =>
  types[type] ??
  (type[0] === '@'
    ? { type: 'ref', domain: type.slice(1) }
    : type[0] === '['
      ? { type: 'list', item: specOf(type).columns }
      : type.includes('|')
        ? { type: 'enum', values: type.split('|') }
        : { type: type as ColumnSpec['type'] });

/**
 * Columns as `name:type`; after a name, `*` is of the key, `!` required, `?` derivable. Without a type a column is an
 * id of the domain of its name.
 */
function specOf(text: string): TableSpec {
  const key: string[] = [];
  const columns: Record<string, ColumnSpec> = {};
  for (const [, name = '', marks = '', type = '@' + name] of text.matchAll(
    /(\w+)([*!?]*)(?::(\[.*?\]|[^\s,\]]+))?/g,
  )) {
    if (marks.includes('*')) key.push(name);
    columns[name] = {
      ...typeOf(type),
      ...(marks.includes('!') && { required: true }),
      ...(marks.includes('?') && { derivable: true }),
    };
  }
  return { columns, ...(key[0] && { key }) };
}

/**
 * Every table and column of a dataset: the only place where they are declared. Tables that own ids stand before those
 * that refer to them, for speed alone.
 */
const tables = {
  units: `id*!:@unit name!:text code:code
    level!:company|region|district|store|agency|team parent:@unit`,
  people: 'id*!:@person name!:text code:code unit team:@unit active:flag',
  brands: 'id*!:@brand name!:text',
  lists: 'id*!:@list name!:text startsOn:day endsOn:day',
  accounts: `id*!:@account list*! name:text month*:month rep:@person store:@unit brand
    subscribers:count attempted?:flag attempts?:count secondEligible?:flag secondAttempted?:flag
    reached?:flag replied?:flag awaiting?:flag optedOut?:flag optedOutExternal?:flag
    appointments?:count calls?:count callSeconds?:quantity accessoryRevenue?:money`,
  optOuts: `account! scope!:full|partial source!:text|call|file at!:instant
    revokedAt:instant`,
  pipelines: 'id*!:@pipeline name!:text',
  stages: `id*!:@stage name!:text pipeline! order!:number kind!:open|won|lost
    probability:share`,
  opportunities: `id*!:@opportunity name:text client prospect:flag owner:@person
    team:[person!,role] pipeline stage
    status!:open|won|lost|cancelled|on-hold|abandoned amount:money probability:share
    createdAt:instant closedAt:instant expectedCloseOn:day tags:[tag!] source
    lostReason contact:text jobTitle:text company:text industry
    nextAction:text nextActionOn:day lastContactAt:instant unit`,
  prospectFiles: 'id*!:@file name!:text source cost:money',
  prospects: `id*!:@prospect file! person status!:@prospectStatus
    opportunity`,
  activities: `id*!:@activity account opportunity prospect
    list person kind!:text|call|email|meeting|visit direction!:out|in
    status:done|planned at!:instant outcome seconds:quantity automated:flag`,
  appointments: `id*!:@appointment account person! list bookedAt!:instant
    startsAt!:instant status:@appointmentStatus`,
  sales: `id*!:@sale account! person soldAt!:instant amount!:money
    category activity`,
  stageChanges: 'opportunity! stage! at!:instant',
  documents: `id*!:@document opportunity! number:@documentNumber version:number
    type!:@documentType template:@documentTemplate status!:in-progress|signed|refused|expired|cancelled
    issuedOn!:day decidedOn:day recurringFees!:money exceptionalFees!:money signatory:text
    entity`,
  goals: `metric*! level*!:@goalLevel unit* person* period*!:period
    target!:number`,
  payments: 'client! on!:day kind!:charge|payment|refund amount!:money',
};

export const tableSpecs: Readonly<Record<string, TableSpec>> = Object.fromEntries(
  Object.entries(tables).map(([name, columns]) => [name, specOf(columns)]),
);
