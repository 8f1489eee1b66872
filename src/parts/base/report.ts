import type { JalonError } from '../../contract/error.js';
import type { ErrorDetail } from '../../contract/events.js';

export const detailOf = (error: JalonError, retryAt: number | null | undefined): ErrorDetail => ({
  code: error.code,
  message: error.message,
  ...(error.path !== undefined && { path: error.path }),
  ...(retryAt != null && { retryAt: new Date(retryAt).toISOString() }),
});

/** One console warning per distinct error or oversight of an element. */
export class Warnings {
  #said = new Set<string>();

  say(element: Element, { code, message }: { code: string; message: string }): void {
    const text = `jalon: ${code}: ${message}`;
    if (this.#said.has(text)) return;
    this.#said.add(text);
    console.warn(text, `<${element.localName}>`);
  }
}
