import type { Opportunity } from '../deals/opportunity.js';
import type { Language } from '../lists.js';
import type { Random } from '../random.js';
import { secondsOf } from './moments.js';

export interface Prospect {
  id: string;
  file: string;
  person: string | null;
  status: string;
  opportunity: string | null;
  /** Civil seconds at which it came; no column of the dataset. */
  addedAt: number;
}

const files: Record<Language, [name: string, source: string][]> = {
  en: [
    ['Former customers', 'Cold call'],
    ['Partners’ introductions', 'Partner'],
    ['Website forms', 'Website'],
    ['Spring trade show', 'Trade show'],
    ['Bought list, manufacturers', 'Cold call'],
  ],
  fr: [
    ['Anciens clients', 'Appel'],
    ['Introductions de partenaires', 'Partenaire'],
    ['Formulaires du site', 'Site web'],
    ['Salon de printemps', 'Salon'],
    ['Fichier acheté, industrie', 'Appel'],
  ],
};
/** What each file cost; one costs nothing, of one it is not known. */
const costs = [null, 0, 6_500, 18_000, 12_000];
const conversion = [0.14, 0.38, 0.31, 0.24, 0.08];

/** Files of prospects, and what became of each name in them. */
export function prospectFiles(
  opportunities: readonly Opportunity[],
  people: readonly { id: string }[],
  { since, now, language, rnd }: { since: number; now: number; language: Language; rnd: Random },
) {
  const names = files[language];
  const deals = opportunities.filter(
    ({ prospect, createdAt }) => prospect && secondsOf(createdAt) >= since,
  );
  const given = new Set<Opportunity>();
  const dealAfter = (start: number): Opportunity | undefined => {
    const deal = deals[rnd.between(0, deals.length - 1)];
    if (!deal || given.has(deal) || secondsOf(deal.createdAt) < start) return undefined;
    given.add(deal);
    return deal;
  };
  const prospects: Prospect[] = [];
  for (const [f] of names.entries()) {
    // One campaign after the other.
    const start = since + ((now - since) * f) / (names.length + 1);
    for (let n = rnd.between(260, 520); n > 0; n--) {
      const deal = rnd.chance(conversion[f]!) ? dealAfter(start) : undefined;
      const person = deal ? deal.owner : rnd.chance(0.04) ? null : rnd.pick(people).id;
      prospects.push({
        id: `P${prospects.length + 1}`,
        file: `F${f + 1}`,
        person,
        status: deal ? 'converted' : rnd.pick(['new', 'contacted', 'contacted', 'qualified', 'rejected']),
        opportunity: deal?.id ?? null,
        addedAt: deal
          ? Math.max(start, secondsOf(deal.createdAt) - 20 * 86_400)
          : start + Math.floor(rnd.next() * (now - start)),
      });
    }
  }
  return {
    prospectFiles: names.map(([name, source], f) => ({ id: `F${f + 1}`, name, source, cost: costs[f]! })),
    prospects,
  };
}
