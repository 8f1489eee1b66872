import { onLanguage, say } from './page.js';
import type { Word } from './words.js';

/** A public CSV beside the project, by folder and name; null where it is not there. */
export async function sharedFile(path: string, method = 'GET'): Promise<Response | null> {
  const answer = await fetch(`/shared-data/${path}.csv`, { method }).catch(() => null);
  // A development server answers what it lacks with a page: only CSV counts as there.
  return answer?.ok && answer.headers.get('content-type')?.startsWith('text/csv') ? answer : null;
}

/** Texts of several, by name; null where one is not there. */
export async function sharedTables(
  folder: string,
  ...names: string[]
): Promise<Record<string, string> | null> {
  const texts: Record<string, string> = {};
  for (const name of names) {
    const file = await sharedFile(`${folder}/${name}`);
    if (!file) return null;
    texts[name] = await file.text();
  }
  return texts;
}

/** Says kindly that a file is not there, and where it would have to be. */
export function sayAbsent(place: Element, text: Word): void {
  const card = document.createElement('section');
  card.className = 'absent';
  const title = document.createElement('h2');
  const body = document.createElement('p');
  const link = document.createElement('a');
  link.href = './index.html';
  onLanguage(() => {
    title.textContent = say('absentTitle');
    body.textContent = say(text);
    link.textContent = say('absentLink');
  });
  card.append(title, body, link);
  place.replaceChildren(card);
}
