import { at } from './project.mjs';

const PLURALS = ['one', 'other'];

const toText = (key, word) => {
  const forms = typeof word === 'string' ? [word] : PLURALS.map((category) => word[category]);
  const text = forms.join('|');
  if (text.split('|').length !== forms.length || /[\n\t]/.test(text) || forms.includes(undefined))
    throw new Error(`${key}: words are packed with "|", tabs and line ends, and in ${PLURALS}`);
  if (typeof word !== 'string' && Object.keys(word).length !== PLURALS.length)
    throw new Error(`${key}: its plural is not ${PLURALS}`);
  return text;
};

/** Words of all languages in one text: a line a key, which leaves out the parts it shares with the key before. */
export function packWords(languages) {
  const [first, ...others] = languages;
  let last = [];
  return Object.keys(first)
    .map((key) => {
      const parts = key.split('.');
      let shared = parts.findIndex((part, i) => part !== last[i]);
      if (shared < 0) shared = parts.length - 1;
      last = parts;
      return [
        shared + parts.slice(shared).join('.'),
        ...[first, ...others].map((words) => toText(key, words[key])),
      ].join('\t');
    })
    .join('\n');
}

/** The same, read back; runs in the page, so it refers to nothing outside. */
export function unpackWords(text, language) {
  let last = [];
  return Object.fromEntries(
    text.split('\n').map((line) => {
      const [key, ...words] = line.split('\t');
      last = last.slice(0, key[0]).concat(key.slice(1).split('.'));
      const [one, other] = words[language].split('|');
      return [last.join('.'), other === undefined ? one : { one, other }];
    }),
  );
}

export const languages = ['en', 'fr'];

/** A script's words as one text: keys, which are as long as the words, then come once for all languages. */
export function packedWords(words) {
  const files = languages.map((tag) => at(`src/i18n/${tag}/index.ts`).split('\\').join('/'));
  const [first] = files;
  return {
    name: 'jalon-pack-words',
    enforce: 'pre',
    load(id) {
      const i = files.indexOf(id.split('\\').join('/'));
      if (i < 0) return undefined;
      if (i > 0) return `export { ${languages[i]} } from ${JSON.stringify(first)};`;
      const text = JSON.stringify(packWords(languages.map((tag) => words[tag])));
      return `${unpackWords}const text = ${text};${languages
        .map((tag, language) => `export const ${tag} = unpackWords(text, ${language});`)
        .join('')}`;
    },
  };
}
