export const why = {
  'why.ask': 'Pourquoi {value} ?',
  'why.title': '{metric}, {group}',
  'why.variant': 'Variante : {variant}',
  'why.equals': '{num} sur {den}',
  'why.mean': '{num} pour {den}',
  'why.none': 'Rien à diviser ({den}) : il n’y a donc pas de chiffre.',
  'why.absent': 'Les données n’ont pas ce que ce chiffre demande.',
  'why.left': 'Non compté',
  'why.optOuts': {
    one: '{n} compte au désabonnement complet en vigueur n’est pas compté.',
    other: '{n} comptes au désabonnement complet en vigueur ne sont pas comptés.',
  },
  'why.own':
    'Dans les lignes par personne, seuls ses propres actes comptent ; le total compte ceux de tout le monde.',
  'why.lists': 'Un compte sur deux listes compte dans les deux.',
  'why.when': 'Activité jusqu’au {time}',
  'why.period': 'Période',
  'why.rows': { one: 'Voir la {n} ligne', other: 'Voir les {n} lignes' },
  'why.rowsAny': 'Voir les lignes',
} as const;
