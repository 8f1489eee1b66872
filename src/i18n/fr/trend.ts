export const trend = {
  'trend.title': '{what} par {by}',
  'trend.back': 'Revenir à {period}',
  'trend.by.day': 'jour',
  'trend.by.week': 'semaine',
  'trend.by.month': 'mois',
  'trend.by.quarter': 'trimestre',
  'trend.by.year': 'année',
  'trend.by.fiscalYear': 'exercice',
} as const;
