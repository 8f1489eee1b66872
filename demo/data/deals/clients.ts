import type { Language } from '../lists.js';
import type { Place } from '../places/place.js';
import type { Random } from '../random.js';

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

interface Industry {
  en: string;
  fr: string;
  /** What the names of its firms begin with. */
  trades: readonly string[];
}

const industries: readonly Industry[] = [
  {
    en: 'Building',
    fr: 'Bâtiment',
    trades: words('Maçonnerie, Menuiserie, Plomberie, Toitures, Électricité, Peinture'),
  },
  {
    en: 'Retail',
    fr: 'Commerce',
    trades: words('Boutique, Librairie, Quincaillerie, Bijouterie, Pharmacie, Fleurs'),
  },
  {
    en: 'Food and catering',
    fr: 'Restauration',
    trades: words('Boulangerie, Brasserie, Traiteur, Auberge, Fromagerie, Café'),
  },
  {
    en: 'Manufacturing',
    fr: 'Industrie',
    trades: words('Mécanique, Emballages, Plastiques, Fonderie, Imprimerie, Outillage'),
  },
  {
    en: 'Transport',
    fr: 'Transports',
    trades: words('Transports, Autocars, Messagerie, Déménagements'),
  },
  {
    en: 'Health',
    fr: 'Santé',
    trades: words('Cabinet dentaire, Clinique, Optique, Laboratoire'),
  },
  {
    en: 'Services',
    fr: 'Services',
    trades: words('Agence, Studio, Conseil, Architectes, Assurances, Informatique'),
  },
  { en: 'Farming', fr: 'Agriculture', trades: words('Domaine, Vergers, Élevage, Pépinières') },
];
const jobs = {
  en: ['Director', 'Owner', 'Head of finance', 'Office manager', 'Head of purchasing'],
  fr: ['Direction', 'Gérance', 'Direction financière', 'Secrétariat', 'Achats'],
};

export interface Client {
  id: string;
  company: string;
  industry: string;
  contact: string;
  jobTitle: string;
  /** Civil seconds of its first signature; infinite: none so far. */
  since: number;
}

/** Draws who a deal is with: mostly somebody new, now and then somebody met before, who signed if we are lucky. */
export function clients(place: Place, language: Language, again: number, rnd: Random) {
  const list: Client[] = [];
  return (at: number): Client => {
    if (list.length > 20 && rnd.chance(again)) {
      let known = rnd.pick(list);
      for (let tries = 0; tries < 5 && known.since >= at; tries++) known = rnd.pick(list);
      return known;
    }
    const industry = rnd.pick(industries);
    const client = {
      id: `K${10_001 + list.length}`,
      company: `${rnd.pick(industry.trades)} ${rnd.pick(place.surnames)}${rnd.chance(0.2) ? ` et ${rnd.pick(['Fils', 'Associés', 'Cie', 'Sœurs'])}` : ''}`,
      industry: industry[language],
      contact: `${rnd.pick(place.givenNames)} ${rnd.pick(place.surnames)}`,
      jobTitle: rnd.pick(jobs[language]),
      since: Infinity,
    };
    list.push(client);
    return client;
  };
}
