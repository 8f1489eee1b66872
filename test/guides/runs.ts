import type { Fence } from './fences.js';
import { scenes, type SceneName } from './scenes.js';

/** A page as a reader has it after a block of code. */
export interface Run {
  fence: Fence;
  html: string;
  /** Code that the page runs once its elements are there. */
  modules: readonly string[];
  styles: readonly string[];
  files: ReadonlyMap<string, string>;
  policy: string | null;
  /** What the guide says that the page then says; null: it is ready. */
  error: string | null;
}

const isIn = (html: string, file: string): boolean => html.includes(`"${file}"`);

/** The pages that a guide makes its reader see, in order. */
export function runsOf(fences: readonly Fence[]): Run[] {
  const runs: Run[] = [];
  const files = new Map<string, string>();
  let page: { html: string; modules: string[]; styles: string[] } | null = null;
  let policy: string | null = null;
  let last: Fence | null = null;
  const show = (fence: Fence, error: string | null = null): void => {
    if (!page) throw new Error(`${fence.place}: there is no page yet`);
    const { html, modules, styles } = page;
    const kept = { modules: [...modules], styles: [...styles], files: new Map(files) };
    runs.push({ fence, html, ...kept, policy, error });
  };
  for (const fence of fences) {
    const { language, marks, values, text } = fence;
    const before = last;
    last = fence;
    // A policy is that of the pages below its heading.
    if (before?.heading !== fence.heading) policy = null;
    if (marks.includes('policy'))
      policy = text
        .replace(/^[\w-]+:\s*/, '')
        .replace(/\s+/g, ' ')
        .trim();
    else if (marks.includes('error')) {
      const isOfRun = runs.at(-1)?.fence === before;
      if (isOfRun) runs.at(-1)!.error = text.trim();
      else if (before?.values['file']) show(before, text.trim());
    } else if (marks.includes('page')) {
      if (language === 'html') page = { html: text, modules: [], styles: [] };
      else if (values['in'])
        page = { html: scenes[values['in'] as SceneName], modules: [], styles: [] };
      // Code right after its page is read with it.
      else if (before === runs.at(-1)?.fence && before?.language === 'html') runs.pop();
      if (language === 'js') page?.modules.push(text);
      if (language === 'css') page?.styles.push(text);
      show(fence);
    } else if (values['file']) {
      files.set(values['file'], text);
      if (/\.(js|css)$/.test(values['file']) && page && isIn(page.html, values['file']))
        show(fence);
    }
  }
  return runs;
}
