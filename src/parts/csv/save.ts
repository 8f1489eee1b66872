import type { ExportDetail } from '../../contract/events.js';
import { csvName } from './csv.js';
import { download } from './download.js';

/** Saves a file by the name of `words`; false where there are no rows, or a listener of `jalon-export` cancelled it. */
export async function save(
  exporting: (detail: ExportDetail) => boolean,
  rows: number,
  words: readonly (string | null | undefined)[],
  make: () => string | Blob | Promise<string | Blob>,
  format: ExportDetail['format'] = 'csv',
): Promise<boolean> {
  if (!rows || !exporting({ format, rows })) return false;
  download(await make(), csvName(...words).replace(/csv$/, format));
  return true;
}
