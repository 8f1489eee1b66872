/** Notices whose numbers the SQL tells, by report. */
const codes: Record<string, string> = {
  prospects: 'on-hold undated-closed won-without-offer',
  company: 'undated-created undated-closed on-hold bad-span no-amount',
  team: 'undated-created undated-closed on-hold bad-span no-amount',
  'sales-report': 'undated-closed no-amount no-probability',
  forecast: 'undated-closed no-amount no-probability expected-outside',
  cohort: 'undated-created undated-closed on-hold immature held given-up',
  kpi: 'undated-closed no-amount no-client won-without-activity undated-files files-without-cost',
  activity: 'automated undated-closed',
  prospecting:
    'undated-closed unattributed-wins worked-by-status undated-prospects undated-converted no-cost',
};

export const noticesOf = (report: string): string[] => codes[report]?.split(' ') ?? [];
