import type { Query, Result, ResultRow, Value } from '../../../src/contract/query.js';
import type { Source } from '../../../src/contract/source.js';
import { openDataset } from '../../../src/source/open.js';
import { type Answer, type Figures, figuresOf, keyOf, onlyByDeal } from '../duck/answer.js';
import { noticesOf } from '../duck/notices.js';
import type { Question, Trial } from '../generate/ask.js';

type Parts = ResultRow['parts'];

/** What is wrong with the form of an answer, whatever its figures are. */
function checkRatio(id: string, value: Value, parts: Parts): void {
  const part = parts?.[id];
  if (part === undefined || part.den === 0) {
    if (value !== null) throw new Error(`${id} is ${value} without a denominator`);
    return;
  }
  if (typeof value !== 'number') throw new Error(`${id} is ${value} of ${part.num}/${part.den}`);
  if (Math.abs(value - part.num / part.den) > 1e-9)
    throw new Error(`${id} is ${value}, its parts ${part.num}/${part.den}`);
}

/** A view by something of that name has it instead, and other views have nothing of it. */
const isNot = ({ report, by }: Question, id: string): boolean =>
  report === 'sales-report' &&
  onlyByDeal.all.includes(id) &&
  (!by.includes('deal') || by.includes(id));

function figures(question: Question, values: Record<string, Value>, parts: Parts): Figures {
  const { all: ids, ratios, texts } = figuresOf(question.report);
  const all: Figures = {};
  for (const id of ids) {
    const value = values[id];
    if (isNot(question, id)) all[id] = null;
    else if (value === undefined) {
      if (!onlyByDeal.all.includes(id)) throw new Error(`${id} is not in the answer`);
      all[id] = null;
    } else if (ratios.has(id)) {
      checkRatio(id, value, parts);
      all[id] = parts?.[id] ?? null;
    } else {
      if ((typeof value === 'string') !== (texts.has(id) && value !== null))
        throw new Error(`${id} is ${value}`);
      all[id] = value;
    }
  }
  return all;
}

function answerOf(result: Result, question: Question): Answer {
  const { by } = question;
  const rows = new Map<string, Figures>();
  for (const row of result.rows) {
    const key = keyOf(by.map((name) => row.key[name]));
    if (rows.has(key)) throw new Error(`two rows ${key}`);
    rows.set(key, figures(question, row.values, row.parts));
  }
  const notices: Answer['notices'] = {};
  for (const { code, detail } of result.notices)
    if (noticesOf(question.report).includes(code)) {
      if (code in notices) throw new Error(`${code} is said twice`);
      notices[code] = Number(detail?.['n']);
    }
  return { rows, totals: figures(question, result.totals, result.totalParts), notices };
}

/** An answer, or the message of the error that the engine gave instead. */
export type Attempt = Answer | string;

async function ask(source: Source, question: Question): Promise<Attempt> {
  try {
    const metrics = figuresOf(question.report).all.filter((id) => !isNot(question, id));
    const query: Query = { ...question, metrics };
    return answerOf(await source.query(query), question);
  } catch (error) {
    return String(error);
  }
}

/** The engine's answers to the questions of a trial. */
export async function engineAnswers({ dataset, questions }: Trial): Promise<Attempt[]> {
  let source: Source;
  try {
    source = await openDataset(dataset);
  } catch (error) {
    return questions.map(() => `openDataset: ${String(error)}`);
  }
  const answers: Attempt[] = [];
  for (const question of questions) answers.push(await ask(source, question));
  source.close?.();
  return answers;
}
