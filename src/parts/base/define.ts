import { version } from '../../contract/version.js';

const warned = Symbol.for('jalon.defined-twice');

/** Registers an element once. Beside another version of it the first stays, and the page gets one warning in all. */
export function define(tag: string, element: CustomElementConstructor): void {
  const there = customElements.get(tag) as { version?: string } | undefined;
  if (!there) return customElements.define(tag, element);
  const page = globalThis as { [warned]?: boolean };
  if (there === (element as unknown) || page[warned]) return;
  page[warned] = true;
  console.warn(
    `jalon: already-defined: <${tag}> is registered by version ${there.version ?? 'unknown'}; version ${version} leaves it.`,
  );
}
