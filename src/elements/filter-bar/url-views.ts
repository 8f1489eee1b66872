import type { View, Views } from '../../contract/events.js';
import type { SortKey } from '../../contract/query.js';

type Field = Exclude<keyof View, 'widths'>;

const ids = (text: string): string[] => text.split(',').filter(Boolean);
const plain = (value: unknown): string => String(value);
const joined = (value: unknown): string => (value as string[]).join();

/** How each field of a view stands in an address: `columns=accounts,attemptedRate`, `sort=-attemptedRate,name`. */
const fields: Readonly<
  Record<Field, readonly [write: (value: unknown) => string, read: (text: string) => unknown]>
> = {
  by: [plain, String],
  measure: [plain, String],
  rule: [plain, String],
  compare: [plain, String],
  form: [plain, String],
  columns: [joined, ids],
  pinned: [joined, ids],
  sort: [
    (keys) => joined((keys as SortKey[]).map(({ by, descending }) => (descending ? '-' : '') + by)),
    (text) =>
      ids(text).map((id) =>
        id.startsWith('-') ? { by: id.slice(1), descending: true } : { by: id },
      ),
  ],
};

/** Views in an address (`?jalon.team-table.by=store`). */
export function readViews(search: string, prefix: string): Views {
  // An address may name `__proto__`: here that is a name like any other.
  const views = Object.create(null) as Views;
  for (const [name, text] of new URLSearchParams(search)) {
    const [start, end] = [name.indexOf('.'), name.lastIndexOf('.')];
    const field = name.slice(end + 1);
    if (start === end || name.slice(0, start) !== prefix || !Object.hasOwn(fields, field)) continue;
    (views[name.slice(start + 1, end)] ??= {})[field as 'by'] = fields[field as Field][1](
      text,
    ) as string;
  }
  return views;
}

/** The query string with these views in place of those it had; other parameters stay. */
export function writeViews(search: string, prefix: string, views: Views): string {
  const params = new URLSearchParams(search);
  for (const name of [...params.keys()]) if (name.startsWith(`${prefix}.`)) params.delete(name);
  for (const [key, view] of Object.entries(views))
    for (const [field, value] of Object.entries(view))
      if (Object.hasOwn(fields, field) && value !== null)
        params.set(`${prefix}.${key}.${field}`, fields[field as Field][0](value));
  const text = params.toString();
  return text && `?${text}`;
}
