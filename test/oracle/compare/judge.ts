import type { Oracle } from '../duck/oracle.js';
import type { Question, Trial } from '../generate/ask.js';
import { type Difference, differences } from './difference.js';
import { engineAnswers } from './engine.js';

/** A question on which the two calculations disagree, alone with its dataset. */
export interface Failure {
  trial: Trial & { questions: [Question] };
  differences: Difference[];
}

/** All disagreements about some trials. */
export async function failures(oracle: Oracle, trials: readonly Trial[]): Promise<Failure[]> {
  const expected = await oracle.answers(trials);
  const found: Failure[] = [];
  for (const [i, trial] of trials.entries()) {
    const answers = await engineAnswers(trial);
    trial.questions.forEach((question, j) => {
      const list = differences(question, expected[i]![j]!, answers[j]!);
      if (list.length > 0)
        found.push({
          trial: { dataset: trial.dataset, questions: [question] },
          differences: list,
        });
    });
  }
  return found;
}
