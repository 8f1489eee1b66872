import type { HTMLAttributes, PublicProps } from 'vue';
import type { JalonElements, JalonGiven, JalonHeard, JalonTag, Written } from './element-types.js';

/** For `compilerOptions.isCustomElement` of the Vue plugin. */
export declare function isCustomElement(tag: string): boolean;

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;

/** Properties whose attribute has another name: text in a template goes to the attribute. */
type Aliased<T extends JalonTag> = Camel<keyof JalonElements[T]['attributes'] & string> &
  keyof JalonElements[T]['properties'];

type Own<T extends JalonTag> = Omit<JalonGiven<T>, Aliased<T>> & {
  [K in Aliased<T>]?: Written<JalonElements[T]['properties'][K]>;
} & {
  [K in keyof JalonElements[T]['events'] & string as `on${Capitalize<Camel<K>>}`]?: (
    event: JalonHeard<T, K>,
  ) => void;
} & {
  /** `data-span`: columns of a dashboard that the element takes. */
  dataSpan?: Written<number>;
};

/** Props of an element in a template. */
export type JalonProps<T extends JalonTag> = Omit<HTMLAttributes & PublicProps, keyof Own<T>> &
  Own<T>;

type Component<T extends JalonTag> = new () => JalonElements[T]['element'] & {
  /** Of templates only. */
  $props: JalonProps<T>;
};

type Tags = { [T in JalonTag]: Component<T> };
type JsxTags = { [T in JalonTag]: JalonProps<T> };

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}

declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends JsxTags {}
  }
}
