import type { Notice } from '../contract/query.js';
import type { Asked } from './asked.js';

/** A notice with its sentence from the catalogue. `metric`: what it is about, where it is about one. */
export function notice(
  { catalogue }: Pick<Asked, 'catalogue'>,
  code: string,
  detail?: Readonly<Record<string, string | number>>,
  metric?: string,
  about?: string[],
): Notice {
  const values: Record<string, string | number> = {
    ...detail,
    ...(metric !== undefined && { metric }),
  };
  const message = (catalogue.sentences[code] ?? code).replace(/{(\w+)}/g, (_, id: string) =>
    String(values[id]),
  );
  return {
    code,
    ...(metric !== undefined && { metric }),
    ...(about?.length && { about }),
    message,
    ...(detail && { detail }),
  };
}
