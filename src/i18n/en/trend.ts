export const trend = {
  'trend.title': '{what} by {by}',
  'trend.back': 'Back to {period}',
  'trend.by.day': 'day',
  'trend.by.week': 'week',
  'trend.by.month': 'month',
  'trend.by.quarter': 'quarter',
  'trend.by.year': 'year',
  'trend.by.fiscalYear': 'fiscal year',
} as const;
