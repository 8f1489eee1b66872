export const chart = {
  'chart.table': 'Afficher en tableau',
  'chart.png': 'Image (PNG)',
  'chart.svg': 'Dessin (SVG)',
  'chart.csv': 'Tableau (CSV)',
  'chart.keys':
    'Les flèches déplacent, Entrée montre les lignes, le point d’interrogation explique le chiffre, Échap quitte.',
  'chart.keys.brush':
    'Les flèches déplacent, Entrée montre les lignes, le point d’interrogation explique le chiffre, Maj et les flèches choisissent une période qu’Entrée applique, Échap quitte.',
  'chart.chosen': '{from} à {to} : Entrée applique, Échap annule',
  'chart.sentence': '{name} : {values}',
} as const;
