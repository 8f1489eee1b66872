import { dealWords } from '../deals/words.js';
import type { Language } from '../lists.js';
import type { Opportunity } from '../deals/opportunity.js';
import type { Random } from '../random.js';
import { dayOf, secondsOf } from './moments.js';

const DAY = 86_400;
/** Of every hundred lost deals so many had been offered something in writing. */
const offered = 0.45;

/** The offer of each deal that was won, of some that were lost, and of open ones near their end. */
export function documents(
  opportunities: readonly Opportunity[],
  { now, language, rnd }: { now: number; language: Language; rnd: Random },
) {
  const { types, templates } = dealWords[language];
  return opportunities.flatMap(({ id, status, stage, amount, createdAt, closedAt }) => {
    const isOpen = status === 'open' || status === 'on-hold';
    const isOffered = isOpen ? Number(stage?.at(-1)) > 2 : status === 'won' || rnd.chance(offered);
    if (!isOffered || !amount) return [];
    const end = closedAt ? secondsOf(closedAt) : now - DAY;
    const at = Math.max(secondsOf(createdAt), end - rnd.between(2, 25) * DAY);
    const type = rnd.chance(0.6) ? 0 : 1;
    const yearly = type ? 0 : Math.round((amount * (0.7 + 0.3 * rnd.next())) / 10) * 10;
    return [
      {
        id: `D${id}`,
        opportunity: id,
        type: types[type]!,
        template: rnd.pick(templates[type]!),
        status: isOpen ? 'in-progress' : status === 'won' ? 'signed' : 'refused',
        issuedOn: dayOf(at),
        decidedOn: isOpen ? null : closedAt!.slice(0, 10),
        recurringFees: yearly,
        exceptionalFees: amount - yearly,
      },
    ];
  });
}
