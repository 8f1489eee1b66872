/** Parts of a whole as spans of a bar, in per cent; none where a part is unknown or below zero, or all are nothing. */
export function splitBar(parts: readonly (number | null)[]): { x: number; width: number }[] {
  const sum = parts.reduce<number>((all, part) => all + (part ?? Number.NaN), 0);
  if (!(sum > 0) || parts.some((part) => part! < 0)) return [];
  let x = 0;
  return parts.map((part) => {
    const width = Math.round((part! / sum) * 1000) / 10;
    const at = { x, width };
    x = Math.round((x + width) * 10) / 10;
    return at;
  });
}

/** Columns of a wide grid whose cells take so many places: four or three, whichever leaves less of the last row empty. */
export const columnsFor = (places: number): number =>
  places < 4 ? places : places % 4 && (3 - (places % 3)) % 3 < 4 - (places % 4) ? 3 : 4;
