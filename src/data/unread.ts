import { nearest } from '../contract/nearest.js';
import type { Notice } from '../contract/query.js';

/** A table of the host's: its columns, those that were read, and ours that it has not. */
export interface Use {
  names: ReadonlySet<string>;
  columns: Set<unknown>;
  lacks: string[];
}

/** The name that an unknown one was probably meant to be. */
function perhaps(name: string, known: readonly string[]): string {
  const [near] = nearest(name, known);
  return near === undefined ? '' : ` (${near}?)`;
}

/** One notice on columns and one on tables that nothing was read from. `absent`: tables of ours that the data lack. */
export function unreadNotices(
  used: ReadonlyMap<string, Use>,
  tables: Iterable<string>,
  absent: readonly string[],
): Notice[] {
  const columns = [...used].flatMap(([host, { columns: read, names, lacks }]) =>
    [...names]
      .filter((name) => name && !read.has(name))
      .map((name) => `${host}.${name}${perhaps(name, lacks)}`),
  );
  const others = [...tables]
    .filter((table) => !used.has(table))
    .map((table) => table + perhaps(table, absent));
  return Object.entries({ Columns: columns, Tables: others }).flatMap(([what, names]) => {
    const list = names.join(', ');
    return names.length
      ? {
          code: `unknown-${what.toLowerCase()}`,
          message: `${what} that are not known and were ignored: ${list}.`,
          detail: { names: list, count: names.length },
        }
      : [];
  });
}
