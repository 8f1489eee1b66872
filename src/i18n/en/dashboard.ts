export const dashboard = {
  'dashboard.label': 'Dashboard',
} as const;
