import { fault, type DataPlace } from '../fault.js';
import { headOf, type Body } from './text.js';

export type Format = 'json' | 'csv' | 'ndjson';

export interface Labels {
  /** `Content-Type` of the answer. */
  contentType?: string | null | undefined;
  /** Address the data came from. */
  url?: string | null | undefined;
}

const types: readonly [RegExp, Format][] = [
  [/ndjson|jsonl|json-seq/, 'ndjson'],
  [/json/, 'json'],
  [/csv|tab-separated/, 'csv'],
];
const extensions: readonly [RegExp, Format][] = [
  [/\.(ndjson|jsonl)$/, 'ndjson'],
  [/\.json$/, 'json'],
  [/\.(csv|tsv|tab)$/, 'csv'],
];
const foreignFormats: readonly [string, string][] = [
  ['ARROW1', 'Arrow'],
  ['PAR1', 'Parquet'],
  ['PK\x03\x04', 'Excel'],
];

const find = (rules: readonly [RegExp, Format][], text: string): Format | undefined =>
  rules.find(([rule]) => rule.test(text))?.[1];

/** Format that a content type, then an extension stands for; null where neither says. */
export function formatOfLabels({ contentType, url }: Labels): Format | null {
  const path = (url ?? '').replace(/[?#].*/s, '').toLowerCase();
  return find(types, (contentType ?? '').toLowerCase()) ?? find(extensions, path) ?? null;
}

/**
 * Format by content type, then extension, then first character. Throws a parse error for a web page and for nothing,
 * an `unsupported` error for Arrow, Excel and Parquet files.
 */
export function formatOf(body: Body, labels: Labels, place: DataPlace): Format {
  const head = headOf(body);
  const { contentType } = labels;
  if (/html/i.test(contentType ?? '') || /^<(!doctype|html|head|body|\?xml)/i.test(head)) {
    const advice = 'sign in, or check the address';
    throw fault(
      'parse',
      place,
      `the server sent a web page, probably a sign-in page, instead of data; ${advice}`,
    );
  }
  const magic = foreignFormats.find(([start]) => head.startsWith(start));
  const foreign = magic?.[1] ?? (/arrow/i.test(contentType ?? '') ? 'Arrow' : null);
  if (foreign)
    throw fault('unsupported', place, `this is ${foreign} data; it must be JSON, NDJSON or CSV`);
  const format = formatOfLabels(labels);
  if (format) return format;
  if (head === '')
    throw fault('parse', place, 'there is nothing in it; it must be JSON, NDJSON or CSV');
  return head[0] === '['
    ? 'json'
    : head[0] !== '{'
      ? 'csv'
      : isLine(headLine(head))
        ? 'ndjson'
        : 'json';
}

/** First line of a text with more behind it, else an empty text. */
const headLine = (head: string): string => head.slice(0, Math.max(0, head.search(/[\r\n]\s*\{/)));

function isLine(text: string): boolean {
  try {
    return text !== '' && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
