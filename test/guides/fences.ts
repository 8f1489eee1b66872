import { readFileSync } from 'node:fs';
import { at, filesUnder } from '../../tools/project.mjs';

/** A block of code in a guide, and what its first line says is to be done with it: see docs/testing.md. */
export interface Fence {
  /** `docs/dataset.md:7` */
  place: string;
  file: string;
  heading: string;
  language: string;
  /** Words after the language: `page`, `error` … */
  marks: readonly string[];
  /** `file=deals.csv` → `{file: 'deals.csv'}` */
  values: Readonly<Record<string, string>>;
  text: string;
}

export const guides = (): string[] => [
  'README.md',
  ...filesUnder('docs', (file) => file.endsWith('.md')),
];

export const fencesOf = (file: string): Fence[] => parse(readFileSync(at(file), 'utf8'), file);

export function parse(markdown: string, file: string): Fence[] {
  const fences: Fence[] = [];
  let heading = '';
  let open: { indent: string; info: string; line: number; lines: string[] } | null = null;
  markdown.split('\n').forEach((line, i) => {
    if (open) {
      if (line.trim() !== '```')
        return void open.lines.push(line.replace(new RegExp(`^${open.indent}`), ''));
      const [language = '', ...words] = open.info.split(/\s+/);
      const pairs = words.filter((word) => word.includes('='));
      fences.push({
        place: `${file}:${open.line}`,
        file,
        heading,
        language,
        marks: words.filter((word) => !pairs.includes(word)),
        values: Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string])),
        text: open.lines.map((one) => `${one}\n`).join(''),
      });
      open = null;
      return;
    }
    heading = /^#+ (.*)/.exec(line)?.[1] ?? heading;
    const [, indent, info] = /^( *)```(.*)$/.exec(line) ?? [];
    if (info !== undefined) open = { indent: indent!, info, line: i + 1, lines: [] };
  });
  if (open) throw new Error(`${file}: a block of code has no end`);
  return fences;
}
