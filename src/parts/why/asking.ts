import { longPress } from './long-press.js';

const ask = (button: EventTarget | null): void =>
  ((button as Element).nextElementSibling as HTMLElement).click();

/** For a button that shows rows, and whose next sibling explains its figure: Alt and a click, `?`, or a long press do that, too. */
export const asking = {
  press: longPress(ask),
  key: ({ key, currentTarget }: KeyboardEvent): void => {
    if (key === '?') ask(currentTarget);
  },
  click:
    (act: () => void) =>
    ({ altKey, currentTarget }: MouseEvent): void =>
      altKey ? ask(currentTarget) : act(),
};
