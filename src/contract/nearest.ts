const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** How many signs must be changed, added or left out. */
function distance(a: string, b: string): number {
  let above = Array.from(b + ' ', (_, j) => j);
  for (const sign of a) {
    const row = [above[0]! + 1];
    for (let j = 0; j < b.length; j++)
      row.push(Math.min(above[j]! + Number(sign !== b[j]), above[j + 1]! + 1, row[j]! + 1));
    above = row;
  }
  return above[b.length]!;
}

/** Of known names the nearest to one that is not among them, at most three. Case, spaces, hyphens and underscores do not count. */
export function nearest(name: string, known: Iterable<string>): string[] {
  const typed = plain(name);
  let least = typed.length / 3;
  let near: string[] = [];
  for (const one of known) {
    const far = distance(typed, plain(one));
    if (far < least) near = [];
    if (far <= least) near.push(one);
    least = Math.min(least, far);
  }
  return near.slice(0, 3);
}

/** What is appended to a message about an unknown name: ` Did you mean "rep"?`; '' where no known one is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  return near.length ? ` Did you mean "${near.join('" or "')}"?` : '';
}

/** Unknown names for a notice, each with the one that it was probably meant to be: `reps (rep?), size`. */
export const withHints = (names: Iterable<string>, known: readonly string[]): string =>
  Array.from(names, (name) => {
    const [near] = nearest(name, known);
    return near === undefined ? name : `${name} (${near}?)`;
  }).join(', ');
