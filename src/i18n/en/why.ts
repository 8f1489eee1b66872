export const why = {
  'why.ask': 'Why {value}?',
  'why.variant': 'Variant: {variant}',
  'why.optOuts': {
    one: '{n} account with a full opt-out in force is not counted.',
    other: '{n} accounts with a full opt-out in force are not counted.',
  },
  'why.own': 'In rows by person, only that person’s own acts count; the total counts everybody’s.',
  'why.when': 'Activity up to {time}',
  'why.rows': { one: 'Show the row', other: 'Show the {n} rows' },
  'why.rowsAny': 'Show the rows',
  'why.over': 'out of',
  'why.none': 'There is nothing to divide by, so there is no figure.',
  'why.per': 'over',
} as const;
