import type { Words } from './words.js';

type All<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer A) => void
  ? A
  : never;

/** The words of several files in one object; a literal that spreads a thousand of them takes some ten times as long. */
export const joined = <T extends readonly Words[]>(...files: T): All<T[number]> =>
  Object.assign({}, ...files) as All<T[number]>;
