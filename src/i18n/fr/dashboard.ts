export const dashboard = {
  'dashboard.label': 'Tableau de bord',
} as const;
