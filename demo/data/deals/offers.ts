import { likely, type Random } from '../random.js';
import type { Office } from './office.js';
import type { Document } from './opportunity.js';
import type { DealWords } from './words.js';

/** What became of an offer; `at` in civil seconds. */
export interface Decision {
  status: Document['status'];
  at: number;
  fees: number;
}

const entities = ['Ormelune Expertise', 'Ormelune Social', 'Ormelune Audit'];
/** Median yearly fees of each template; offers are for one piece of work. */
const recurring = [2_400, 3_600, 1_500, 800];
const single = [1_200, 3_200, 1_800, 4_500];
/** Share of offers for one piece of work, January first: many follow the closing of accounts. */
const singleShare = [0.3, 0.35, 0.45, 0.5, 0.55, 0.5, 0.35, 0.25, 0.2, 0.2, 0.22, 0.28];

/** Writes documents of offers, each with its versions, and says what became of them. */
export function offers(words: DealWords, office: Office, rnd: Random) {
  const documents: Document[] = [];
  const numbers = new Map<string, number>();
  const round = (fees: number, to: number) => Math.round(fees / to) * to;

  /** An offer of `at`, which is before now. `skill` on the logistic scale. */
  function offer(
    deal: { id: string; signatory: string },
    at: number,
    skill: number,
    kind?: 0 | 1,
  ): Decision {
    const month = Number(office.day(at).slice(5, 7)) - 1;
    const type = kind ?? (rnd.chance(singleShare[month]!) ? 1 : 0);
    const template = rnd.pick([0, 0, 1, 1, 2, 3]);
    let yearly = type === 0 ? round(office.about(recurring[template]!, 0.55), 20) : 0;
    // The opening of a file is charged once; advice is charged by the day, and has cents.
    const once =
      type === 1
        ? round(office.about(single[template]!, 0.6), 12.5)
        : rnd.chance(0.35)
          ? round(office.about(450, 0.4), 10)
          : 0;
    const year = office.day(at).slice(0, 4);
    const series = `${type === 0 ? 'LM' : 'PR'}-${year}`;
    const count = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, count);
    const versions = rnd.chance(0.24) ? (rnd.chance(0.2) ? 3 : 2) : 1;
    let document!: Document;
    let issued = at;
    for (let version = 1; version <= versions && issued < office.now; version++) {
      // What a newer version replaces is cancelled in the books, or just left.
      if (document && rnd.chance(0.5)) {
        document.status = 'cancelled';
        document.decidedOn = office.day(issued);
      }
      document = {
        id: `F${documents.length + 1}`,
        opportunity: deal.id,
        number: `${series}-${String(count).padStart(4, '0')}`,
        version,
        type: words.types[type]!,
        template: words.templates[type]![template]!,
        status: 'in-progress',
        issuedOn: office.day(issued),
        decidedOn: null,
        recurringFees: yearly,
        exceptionalFees: once,
        signatory: deal.signatory,
        entity: type === 1 && template === 3 ? entities[2]! : template === 2 ? entities[1]! : entities[0]!,
      };
      documents.push(document);
      if (version < versions) {
        issued = office.later(issued, office.about(7, 0.4));
        yearly = round(yearly * (0.88 + 0.15 * rnd.next()), 20);
      }
    }
    const fees = yearly + once;
    const at2 = office.later(issued, office.about(22, 0.5));
    const luck = rnd.next();
    const status =
      luck < 0.06
        ? 'expired'
        : luck < 0.09
          ? 'cancelled'
          : rnd.chance(likely(0.08 + 0.55 * skill))
            ? 'signed'
            : 'refused';
    const decided = status === 'expired' ? office.later(issued, 90) : at2;
    if (decided >= office.now) return { status: 'in-progress', at: Infinity, fees };
    document.status = status;
    document.decidedOn = office.day(decided);
    return { status, at: decided, fees };
  }
  return { documents, offer };
}
