/** A text with `{name}` placeholders, or one text per plural category of `{n}`. */
export type Word =
  string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The words of one language, by key. */
export type Words = Readonly<Record<string, Word>>;

const languages = new Map<string, Words>();

/** Called when words came. */
export const wordsCame = new Set<() => void>();

/** Makes a language known, or adds words to one. `tag`: a language (`de`) or a locale (`fr-CA`), which then wins over its language. */
export function addLanguage(tag: string, words: Words): void {
  const id = tag.toLowerCase();
  const known = languages.get(id);
  languages.set(id, known ? Object.assign({}, known, words) : words);
  for (const listener of wordsCame) listener();
}

/** Word of the locale, else of its language, else English. */
export function wordOf(locale: string, key: string): Word | undefined {
  const tag = locale.toLowerCase();
  for (const id of [tag, tag.split('-')[0]!, 'en']) {
    const word = languages.get(id)?.[key];
    if (word !== undefined) return word;
  }
  return undefined;
}

/** The language whose words a locale gets. */
export const languageFor = (locale: string): string =>
  [locale.toLowerCase(), locale.toLowerCase().split('-')[0]!].find((id) => languages.has(id)) ??
  'en';
