import type { Page } from 'playwright';

type Act = (page: Page) => Promise<unknown>;

/** What a reader does next, and sees, below a heading of a guide. */
const acts: Readonly<Record<string, Readonly<Record<string, Act>>>> = {};

export const actsOf = (file: string, heading: string): Act[] => {
  const act = acts[file]?.[heading];
  return act ? [act] : [];
};

export const actHeadings = (): [string, string][] =>
  Object.entries(acts).flatMap(([file, all]) =>
    Object.keys(all).map((heading): [string, string] => [file, heading]),
  );
