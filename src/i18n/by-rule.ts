import type { Words } from './words.js';

/** Metrics that the rules of the pipeline touch. */
const ruled = ['entered', 'amount', 'advanced', 'conversion', 'conversionFromStart'];

/** Words with, for each of those metrics, what each rule is called and means. */
export const byRule = <W extends Words>(words: W): W => ({
  ...words,
  ...Object.fromEntries(
    ruled.flatMap((id) => {
      const says = words[`metric.${id}.explain`] as string;
      const of = (rule: string): string => `${says} ${words[`rule.${rule}.explain`] as string}`;
      return [
        [`metric.${id}.explain`, of('reached')],
        ...['strict', 'actual'].flatMap((rule) => [
          [`metric.${id}.${rule}`, words[`rule.${rule}`]!],
          [`metric.${id}.${rule}.explain`, of(rule)],
        ]),
      ];
    }),
  ),
});
