import type { Language } from '../lists.js';

export interface DealWords {
  sources: string[];
  lostReasons: string[];
  tags: string[];
  nextActions: string[];
  pipelines: string[];
  /** Of each pipeline: four that are open, won, lost. */
  stages: string[][];
  teams: string[];
  /** Of documents: for every year, and for one piece of work. */
  types: string[];
  /** Of each type. */
  templates: string[][];
  team: string;
}

/** Words of a sales team and of an accounting firm, in the language of the dataset. */
export const dealWords: Record<Language, DealWords> = {
  en: {
    sources: ['Referral', 'Website', 'Trade show', 'Partner', 'Cold call', 'Newsletter', 'Bank'],
    lostReasons: ['Price', 'Competitor', 'No budget', 'Timing', 'No answer', 'Missing feature'],
    tags: ['urgent', 'strategic', 'multi-site', 'new company', 'takeover', 'to coach'],
    nextActions: ['Call back', 'Send the offer', 'Meet', 'Follow up', 'Ask for the accounts'],
    pipelines: ['New business', 'Renewals and upgrades'],
    stages: [
      ['Qualification', 'Discovery', 'Proposal', 'Negotiation', 'Won', 'Lost'],
      ['Review', 'Needs', 'Quote', 'Agreement', 'Renewed', 'Not renewed'],
    ],
    teams: ['Team North', 'Team East', 'Team South', 'Key accounts'],
    types: ['Engagement letter', 'Offer'],
    templates: [
      ['Bookkeeping', 'Annual accounts', 'Payroll', 'Company secretary'],
      ['Business creation', 'Takeover review', 'Tax advice', 'Audit'],
    ],
    team: 'Team',
  },
  fr: {
    sources: ['Recommandation', 'Site web', 'Salon', 'Partenaire', 'Appel', 'Lettre', 'Banque'],
    lostReasons: [
      'Prix',
      'Concurrent',
      'Pas de budget',
      'Calendrier',
      'Sans réponse',
      'Fonction absente',
    ],
    tags: ['urgent', 'stratégique', 'multi-sites', 'création', 'reprise', 'à accompagner'],
    nextActions: [
      'Rappeler',
      'Envoyer la proposition',
      'Rencontrer',
      'Relancer',
      'Demander les comptes',
    ],
    pipelines: ['Nouveaux clients', 'Renouvellements'],
    stages: [
      ['Qualification', 'Découverte', 'Proposition', 'Négociation', 'Gagnée', 'Perdue'],
      ['Bilan', 'Besoins', 'Devis', 'Accord', 'Renouvelé', 'Non renouvelé'],
    ],
    teams: ['Équipe Nord', 'Équipe Est', 'Équipe Sud', 'Grands comptes'],
    types: ['Lettre de mission', 'Proposition'],
    templates: [
      ['Tenue comptable', 'Comptes annuels', 'Paie et social', 'Secrétariat juridique'],
      ['Création d’entreprise', 'Étude de reprise', 'Conseil fiscal', 'Audit'],
    ],
    team: 'Équipe',
  },
};
