import { random } from '../random.js';
import { salesTeam, type SalesTeamOptions } from '../sales-team.js';
import { activities } from './activities.js';
import { documents } from './documents.js';
import { secondsOf } from './moments.js';
import { payments } from './payments.js';
import { prospectFiles } from './prospects.js';
import { targets } from './targets.js';

const TWO_YEARS = 731 * 86_400;

/** The sales team with its daily work of two years: activities, files of prospects, goals and payments; some deals rest. */
export function workingTeam(options: SalesTeamOptions) {
  const team = salesTeam(options);
  const rnd = random((options.seed ?? 7) + 100);
  const { asOf, language = 'en' } = options;
  const now = secondsOf(asOf.length > 10 ? `${asOf}:00` : `${asOf}T14:32:00`);
  const since = now - TWO_YEARS;
  const opportunities = team.opportunities.map((deal) =>
    deal.status === 'open' && rnd.chance(0.05) ? { ...deal, status: 'on-hold' as const } : deal,
  );
  const { prospects, ...files } = prospectFiles(opportunities, team.people, { since, now, language, rnd });
  return {
    ...team,
    opportunities,
    ...files,
    prospects: prospects.map(({ addedAt: _, ...row }) => row),
    activities: activities(opportunities, prospects, { now, since, rnd }),
    documents: documents(opportunities, { now, language, rnd: random((options.seed ?? 7) + 200) }),
    goals: targets(opportunities, team.people, asOf.slice(0, 7)),
    payments: payments(opportunities, now, rnd),
  };
}
