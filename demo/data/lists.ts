export type Language = 'en' | 'fr';

/** One smart list, which runs anew each month. */
export interface List {
  id: string;
  en: string;
  fr: string;
  /** Share of the accounts relative to other lists. */
  size: number;
  /** Day of the month by which head office has every account attempted; null: no such day. */
  due: number | null;
  /** Part of the month already gone when work on it begins, 0–1. */
  from: number;
  /** Ran in the month before, too. */
  before: boolean;
  /** How much readier its customers are to answer and to come in. */
  warmth: number;
}

/** Seven that are finished by the 22nd, five that are under way. */
export const lists: readonly List[] = [
  {
    id: 'L01',
    en: 'Contract ends this month',
    fr: 'Contrat échu ce mois-ci',
    size: 7,
    due: 10,
    from: 0,
    before: true,
    warmth: 0.5,
  },
  {
    id: 'L02',
    en: 'Trade-in offer',
    fr: 'Offre de reprise',
    size: 9,
    due: 15,
    from: 0.05,
    before: true,
    warmth: 0.3,
  },
  {
    id: 'L03',
    en: 'New phone, first month',
    fr: 'Premier mois, nouvel appareil',
    size: 6,
    due: 12,
    from: 0,
    before: true,
    warmth: 0.6,
  },
  {
    id: 'L04',
    en: 'Device paid off',
    fr: 'Appareil entièrement payé',
    size: 11,
    due: 18,
    from: 0,
    before: true,
    warmth: 0.2,
  },
  {
    id: 'L05',
    en: 'Moved recently',
    fr: 'Déménagement récent',
    size: 3,
    due: 14,
    from: 0.1,
    before: true,
    warmth: 0,
  },
  {
    id: 'L06',
    en: 'Missed appointment',
    fr: 'Rendez-vous manqué',
    size: 2,
    due: 20,
    from: 0,
    before: true,
    warmth: 0.4,
  },
  {
    id: 'L07',
    en: 'Asked to be called back',
    fr: 'Demande de rappel',
    size: 4,
    due: 9,
    from: 0,
    before: true,
    warmth: 0.9,
  },
  {
    id: 'L08',
    en: 'Data overage',
    fr: 'Dépassement de données',
    size: 12,
    due: null,
    from: 0,
    before: true,
    warmth: 0.1,
  },
  {
    id: 'L09',
    en: 'Add a line',
    fr: 'Ajout d’une ligne',
    size: 13,
    due: null,
    from: 0.1,
    before: true,
    warmth: 0,
  },
  {
    id: 'L10',
    en: 'Home internet',
    fr: 'Internet à la maison',
    size: 14,
    due: null,
    from: 0.3,
    before: true,
    warmth: -0.3,
  },
  {
    id: 'L11',
    en: 'Small business',
    fr: 'Petites entreprises',
    size: 8,
    due: null,
    from: 0.2,
    before: false,
    warmth: 0.1,
  },
  {
    id: 'L12',
    en: 'Accessory club',
    fr: 'Club accessoires',
    size: 11,
    due: null,
    from: 0.45,
    before: false,
    warmth: -0.2,
  },
];
