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

/** `worker` is true, `worker="url"` the URL. */
export const flagOrText: ComplexAttributeConverter<unknown> = {
  fromAttribute: (text) => (text === null ? false : text === '' || text),
};
