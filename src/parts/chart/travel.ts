import type { Drawing, Mark } from './drawing.js';

/**
 * The mark to which a key leads from another: left and right between groups, up and down between series (turned in a
 * `vertical` drawing), Home and End to the first and last group. Null: the key leads nowhere.
 */
export function travel(
  { marks, vertical }: Pick<Drawing, 'marks' | 'vertical'>,
  from: Mark,
  key: string,
  rtl: boolean,
): Mark | null {
  const last = marks.at(-1)!.group;
  const along = vertical
    ? { ArrowDown: 1, ArrowUp: -1 }
    : { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 };
  const across = vertical
    ? { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }
    : { ArrowUp: 1, ArrowDown: -1 };
  const turn = across[key as keyof typeof across] as number | undefined;
  if (turn) {
    const beside = marks.filter(({ group }) => group === from.group);
    return beside[beside.indexOf(from) + turn] ?? from;
  }
  const group = {
    Home: marks[0]!.group,
    End: last,
    ...Object.fromEntries(Object.entries(along).map(([name, by]) => [name, from.group + by])),
  }[key];
  if (group === undefined) return null;
  const there = marks.filter((mark) => mark.group === group);
  // The same series, or the one nearest to it.
  return (
    there.sort((a, b) => Math.abs(a.series - from.series) - Math.abs(b.series - from.series))[0] ??
    from
  );
}
