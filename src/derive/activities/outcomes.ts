import type { Table } from '../../data/columns.js';
import { codesOf } from '../read.js';

/** Words for outcomes that are known, by fact. */
export const outcomes = {
  reached: 'reached',
  notReached: 'not-reached',
  voicemail: 'voicemail',
  wrongNumber: 'wrong-number',
};

const MOST = 5;

/** The first words that the data have for outcomes, where none of them is one that is known: nobody then counts as reached. */
export function strangeOutcomes(table: Table | undefined): string | null {
  const words = table && codesOf(table, 'outcome')?.dictionary;
  if (!words || words.size < 2 || Object.values(outcomes).some((one) => words.codeOf(one) > 0))
    return null;
  const names = Array.from({ length: Math.min(MOST, words.size - 1) }, (_, i) => words.at(i + 1));
  return names.join(', ');
}
