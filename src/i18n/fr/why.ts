export const why = {
  'why.ask': 'Pourquoi {value} ?',
  'why.variant': 'Variante : {variant}',
  'why.optOuts': {
    one: '{n} compte au désabonnement complet en vigueur n’est pas compté.',
    other: '{n} comptes au désabonnement complet en vigueur ne sont pas comptés.',
  },
  'why.own':
    'Dans les lignes par personne, seuls ses propres actes comptent ; le total compte ceux de tout le monde.',
  'why.when': 'Activité jusqu’au {time}',
  'why.rows': { one: 'Voir la ligne', other: 'Voir les {n} lignes' },
  'why.rowsAny': 'Voir les lignes',
  'why.over': 'sur',
  'why.none': 'Il n’y a rien à diviser, donc pas de chiffre.',
  'why.per': 'pour',
} as const;
