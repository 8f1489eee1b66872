type Bands = Readonly<Record<string, readonly string[]>>;

/** Columns that stand together under one head, by report. */
const bands: Readonly<Record<string, Bands>> = {
  'smart-list': {
    coverage: ['attempted', 'attemptedRate'],
    followUp: ['secondAttemptRate'],
    conversation: ['reached', 'reachedRate', 'awaitingRate'],
    outcome: ['subscribers', 'appointments', 'averageCall', 'accessoryRevenue', 'assignedRate'],
  },
  'sales-report': {
    client: ['client', 'contact', 'jobTitle', 'company', 'industry'],
    deal: ['stage', 'closeness', 'amount', 'probability', 'weightedAmount', 'expectedCloseOn'],
    next: ['nextAction', 'nextActionOn', 'lastContactAt'],
    owner: ['owner', 'attainment'],
    money: ['paid', 'balance'],
  },
};

/** Key of the band of a column, a variant's too. */
export function bandOf(id: string, report: string): string | undefined {
  const name = id.split(':')[0]!;
  return Object.entries(bands[report] ?? {}).find(([, ids]) => ids.includes(name))?.[0];
}
