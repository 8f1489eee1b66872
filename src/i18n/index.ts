import { en } from './en/index.js';
import { fr } from './fr/index.js';
import { addLanguage, languageFor, wordOf, wordsCame } from './words.js';

addLanguage('en', en);
addLanguage('fr', fr);

export { addLanguage, languageFor, wordsCame } from './words.js';
export type { Word, Words } from './words.js';

/** Keys that ship; a host's own words may have others. */
export type Key = keyof typeof en | (string & {});

/**
 * A text of the reader's language; `values` fill `{name}` placeholders, and `n` chooses the plural. Numbers are
 * formatted. A key that no language has gives `fallback`, else itself.
 */
export type Say = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
  fallback?: string,
) => string;

/** Key of a metric's word in one report: `metric.won.explain` is `metric.won@cohort.explain` there. */
const ownKey = (key: string, report: string): string =>
  key.replace(/^metric\.[^.]+/, `$&@${report}`);

const sayers = new Map<string, Say>();
wordsCame.add(() => sayers.clear());

/** `report`: whose words for metrics come first (`metric.won@cohort`). */
export function sayer(locale: string, report = ''): Say {
  const id = `${locale} ${report}`;
  let say = sayers.get(id);
  if (!say) sayers.set(id, (say = makeSayer(locale, report)));
  return say;
}

function makeSayer(locale: string, report: string): Say {
  const plural = new Intl.PluralRules(languageFor(locale) === 'en' ? 'en' : locale);
  const number = new Intl.NumberFormat(locale);
  return (key, values = {}, fallback = key) => {
    const own = key.startsWith('metric.') ? wordOf(locale, ownKey(key, report)) : undefined;
    const word = own ?? wordOf(locale, key);
    if (word === undefined) return fallback;
    const text =
      typeof word === 'string'
        ? word
        : (word[plural.select(Number(values['n'] ?? 0))] ?? word.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  };
}
