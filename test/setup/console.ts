/**
 * A console.warn or console.error that no test announced fails that test.
 * A test that provokes one says so before: `expectConsole(/jalon: too-large/)`.
 */
export type ConsoleLevel = 'warn' | 'error';

interface Entry {
  level: ConsoleLevel;
  text: string;
}
interface Expected {
  pattern: RegExp | string;
  level: ConsoleLevel | undefined;
  times: number;
  seen: number;
}

let unexpected: Entry[] = [];
let expected: Expected[] = [];

const textOf = (args: unknown[]): string =>
  args
    .map((arg) => {
      if (typeof arg === 'string') return arg;
      if (arg instanceof Error) return arg.stack ?? String(arg);
      try {
        return JSON.stringify(arg) ?? String(arg);
      } catch {
        return String(arg);
      }
    })
    .join(' ');

const matches = (rule: Expected, entry: Entry): boolean =>
  (rule.level === undefined || rule.level === entry.level) &&
  (typeof rule.pattern === 'string'
    ? entry.text.includes(rule.pattern)
    : rule.pattern.test(entry.text));

/**
 * Announces console output of the running test. It must come exactly `times` times (default 1),
 * or the test fails; any other output fails it too.
 */
export function expectConsole(
  pattern: RegExp | string,
  { level, times = 1 }: { level?: ConsoleLevel; times?: number } = {},
): void {
  expected.push({ pattern, level, times, seen: 0 });
}

/** Puts the guard on the console of this page or process. Called by the setup files. */
export function guardConsole(): void {
  // Lit's own reminder that a development build runs: wanted in tests, and once per page.
  const lit = globalThis as { litIssuedWarnings?: Set<string> };
  lit.litIssuedWarnings = new Set(['dev-mode', ...(lit.litIssuedWarnings ?? [])]);
  for (const level of ['warn', 'error'] as const) {
    const original = console[level].bind(console);
    console[level] = (...args: unknown[]) => {
      const entry = { level, text: textOf(args) };
      const rule =
        expected.find((one) => one.seen < one.times && matches(one, entry)) ??
        expected.find((one) => matches(one, entry));
      if (rule) {
        rule.seen += 1;
        return;
      }
      unexpected.push(entry);
      original(...args);
    };
  }
}

/** Throws when the test that just ended broke the rule; leaves a clean slate either way. */
export function checkConsole(): void {
  const extra = unexpected.map(({ level, text }) => `unexpected console.${level}: ${text}`);
  const wrong = expected
    .filter((rule) => rule.seen !== rule.times)
    .map((rule) => `expected console output ${rule.pattern} ${rule.times}×, saw ${rule.seen}×`);
  unexpected = [];
  expected = [];
  const faults = [...extra, ...wrong];
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
