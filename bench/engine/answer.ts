import { sizes } from './question.js';

/** Sums over accounts that the 17 measures of smart-list are made of; ratios are kept as numerator and denominator. */
export const sums = [
  'accounts',
  'optedOut',
  'optedOutExternal',
  'attempted',
  'secondNum',
  'secondDen',
  'reached',
  'reachedNum',
  'awaitingNum',
  'awaitingDen',
  'subscribers',
  'appointments',
  'callSeconds',
  'calls',
  'accessoryRevenue',
  'assigned',
  'remaining',
] as const;
/** Further figures: lists with an account, and those with none left to attempt. */
export const fields = [...sums, 'lists', 'listsCompleted'] as const;

export type Row = Record<(typeof fields)[number], number>;
export interface Answer {
  /** By id of the rep or store; '' stands for accounts without one. */
  rows: Map<string, Row>;
  totals: Row;
}

/** Adds up what a rival found by group: sums in the order of `sums`, and lists as bits. */
export class AnswerMaker {
  readonly answer: Answer = { rows: new Map(), totals: {} as Row };
  readonly #totals = new Float64Array(sums.length);
  #lists = 0;
  #open = 0;

  constructor(readonly view: 'rep' | 'store') {}

  /** `code`: of a rep from 1, 0 for nobody; of a store from 0. */
  add(code: number, sumOf: (n: number) => number, lists: number, open: number): void {
    if (lists === 0) return;
    const row = {} as Row;
    for (let n = 0; n < sums.length; n++) this.#totals[n]! += row[sums[n]!] = sumOf(n);
    this.#lists |= lists;
    this.#open |= open;
    this.answer.rows.set(idOf(this.view, code), withLists(row, lists, open));
  }

  finish(): Answer {
    const { totals } = this.answer;
    sums.forEach((field, n) => (totals[field] = this.#totals[n]!));
    withLists(totals, this.#lists, this.#open);
    return this.answer;
  }
}

function withLists(row: Row, lists: number, open: number): Row {
  row.lists = bitsIn(lists);
  row.listsCompleted = row.lists - bitsIn(open);
  return row;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (; bits; bits &= bits - 1) count++;
  return count;
}

/** Ids by code, as the dataset has them. */
export const ids = {
  rep: ['', ...Array.from({ length: sizes.rep }, (_, n) => `R${n + 1}`)],
  store: Array.from({ length: sizes.store }, (_, n) => `S${n}`),
  list: Array.from({ length: sizes.list }, (_, n) => `L${n}`),
  brand: Array.from({ length: sizes.brand }, (_, n) => `B${n}`),
  month: Array.from({ length: sizes.month }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`),
};
const idOf = (view: 'rep' | 'store', code: number): string => ids[view][code]!;

/** Throws where an answer differs from the reference; money may differ by the rounding of floating sums. */
export function assertEqual(reference: Answer, other: Answer, name: string): void {
  if (other.rows.size !== reference.rows.size)
    throw new Error(`${name} has ${other.rows.size} rows, the reference ${reference.rows.size}`);
  const same = (id: string, mine: Row, theirs: Row | undefined): void => {
    for (const field of fields) {
      const slack = field === 'accessoryRevenue' ? 1e-5 : 0;
      if (!theirs || !(Math.abs(theirs[field] - mine[field]) <= slack))
        throw new Error(
          `${name}: ${field} of ${id || 'nobody'} is ${theirs?.[field]}, the reference ${mine[field]}`,
        );
    }
  };
  for (const [id, row] of reference.rows) same(id, row, other.rows.get(id));
  same('all', reference.totals, other.totals);
}
