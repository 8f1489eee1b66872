import { fault, type DataPlace } from '../fault.js';

export type Format = 'json' | 'csv' | 'ndjson' | 'arrow';

export interface Labels {
  /** `Content-Type` of the answer. */
  contentType?: string | null | undefined;
  /** Address the data came from. */
  url?: string | null | undefined;
}

const types: readonly [RegExp, Format][] = [
  [/ndjson|jsonl|json-seq/i, 'ndjson'],
  [/json/i, 'json'],
  [/csv|tab-separated|\.(tsv|tab)$/i, 'csv'],
  [/arrow|feather/i, 'arrow'],
];
const FORMATS = 'JSON, NDJSON, CSV or Arrow';
const foreignFormats = {
  FEA1: 'Feather 1',
  PAR1: 'Parquet',
  'PK\x03\x04': 'Excel',
  // Before 2007, as UTF-8.
  '\ufffd\ufffd\x11': 'Excel',
};

/** Format that a content type, then an extension stands for; null where neither says. */
export function formatOfLabels({ contentType, url }: Labels): Format | null {
  const [, extension] =
    /(\.(?:csv|tsv|tab|json|ndjson|jsonl|arrows?|feather))(?:\.gz)?$/i.exec(
      (url ?? '').replace(/[?#].*/s, ''),
    ) ?? [];
  for (const text of [contentType, extension])
    for (const [rule, format] of types) if (rule.test(text ?? '')) return format;
  return null;
}

/**
 * Format by content type, then extension, then the text that the body begins with. Throws a parse error for a web page
 * and for nothing, an `unsupported` error for Excel and Parquet files.
 */
export function formatOf(head: string, labels: Labels, place: DataPlace): Format {
  const contentType = labels.contentType ?? '';
  if (/html/i.test(contentType) || /^<(!doctype|html|head|body|\?xml)/i.test(head))
    throw fault(
      'parse',
      place,
      'the server sent a web page, probably a sign-in page, instead of data; sign in, or check the address',
    );
  const foreign = Object.entries(foreignFormats).find(([magic]) => head.startsWith(magic))?.[1];
  if (foreign)
    throw fault(
      'unsupported',
      { ...place, detail: { file: foreign } },
      `this is ${foreign} data; it must be ${FORMATS}${foreign === 'Excel' ? ': save the sheet as "CSV UTF-8"' : ''}`,
    );
  if (head.startsWith('ARROW1') || head.startsWith('\ufffd\ufffd\ufffd\ufffd')) return 'arrow';
  const format = formatOfLabels(labels);
  if (format) return format;
  if (!head) throw fault('parse', place, `there is nothing in it; it must be ${FORMATS}`);
  return head[0] === '[' ? 'json' : head[0] !== '{' ? 'csv' : isLine(head) ? 'ndjson' : 'json';
}

/** Whether the first line of a text with more behind it is JSON by itself. */
function isLine(head: string): boolean {
  const end = head.search(/[\r\n]\s*\{/);
  try {
    return end > 0 && typeof JSON.parse(head.slice(0, end)) === 'object';
  } catch {
    return false;
  }
}
