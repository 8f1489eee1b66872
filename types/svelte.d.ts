import type { HTMLAttributes } from 'svelte/elements';
import type { JalonElements, JalonGiven, JalonHeard, JalonTag } from './element-types.js';

type Events<T extends JalonTag> = JalonElements[T]['events'];

/** `onjalon-drill` of Svelte 5, `on:jalon-drill` of Svelte 4. */
type Own<T extends JalonTag> = JalonGiven<T> & {
  [K in keyof Events<T> & string as `on${K}` | `on:${K}`]?: (event: JalonHeard<T, K>) => void;
};

/** Props of an element. */
export type JalonProps<T extends JalonTag> = Omit<
  HTMLAttributes<JalonElements[T]['element']>,
  keyof Own<T>
> &
  Own<T>;

type Tags = { [T in JalonTag]: JalonProps<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
