const come = new Set<HTMLElement>();

/**
 * Makes a block of an element that has come to the page and is a box in a line, which has no width of its own: a
 * host's `* { all: unset }` is stronger than `:host`. Asked before the next frame for all elements at once, as the
 * browser then has the styles to find anyway.
 */
export function toBlock(element: HTMLElement): void {
  if (!come.size) requestAnimationFrame(look);
  come.add(element);
}

function look(): void {
  const inLine = [...come].filter((element) => getComputedStyle(element).display === 'inline');
  come.clear();
  for (const { style } of inLine) style.setProperty('display', 'block');
}
