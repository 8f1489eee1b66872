/** Reports of one row a deal, payments, and goals of any metric. */
export const ledger = {
  'metric.amount@sales-report': 'Amount',
  'metric.amount@sales-report.explain':
    'Amounts of the deals that were created or ended in the period, or are open at its end.',
  'metric.weightedAmount@sales-report': 'Weighted amount',
  'metric.weightedAmount@sales-report.short': 'Weighted',
  'metric.weightedAmount@sales-report.explain':
    'Amount times probability of the open deals; where a deal has no probability, its stage’s.',
  'metric.attainment@sales-report': 'Attainment of the owner’s goal',
  'metric.attainment@sales-report.short': 'Owner’s goal',
  'metric.attainment@sales-report.explain':
    'What the deal’s owner won in the period, of the owner’s goal for it.',
  'metric.paid': 'Paid by the client',
  'metric.paid.short': 'Paid',
  'metric.paid.explain':
    'All that the client has paid so far, less what was given back. It stands on each of the client’s deals, and counts once in totals.',
  'metric.balance': 'Balance of the client',
  'metric.balance.short': 'Balance',
  'metric.balance.explain':
    'What the client was charged and has not paid yet. It stands on each of the client’s deals, and counts once in totals. Lower is better.',
  'dimension.deal': 'Deal',
  'dimension.deal.all': { one: '{n} deal', other: 'All {n} deals' },
  'column.jobTitle': 'Job title',
  'column.closeness': 'Closeness',
  'filters.all.deal': 'All {n}',
  'table.never': 'Never',
  'table.band.client': 'Client',
  'table.band.deal': 'Deal',
  'table.band.next': 'Next step',
  'table.band.owner': 'Owner',
  'table.band.money': 'Payments',
  'notice.unknown-clients': {
    one: '{n} payment names a client that no deal has; it is left out.',
    other: '{n} payments name a client that no deal has; they are left out.',
  },
  'notice.goals-differ':
    '{metric}: the goals of the rows add up to {rows}, and the goal of the whole is {total}.',
  'goal.limit': 'at most {n}',
  'goal.over': '{left} above the limit',
  'goal.over.short': '{left} above',
  'goal.over.label': 'Above the limit',
} as const;
