export const detail = {
  'detail.count': { one: '{n} ligne', other: '{n} lignes' },
  'detail.counted': { one: '{n} comptée', other: '{n} comptées' },
  'detail.search': 'Rechercher dans ces lignes',
  'detail.none': 'Aucune ligne derrière ce chiffre.',
  'detail.failed': 'Ces lignes n’ont pas pu être lues.',
} as const;
