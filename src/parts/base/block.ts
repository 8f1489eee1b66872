const drawn = new Set<HTMLElement>();

/**
 * Makes a block of an element that is drawn for the first time and is a box in a line, which has no width of its own: a
 * host's `* { all: unset }` is stronger than `:host`. Asked before the next frame for all elements at once, as the
 * browser then has the styles to find anyway.
 */
export function toBlock(element: HTMLElement): void {
  if (!drawn.size) requestAnimationFrame(look);
  drawn.add(element);
}

function look(): void {
  const inLine = [...drawn].filter((element) => getComputedStyle(element).display === 'inline');
  drawn.clear();
  for (const { style } of inLine) style.setProperty('display', 'block');
}
