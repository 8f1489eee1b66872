import type { LitElement } from 'lit';
import { reports } from '../../catalogue/index.js';
import { didYouMean } from '../../contract/nearest.js';

/** Names that a page gives in a property, and those that it may give. */
export type Named = readonly [property: string, names: readonly string[], known: Iterable<string>];

export const dimensionIds = (): string[] => reports.flatMap(({ dimensions }) => dimensions);

/** A sentence for each name, `id` or `id:variant`, that is not known. */
export const unknownNames = (given: readonly Named[]): string[] =>
  given.flatMap(([property, names, of]) => {
    const known = new Set(of);
    return names
      .filter((name) => !known.has(name.split(':')[0]!))
      .map(
        (name) =>
          `${property} names "${name}", which is not known and was ignored.${didYouMean(name, known)}`,
      );
  });

/** Of any element, or of scripts, as far as `HTMLElement` has no property of the same name. */
const common =
  /^(class|is|exportparts|item|tabindex|accesskey|contenteditable|enterkeyhint|inputmode|elementtiming|writingsuggestions|virtualkeyboardpolicy|xmlns|on|data-|aria-)/;

/** Of frameworks, which read or leave them in the page: `hx-get`, `v-if`, `:by`, `@click`, `_`. */
const foreign = /^(?!as-)[a-z]{1,2}-|^ng|^[^a-z]|[^\w-]/;

/** A sentence for each attribute that the element does not have. Those of frameworks may be there. */
export const unknownAttributes = (element: Element): string[] =>
  element.getAttributeNames().flatMap((name) => {
    const { observedAttributes: own, elementProperties } = element.constructor as typeof LitElement;
    if (own.includes(name) || name in HTMLElement.prototype) return [];
    if (common.test(name) || foreign.test(name)) return [];
    if (elementProperties.has(name))
      return `"${name}" is a property, no attribute: set it in a script.`;
    const hint = didYouMean(name, own);
    return hint || /^\w+$/.test(name) ? `There is no attribute "${name}".${hint}` : [];
  });
