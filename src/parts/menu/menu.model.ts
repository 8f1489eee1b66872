/** null: rows without a value. */
export type MenuValue = string | null;

export interface MenuOption {
  value: MenuValue;
  label: string;
  /** Said in a lower voice after the label, and searched too. */
  hint?: string | undefined;
  /** Drawn at the row's end; null: unknown. */
  count?: number | null | undefined;
  /** Level in a tree, from 0. */
  depth?: number | undefined;
  /** Chosen with one that it lies below. */
  within?: boolean | undefined;
}

/** Without accents and case. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Options whose label or hint holds every word of the query; those whose label starts with it come first. */
export function search(options: readonly MenuOption[], query: string): readonly MenuOption[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return options;
  const start: MenuOption[] = [];
  const rest: MenuOption[] = [];
  for (const option of options) {
    const label = fold(option.label);
    const text = `${label} ${fold(option.hint ?? '')}`;
    if (words.every((word) => text.includes(word)))
      (label.startsWith(words[0]!) ? start : rest).push(option);
  }
  return [...start, ...rest];
}

/** The values after a person chose one: `only` drops the others; choosing the last one left, or every one, means all (empty). */
export function choose(
  selected: readonly MenuValue[],
  value: MenuValue,
  { multiple, only, total }: { multiple: boolean; only: boolean; total: number },
): MenuValue[] {
  if (!multiple || only) return [value];
  if (selected.includes(value)) return selected.filter((other) => other !== value);
  return selected.length + 1 === total ? [] : [...selected, value];
}

/** Index of the next option after `from` whose label starts with the typed letters, else -1. */
export function typeahead(options: readonly MenuOption[], typed: string, from: number): number {
  const wanted = fold(typed);
  // A letter typed again goes on to the next; more letters stay on an option that still fits.
  const first = typed.length > 1 ? from : from + 1;
  for (let i = 0; i < options.length; i++) {
    const at = (Math.max(0, first) + i) % options.length;
    if (fold(options[at]!.label).startsWith(wanted)) return at;
  }
  return -1;
}

/** First and last (excluded) of the rows to draw. */
export function windowOf(
  scrollTop: number,
  height: number,
  row: number,
  total: number,
): [number, number] {
  const spare = 6;
  const first = Math.max(0, Math.min(total, Math.floor(scrollTop / row) - spare));
  return [first, Math.min(total, first + Math.ceil(height / row) + 2 * spare)];
}
