import type { JSX } from 'solid-js';
import type { JalonElements, JalonGiven, JalonHeard, JalonTag } from './element-types.js';

type Element<T extends JalonTag> = JalonElements[T]['element'];
type Listener<E> =
  ((event: E) => void) | ({ handleEvent(event: E): void } & AddEventListenerOptions);

type Own<T extends JalonTag> = JalonGiven<T> & {
  [
    K in keyof JalonElements[T]['properties'] & string as `prop:${K}`
  ]?: JalonElements[T]['properties'][K];
} & {
  [K in keyof JalonGiven<T> & string as `attr:${K}`]?: string | number;
} & {
  [K in keyof JalonElements[T]['events'] & string as `on:${K}`]?: Listener<JalonHeard<T, K>>;
};

/** Props of an element: `{…} satisfies JalonProps<'jalon-filter-bar'>` also finds misspelt names with a hyphen. */
export type JalonProps<T extends JalonTag> = Omit<JSX.HTMLAttributes<Element<T>>, keyof Own<T>> &
  Own<T>;

type Tags = { [T in JalonTag]: JalonProps<T> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
