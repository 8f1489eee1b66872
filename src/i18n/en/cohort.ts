export const cohort = {
  'cohort.title': 'Cohorts by month of creation',
  'cohort.views': 'Show',
  'cohort.table': 'Table',
  'cohort.curves': 'Curves',
  'cohort.soFar': 'So far',
  'cohort.months': 'Months since creation',
  'cohort.month': { one: 'After {n} month', other: 'After {n} months' },
  'cohort.same': 'Same month',
  'cohort.mean': 'Mature cohorts',
  'cohort.one': 'Cohorts',
  'cohort.young': 'Younger than the mean time to close',
  'cohort.stalled': {
    one: '{n} open deal older than the mean time to close',
    other: '{n} open deals older than the mean time to close',
  },
  'cohort.lastCurves': 'Curves of the last {n} months; the mean is of all mature ones.',
  'cohort.last': 'The last {n} months with deals; the table file has no others.',
  'cohort.cell': '{cohort}, {month}',
  'dimension.age': 'Months to win',
  'dimension.age.all': { one: '{n} month', other: 'All {n} months' },
  'metric.created@cohort.explain': 'Deals created in the month, whatever became of them.',
  'metric.won@cohort': 'Deals won',
  'metric.won@cohort.short': 'Won',
  'metric.won@cohort.explain': 'Of the deals created in the month, those won so far.',
  'metric.lost@cohort': 'Deals lost',
  'metric.lost@cohort.short': 'Lost',
  'metric.lost@cohort.explain':
    'Of the deals created in the month, those lost so far. Lower is better.',
  'metric.open': 'Still open',
  'metric.open.explain': 'Of the deals created in the month, those still open.',
  'metric.conversion@cohort': 'Share won',
  'metric.conversion@cohort.explain':
    'Of the deals created in the month, those won. The total leaves out months younger than the mean time to close.',
  'metric.conversion@cohort.num': { one: '{n} deal won', other: '{n} deals won' },
  'metric.conversion@cohort.den': { one: '{n} deal created', other: '{n} deals created' },
  'metric.averageAge': 'Average age',
  'metric.averageAge.explain':
    'Mean number of days since creation of the deals still open. The total leaves out months younger than the mean time to close. Lower is better.',
  'metric.averageAge.num': '{text} in all',
  'metric.averageAge.den': { one: '{n} open deal', other: '{n} open deals' },
  'metric.immature': 'Deals of young months',
  'metric.immature.short': 'Young',
  'metric.immature.explain':
    'Deals created in months younger than the mean time to close; averages leave them out.',
  'metric.stalled': 'Open for long',
  'metric.stalled.explain':
    'Open deals older than the mean time to close of all deals won. Lower is better.',
  'metric.stalledAmount': 'Amount open for long',
  'metric.stalledAmount.explain':
    'Amounts of the open deals older than the mean time to close. Lower is better.',
  'notice.held': {
    one: '{n} deal is on hold: it counts as created, and in no other figure.',
    other: '{n} deals are on hold: they count as created, and in no other figure.',
  },
  'notice.given-up': {
    one: '{n} deal was cancelled or abandoned: it counts as created, and in no other figure.',
    other: '{n} deals were cancelled or abandoned: they count as created, and in no other figure.',
  },
  'notice.immature': {
    one: '{n} deal, created since {since}, is younger than the mean time to close of {days} days; averages leave out such months.',
    other:
      '{n} deals, created since {since}, are of months younger than the mean time to close of {days} days; averages leave them out.',
  },
} as const;
