import { fault, type DataPlace } from '../fault.js';

/** Value of a JSON text. The parse error says whether the text ends early or is no JSON. */
export function parseJson(text: string, place: DataPlace): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const sentence = endsEarly(text)
      ? `the JSON ends early, after ${text.length} characters; the transfer was cut off, so load it again`
      : `this is not JSON (${(cause as Error).message})`;
    throw fault('parse', { ...place, cause }, sentence);
  }
}

/** Whether a string, array or object is still open at the end. */
export function endsEarly(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) quoted = !quoted;
    else if (quoted) i += c === 92 ? 1 : 0;
    else if (c === 91 || c === 123) depth++;
    else if (c === 93 || c === 125) depth--;
  }
  return quoted || depth > 0 || text.trim() === '';
}
