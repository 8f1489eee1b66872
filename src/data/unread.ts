import { withHints } from '../contract/nearest.js';
import type { Notice } from '../contract/query.js';

/** A table of the host's: its columns, those that were read, and ours that it has not. */
export interface Use {
  names: ReadonlySet<string>;
  columns: Set<unknown>;
  lacks: string[];
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
      .map((name) => `${host}.${withHints([name], lacks)}`),
  );
  const others = [...tables]
    .filter((table) => !used.has(table))
    .map((table) => withHints([table], absent));
  const noticeOf = (what: string, names: readonly string[]): Notice[] => {
    const list = names.join(', ');
    const message = `${what} that are not known and were ignored: ${list}.`;
    const code = `unknown-${what.toLowerCase()}`;
    return names.length ? [{ code, message, detail: { names: list, count: names.length } }] : [];
  };
  return [...noticeOf('Columns', columns), ...noticeOf('Tables', others)];
}
