import type { ComplexAttributeConverter } from 'lit';

/** JSON in an attribute. Text that is no JSON comes through as it is, for the check to name. */
export const json: ComplexAttributeConverter<unknown> = {
  fromAttribute(text) {
    if (text === null) return null;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  },
};

/** A number. Text that is none comes through as it is, for the check to name. */
export const numberOrText: ComplexAttributeConverter<unknown> = {
  fromAttribute(text) {
    const value = text?.trim() ? Number(text) : NaN;
    return Number.isNaN(value) ? text : value;
  },
};

/** `created, won` */
export const listOf = (text: string | null): string[] | null =>
  text === null ? null : text.split(',').map((one) => one.trim());

export const list = { fromAttribute: listOf };

/** `worker` is true, `worker="url"` the URL. */
export const flagOrText: ComplexAttributeConverter<unknown> = {
  fromAttribute: (text) => (text === null ? false : text === '' || text),
};
