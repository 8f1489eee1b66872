export const detail = {
  'detail.count': { one: '{n} ligne', other: '{n} lignes' },
  'detail.counted': { one: '{n} comptée', other: '{n} comptées' },
  'detail.search': 'Rechercher dans ces lignes',
  'detail.none': 'Aucune ligne derrière ce chiffre.',
  'detail.failed': 'Ces lignes n’ont pas pu être lues.',
  'detail.by': 'Lignes',
  'detail.by.deal': 'Par affaire',
  'detail.by.document': 'Par offre',
  'detail.title': 'Lignes derrière un chiffre',
  'detail.choose': 'Choisissez un chiffre pour voir les lignes qu’il compte.',
} as const;
