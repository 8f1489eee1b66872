export const forecast = {
  'forecast.title': 'Prévision',
  'forecast.views': 'Afficher',
  'forecast.by.day': 'Jour',
  'forecast.by.week': 'Semaine',
  'forecast.by.month': 'Mois',
  'forecast.by.quarter': 'Trimestre',
  'forecast.by.owner': 'Par responsable',
  'forecast.rest': 'Reste ouvert',
  'forecast.apart': 'Hors calendrier',
  'forecast.overdue': 'En retard',
  'forecast.undated': 'Sans date prévue',
  'forecast.on-hold': 'En suspens, non comptées',
  'forecast.noOwner': 'Sans responsable',
  'forecast.target': 'Objectif',
  'metric.weightedAmount': 'Montant pondéré',
  'metric.weightedAmount.short': 'Pondéré',
  'metric.weightedAmount.explain':
    'Montant multiplié par la probabilité, des affaires ouvertes dont la clôture est prévue sur la période, et de celles en retard ou sans date.',
  'metric.wonAmount@forecast.short': 'Gagné',
  'metric.openAmount@forecast': 'Montant ouvert',
  'metric.openAmount@forecast.short': 'Ouvert',
  'metric.openAmount@forecast.explain':
    'Montants des affaires ouvertes dont la clôture est prévue sur la période, et de celles en retard ou sans date.',
  'metric.openCount@forecast': 'Affaires ouvertes',
  'metric.openCount@forecast.short': 'Affaires',
  'metric.openCount@forecast.explain':
    'Affaires ouvertes dont la clôture est prévue sur la période, et celles en retard ou sans date.',
  'metric.overdueAmount': 'Montant en retard',
  'metric.overdueAmount.short': 'En retard',
  'metric.overdueAmount.explain':
    'Montants des affaires ouvertes dont la date de clôture prévue est passée. Plus c’est bas, mieux c’est.',
  'metric.undatedAmount': 'Montant sans date',
  'metric.undatedAmount.short': 'Sans date',
  'metric.undatedAmount.explain':
    'Montants des affaires ouvertes sans date de clôture prévue. Plus c’est bas, mieux c’est.',
  'metric.onHoldAmount': 'Montant en suspens',
  'metric.onHoldAmount.short': 'En suspens',
  'metric.onHoldAmount.explain':
    'Montants des affaires en suspens\u202f; ils ne sont dans aucune autre somme.',
  'notice.no-probability': {
    one: '{n} affaire ouverte n’a pas de probabilité, son étape non plus\u202f: elle n’entre pas dans les montants pondérés.',
    other:
      '{n} affaires ouvertes n’ont pas de probabilité, leur étape non plus\u202f: elles n’entrent pas dans les montants pondérés.',
  },
  'notice.expected-outside': {
    one: 'La clôture de {n} affaire ouverte est prévue hors de la période\u202f: elle n’est pas comptée.',
    other:
      'La clôture de {n} affaires ouvertes est prévue hors de la période\u202f: elles ne sont pas comptées.',
  },
  'notice.forecast-today': {
    one: 'Date prévue, montant, probabilité et suspension de {n} affaire sont ceux d’aujourd’hui, non d’alors.',
    other:
      'Dates prévues, montants, probabilités et suspensions de {n} affaires sont ceux d’aujourd’hui, non d’alors.',
  },
} as const;
