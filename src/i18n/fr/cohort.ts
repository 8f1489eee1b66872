export const cohort = {
  'cohort.title': 'Cohortes par mois de création',
  'cohort.views': 'Afficher',
  'cohort.table': 'Tableau',
  'cohort.curves': 'Courbes',
  'cohort.soFar': 'À ce jour',
  'cohort.months': 'Mois depuis la création',
  'cohort.month': { one: 'Après {n} mois', other: 'Après {n} mois' },
  'cohort.same': 'Même mois',
  'cohort.mean': 'Cohortes mûres',
  'cohort.one': 'Cohortes',
  'cohort.young': 'Plus jeune que le délai moyen de clôture',
  'cohort.stalled': {
    one: '{n} affaire ouverte plus ancienne que le délai moyen de clôture',
    other: '{n} affaires ouvertes plus anciennes que le délai moyen de clôture',
  },
  'cohort.lastCurves': 'Courbes des {n} derniers mois ; la moyenne porte sur tous les mois mûrs.',
  'cohort.last':
    'Les {n} derniers mois avec des affaires\u202f; le fichier du tableau n’en a pas d’autres.',
  'cohort.cell': '{cohort}, {month}',
  'dimension.age': 'Mois jusqu’au gain',
  'dimension.age.all': { one: '{n} mois', other: 'Les {n} mois' },
  'metric.created@cohort.explain': 'Affaires créées dans le mois, quoi qu’il en soit advenu.',
  'metric.won@cohort': 'Affaires gagnées',
  'metric.won@cohort.short': 'Gagnées',
  'metric.won@cohort.explain': 'Parmi les affaires créées dans le mois, celles gagnées à ce jour.',
  'metric.lost@cohort': 'Affaires perdues',
  'metric.lost@cohort.short': 'Perdues',
  'metric.lost@cohort.explain':
    'Parmi les affaires créées dans le mois, celles perdues à ce jour. Plus c’est bas, mieux c’est.',
  'metric.open': 'Encore ouvertes',
  'metric.open.explain': 'Parmi les affaires créées dans le mois, celles encore ouvertes.',
  'metric.conversion@cohort': 'Part gagnée',
  'metric.conversion@cohort.explain':
    'Parmi les affaires créées dans le mois, celles gagnées. Le total écarte les mois plus jeunes que le délai moyen de clôture.',
  'metric.conversion@cohort.num': { one: '{n} affaire gagnée', other: '{n} affaires gagnées' },
  'metric.conversion@cohort.den': { one: '{n} affaire créée', other: '{n} affaires créées' },
  'metric.averageAge': 'Âge moyen',
  'metric.averageAge.explain':
    'Nombre moyen de jours depuis la création des affaires encore ouvertes. Le total écarte les mois plus jeunes que le délai moyen de clôture. Plus c’est bas, mieux c’est.',
  'metric.averageAge.num': '{text} en tout',
  'metric.averageAge.den': { one: '{n} affaire ouverte', other: '{n} affaires ouvertes' },
  'metric.immature': 'Affaires de mois jeunes',
  'metric.immature.short': 'Jeunes',
  'metric.immature.explain':
    'Affaires créées dans des mois plus jeunes que le délai moyen de clôture\u202f; les moyennes les écartent.',
  'metric.stalled': 'Ouvertes depuis longtemps',
  'metric.stalled.explain':
    'Affaires ouvertes plus anciennes que le délai moyen de clôture de toutes les affaires gagnées. Plus c’est bas, mieux c’est.',
  'metric.stalledAmount': 'Montant ouvert depuis longtemps',
  'metric.stalledAmount.explain':
    'Montants des affaires ouvertes plus anciennes que le délai moyen de clôture. Plus c’est bas, mieux c’est.',
  'notice.held': {
    one: '{n} affaire est en attente\u202f; elle compte parmi les créées et ne figure dans aucun autre chiffre.',
    other:
      '{n} affaires sont en attente\u202f; elles comptent parmi les créées et ne figurent dans aucun autre chiffre.',
  },
  'notice.given-up': {
    one: '{n} affaire a été annulée ou abandonnée\u202f; elle compte parmi les créées et ne figure dans aucun autre chiffre.',
    other:
      '{n} affaires ont été annulées ou abandonnées\u202f; elles comptent parmi les créées et ne figurent dans aucun autre chiffre.',
  },
  'notice.immature': {
    one: '{n} affaire créée depuis {since} est plus jeune que le délai moyen de clôture, de {days} jours\u202f; les moyennes écartent ces mois.',
    other:
      '{n} affaires créées depuis {since} sont de mois plus jeunes que le délai moyen de clôture, de {days} jours\u202f; les moyennes les écartent.',
  },
} as const;
