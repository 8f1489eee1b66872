import { words, type Language, type Word } from './words.js';

export type { Language };

/** What all pages share: a head, their own language and theme, remembered from visit to visit. */
type Theme = 'auto' | 'light' | 'dark' | 'contrast';

const remembered = (key: string): string | null => {
  try {
    return localStorage.getItem(`jalon-demo-${key}`);
  } catch {
    return null; // Storage may be forbidden; then nothing is remembered.
  }
};
const remember = (key: string, value: string): void => {
  try {
    localStorage.setItem(`jalon-demo-${key}`, value);
  } catch {
    // As above.
  }
};

const asked = new URLSearchParams(location.search);
const first = (key: string, choices: readonly string[], fallback: string): string =>
  [asked.get(key), remembered(key), fallback].find(
    (value) => value !== null && choices.includes(value),
  )!;

let language = first(
  'lang',
  ['en', 'fr'],
  navigator.language.startsWith('fr') ? 'fr' : 'en',
) as Language;
const themes: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];
let theme = first('theme', themes, 'auto') as Theme;
const listeners: ((language: Language) => void)[] = [];

export const say = (word: Word, values: Record<string, string> = {}): string =>
  words[language][word].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** Calls back at once and after each change of language. */
export function onLanguage(listener: (language: Language) => void): void {
  listeners.push(listener);
  listener(language);
}

function show(): void {
  const root = document.documentElement;
  root.lang = language;
  root.toggleAttribute('data-jalon-theme', theme !== 'auto');
  if (theme !== 'auto') root.dataset['jalonTheme'] = theme;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    element.textContent = say(element.dataset['words'] as Word);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', say(element.dataset['label'] as Word));
  }
  document.title = `${document.querySelector('h1')?.textContent} · Jalon`;
}

/** A group of buttons of which one is pressed. */
function group<T extends string>(
  label: Word,
  choices: readonly T[],
  name: (choice: T) => string,
  get: () => T,
  set: (choice: T) => void,
) {
  const box = document.createElement('div');
  box.className = 'switch';
  box.role = 'group';
  const buttons = choices.map((choice) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', () => set(choice));
    box.append(button);
    return button;
  });
  return {
    box,
    update() {
      box.setAttribute('aria-label', say(label));
      buttons.forEach((button, n) => {
        button.textContent = name(choices[n]!);
        button.setAttribute('aria-pressed', String(choices[n] === get()));
      });
    },
  };
}

const pages: readonly [string, Word][] = [
  ['index.html', 'progress'],
  ['prospects.html', 'prospects'],
  ['monday.html', 'salesTeam'],
  ['bank.html', 'campaign'],
  ['public.html', 'public'],
  ['brand.html', 'brand'],
];

/** Pages of one sales team, below its entry. */
const teamPages: readonly [string, Word][] = [
  ['monday.html', 'monday'],
  ['pipeline.html', 'pipeline'],
  ['forecast.html', 'forecast'],
  ['deals.html', 'deals'],
  ['activity.html', 'activity'],
  ['prospecting.html', 'prospecting'],
  ['cohort.html', 'cohorts'],
  ['kpi.html', 'kpi'],
];

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  data: Record<string, string> = {},
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  Object.assign(element.dataset, data);
  element.append(...children);
  return element;
}

/** The head: the way to the content, the pages, and the switches. */
function fillHead(switches: readonly Node[]): void {
  const here = location.pathname.split('/').at(-1) || 'index.html';
  const isOfTeam = teamPages.some(([page]) => page === here);
  const linksTo = (all: readonly [string, Word][], current: string, kind: string) =>
    all.map(([page, word]) => {
      const link = make('a', { href: `./${page}` }, { words: word });
      if (page === current) link.setAttribute('aria-current', kind);
      return link;
    });
  const links = linksTo(pages, isOfTeam ? 'monday.html' : here, isOfTeam ? 'true' : 'page');
  const head = document.querySelector('.top')!;
  head.before(make('a', { className: 'skip', href: '#main' }, { words: 'skip' }));
  head.append(
    make(
      'div',
      { className: 'wide' },
      {},
      make(
        'a',
        { className: 'brand', href: './index.html' },
        {},
        make('img', {
          src: new URL('./icon.svg', import.meta.url).href,
          alt: '',
          width: 28,
          height: 28,
        }),
        make('span', { textContent: 'Jalon' }),
      ),
      make('nav', {}, { label: 'nav' }, ...links),
      make('div', { className: 'switches' }, {}, ...switches),
    ),
    ...(isOfTeam
      ? [
          make(
            'nav',
            { className: 'sub wide' },
            { label: 'salesTeam' },
            ...linksTo(teamPages, here, 'page'),
          ),
        ]
      : []),
  );
}

/** Fills the head and everything that `data-words` and `data-label` name. */
export function startPage(): void {
  const groups = [
    group(
      'language',
      ['en', 'fr'],
      (code) => code.toUpperCase(),
      () => language,
      (choice) => {
        if (choice === language) return;
        language = choice;
        remember('lang', choice);
        update();
        for (const listener of listeners) listener(language);
      },
    ),
    group(
      'theme',
      themes,
      (choice) => say(choice),
      () => theme,
      (choice) => {
        theme = choice;
        remember('theme', choice);
        update();
      },
    ),
  ];
  const update = () => {
    show();
    for (const one of groups) one.update();
  };
  fillHead(groups.map(({ box }) => box));
  update();
  // On a telephone the pages are a row to be scrolled.
  for (const here of document.querySelectorAll('nav [aria-current]'))
    here.scrollIntoView({ block: 'nearest', inline: 'center' });
}

let hide = 0;
/** A short message at the foot of the page. */
export function toast(text: string): void {
  let box = document.querySelector<HTMLElement>('#toast');
  if (!box)
    document.body.append((box = make('div', { id: 'toast', className: 'toast', role: 'status' })));
  box.textContent = text;
  box.classList.add('on');
  clearTimeout(hide);
  hide = window.setTimeout(() => box.classList.remove('on'), 5000);
}
