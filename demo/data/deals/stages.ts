import { likely, type Random } from '../random.js';
import type { Office } from './office.js';
import type { Status } from './opportunity.js';

/** Stages 0–3 are open, 4 is won, 5 is lost. */
export const WON = 4;
export const LOST = 5;

/** How likely a deal passes each open stage, and how many days it is there. */
export interface Course {
  pass: readonly number[];
  days: readonly number[];
}

/** The first of `stages` is entered when the deal is created. */
export interface Way {
  entries: { stage: number; at: number }[];
  status: Status;
  /** Civil seconds; infinite while it is open. */
  closed: number;
}

/**
 * The way of one deal up to now: it may skip a stage, go back, fall asleep, and be lost anywhere. `skill` on the
 * logistic scale, `pace` above 1 is slow.
 */
export function way(
  created: number,
  course: Course,
  skill: number,
  pace: number,
  office: Office,
  rnd: Random,
): Way {
  const entries = [{ stage: 0, at: created }];
  let stage = 0;
  let at = created;
  for (let steps = 0; steps < 12; steps++) {
    const asleep = rnd.chance(0.02);
    at = office.later(at, office.about(course.days[stage]! * pace, 0.6) + (asleep ? 120 : 0));
    if (at >= office.now) return { entries, status: rnd.chance(0.03) ? 'on-hold' : 'open', closed: Infinity };
    // Nobody closes in the books what has been asleep for long.
    if (asleep && rnd.chance(0.7)) return { entries, status: 'abandoned', closed: at };
    if (rnd.chance(0.006)) return { entries, status: 'cancelled', closed: at };
    if (rnd.chance(likely(Math.log(course.pass[stage]! / (1 - course.pass[stage]!)) + skill)))
      stage += stage < 3 && rnd.chance(0.09) ? 2 : 1;
    else if (stage > 0 && rnd.chance(0.17)) stage -= 1;
    else stage = LOST;
    entries.push({ stage, at });
    if (stage >= WON) return { entries, status: stage === WON ? 'won' : 'lost', closed: at };
  }
  return { entries, status: 'abandoned', closed: at };
}
