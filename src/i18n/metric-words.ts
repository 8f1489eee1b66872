import type { Notice } from '../contract/query.js';
import type { Say } from './index.js';

const nameOf = (id: string): string => `metric.${id.split(':')[0]}`;
const variantOf = (id: string): string | undefined => id.split(':')[1];

const withVariant = (say: Say, id: string, text: string): string => {
  const variant = variantOf(id);
  return variant === undefined ? text : `${text} (${say(`${nameOf(id)}.${variant}`, {}, variant)})`;
};

/** Name of a metric; of `id:variant`, with the variant: "% attempted (of contactable)". */
export const metricLabel = (say: Say, id: string): string =>
  withVariant(say, id, say(nameOf(id), {}, id));

/** Its column header: as the name, shorter where there is a shorter one. */
export const metricShort = (say: Say, id: string): string =>
  withVariant(say, id, say(`${nameOf(id)}.short`, {}, say(nameOf(id), {}, id)));

/** What it says, in one sentence; empty where no language has one. */
export function metricExplain(say: Say, id: string): string {
  const plain = say(`${nameOf(id)}.explain`, {}, '');
  return variantOf(id) === undefined
    ? plain
    : say(`${nameOf(id)}.${variantOf(id)}.explain`, {}, plain);
}

/** A numerator or denominator in words: "915 accounts attempted". `text` replaces the number, e.g. minutes of talk. */
export function metricPart(
  say: Say,
  id: string,
  part: 'num' | 'den',
  n: number,
  text?: string,
): string {
  const values = { n, text: text ?? String(n) };
  const plain = say(`${nameOf(id)}.${part}`, values, '') || say('common.count', values);
  const variant = variantOf(id);
  return variant === undefined ? plain : say(`${nameOf(id)}.${variant}.${part}`, values, plain);
}

/** A dimension's name; an id without words stands for itself. */
export const dimensionLabel = (say: Say, id: string): string => say(`dimension.${id}`, {}, id);

/** Dimensions with values that have words of ours, whatever the host calls others. */
const worded = ['status', 'kind', 'outcome', 'direction'];

/** A value of a dimension in words, else as the data name it. */
export const valueLabel = (say: Say, id: string, value: string | null, name: string): string =>
  value !== null && worded.includes(id) ? say(`${id}.${value}`, {}, name) : name;

/** A notice in the reader's language, else as the engine wrote it. */
export function noticeText(say: Say, { code, metric, message, detail }: Notice): string {
  const filter = detail?.['filter'];
  const values = {
    ...detail,
    ...(metric !== undefined && { metric: metricLabel(say, metric) }),
    ...(filter !== undefined && { filter: dimensionLabel(say, String(filter)) }),
  };
  return say(`notice.${code}`, values, message);
}
