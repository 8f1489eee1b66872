import { readFileSync } from 'node:fs';

/** The bugs of mutants.md: the name, the file, the source as it is and as it is planted. */
export function bugs() {
  const text = readFileSync(new URL('./mutants.md', import.meta.url), 'utf8');
  const form = /## (.+)\n(\S+)\n```ts\n([^]*?)\n```\n```ts\n([^]*?)\n```/g;
  return [...text.matchAll(form)].map(([, name = '', file = '', from = '', to = '']) => ({
    name,
    file,
    from,
    to,
  }));
}
