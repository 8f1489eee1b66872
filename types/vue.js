export const isCustomElement = (tag) => tag.startsWith('jalon-');
