export const detail = {
  'detail.count': { one: '{n} row', other: '{n} rows' },
  'detail.counted': { one: '{n} counted', other: '{n} counted' },
  'detail.search': 'Search these rows',
  'detail.none': 'There are no rows behind this figure.',
  'detail.failed': 'These rows could not be read.',
} as const;
