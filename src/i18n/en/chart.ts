export const chart = {
  'chart.table': 'Show as a table',
  'chart.png': 'Image (PNG)',
  'chart.svg': 'Drawing (SVG)',
  'chart.csv': 'Table (CSV)',
  'chart.keys':
    'Arrow keys move, Enter shows the rows, question mark explains the figure, Escape leaves.',
  'chart.keys.brush':
    'Arrow keys move, Enter shows the rows, question mark explains the figure, Shift with arrows chooses a period that Enter applies, Escape leaves.',
  'chart.chosen': '{from} to {to}: Enter applies, Escape cancels',
  'chart.sentence': '{name}: {values}',
} as const;
