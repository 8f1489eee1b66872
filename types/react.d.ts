// React 19 sets properties and listens by these names. React 18 checks with the same types, but hands objects over as
// text and does not listen: use a ref there.
import type * as React from 'react';
import type { JalonElements, JalonGiven, JalonHeard, JalonTag } from './element-types.js';

type Own<T extends JalonTag> = JalonGiven<T> & {
  [K in keyof JalonElements[T]['events'] & string as `on${K}`]?: (event: JalonHeard<T, K>) => void;
};

type Html<T extends JalonTag> = React.DetailedHTMLProps<
  React.HTMLAttributes<JalonElements[T]['element']>,
  JalonElements[T]['element']
> & { class?: string };

/** Props of an element: `{…} satisfies JalonProps<'jalon-filter-bar'>` also finds misspelt names with a hyphen. */
export type JalonProps<T extends JalonTag> = Omit<Html<T>, keyof Own<T>> & Own<T>;

type Tags = { [T in JalonTag]: JalonProps<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
