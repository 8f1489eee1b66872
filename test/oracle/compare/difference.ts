import type { Answer, Figure, Figures } from '../duck/answer.js';
import { figuresOf } from '../duck/answer.js';
import { noticesOf } from '../duck/notices.js';
import type { Question } from '../generate/ask.js';
import type { Attempt } from './engine.js';

/** One figure on which the two calculations disagree. */
export interface Difference {
  /** Key of the row, `total`, or the reason why there is no figure. */
  group: string;
  metric: string;
  oracle: Figure | undefined;
  engine: Figure | undefined | string;
}

/** A ratio without a denominator says no more than no ratio. */
const plain = (figure: Figure | undefined): string =>
  figure === undefined || figure === null || (typeof figure === 'object' && figure.den === 0)
    ? 'none'
    : typeof figure === 'object'
      ? `${figure.num}/${figure.den}`
      : String(figure);

function between(report: string, group: string, oracle: Figures, engine: Figures): Difference[] {
  return figuresOf(report)
    .all.filter((id) => plain(oracle[id]) !== plain(engine[id]))
    .map((metric) => ({ group, metric, oracle: oracle[metric], engine: engine[metric] }));
}

/** Every disagreement about one question. */
export function differences({ report }: Question, oracle: Answer, engine: Attempt): Difference[] {
  if (typeof engine === 'string')
    return [{ group: 'all', metric: 'all', oracle: undefined, engine }];
  const found = between(report, 'total', oracle.totals, engine.totals);
  for (const metric of noticesOf(report)) {
    const [ours, theirs] = [oracle.notices[metric], engine.notices[metric]];
    if (ours !== theirs) found.push({ group: 'notice', metric, oracle: ours, engine: theirs });
  }
  for (const key of new Set([...oracle.rows.keys(), ...engine.rows.keys()])) {
    const ours = oracle.rows.get(key);
    const theirs = engine.rows.get(key);
    if (ours && theirs) found.push(...between(report, key, ours, theirs));
    else {
      const told = (row: Figures | undefined): Figure | undefined =>
        row?.[figuresOf(report).all[0]!];
      found.push({ group: key, metric: 'row', oracle: told(ours), engine: told(theirs) });
    }
  }
  return found;
}
