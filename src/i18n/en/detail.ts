export const detail = {
  'detail.count': { one: '{n} row', other: '{n} rows' },
  'detail.counted': { one: '{n} counted', other: '{n} counted' },
  'detail.search': 'Search these rows',
  'detail.none': 'There are no rows behind this figure.',
  'detail.failed': 'These rows could not be read.',
  'detail.by': 'Rows',
  'detail.by.deal': 'By deal',
  'detail.by.document': 'By offer',
  'detail.title': 'Rows behind a figure',
  'detail.choose': 'Choose a figure to see the rows behind it.',
} as const;
