export const ledger = {
  'metric.amount@sales-report': 'Montant',
  'metric.amount@sales-report.explain':
    'Montants des affaires créées ou closes dans la période, ou ouvertes à sa fin.',
  'metric.weightedAmount@sales-report': 'Montant pondéré',
  'metric.weightedAmount@sales-report.short': 'Pondéré',
  'metric.weightedAmount@sales-report.explain':
    'Montant multiplié par la probabilité des affaires ouvertes ; à défaut, par celle de leur étape.',
  'metric.attainment@sales-report': 'Atteinte de l’objectif du responsable',
  'metric.attainment@sales-report.short': 'Objectif du resp.',
  'metric.attainment@sales-report.explain':
    'Ce que le responsable de l’affaire a gagné dans la période, rapporté à son objectif.',
  'metric.paid': 'Payé par le client',
  'metric.paid.short': 'Payé',
  'metric.paid.explain':
    'Tout ce que le client a payé à ce jour, moins les remboursements. Le montant figure sur chacune de ses affaires et ne compte qu’une fois dans les totaux.',
  'metric.balance': 'Solde du client',
  'metric.balance.short': 'Solde',
  'metric.balance.explain':
    'Ce qui a été facturé au client et qu’il n’a pas encore payé. Le montant figure sur chacune de ses affaires et ne compte qu’une fois dans les totaux. Le plus bas est le mieux.',
  'dimension.deal': 'Affaire',
  'dimension.deal.all': { one: '{n} affaire', other: 'Les {n} affaires' },
  'column.jobTitle': 'Fonction',
  'column.closeness': 'Proximité',
  'filters.all.deal': 'Toutes les {n}',
  'table.never': 'Jamais',
  'table.band.client': 'Client',
  'table.band.deal': 'Affaire',
  'table.band.next': 'Suite',
  'table.band.owner': 'Responsable',
  'table.band.money': 'Paiements',
  'notice.unknown-clients': {
    one: '{n} paiement nomme un client qu’aucune affaire ne connaît ; il est laissé de côté.',
    other:
      '{n} paiements nomment un client qu’aucune affaire ne connaît ; ils sont laissés de côté.',
  },
  'notice.goals-differ':
    '{metric} : les objectifs des lignes totalisent {rows}, et l’objectif de l’ensemble est de {total}.',
  'goal.limit': '{n} au plus',
  'goal.over': '{left} au-dessus de la limite',
  'goal.over.short': '{left} de trop',
  'goal.over.label': 'Au-dessus de la limite',
} as const;
