import { describe, expect, it } from 'vitest';
import { addLanguage, sayer } from '../../src/i18n/index.js';
import {
  metricExplain,
  metricLabel,
  metricPart,
  metricShort,
  noticeText,
} from '../../src/i18n/metric-words.js';

const N = '\u202f';

describe('sayer', () => {
  it('fills placeholders, and writes numbers as the reader does', () => {
    expect(sayer('en')('frame.rows', { n: 12345 })).toBe('12,345 rows read');
    expect(sayer('fr')('frame.rows', { n: 12345 })).toBe(`12${N}345 lignes lues`);
  });

  it('chooses the plural of the language: zero is one in French', () => {
    expect(sayer('en')('frame.rows', { n: 0 })).toBe('0 rows read');
    expect(sayer('fr')('frame.rows', { n: 0 })).toBe('0 ligne lue');
    expect(sayer('en')('frame.rows', { n: 1 })).toBe('1 row read');
  });

  it('takes the language of a regional tag, and English for one that is not known', () => {
    expect(sayer('fr-CA')('common.all')).toBe('Tous');
    expect(sayer('de-AT')('common.all')).toBe('All');
  });

  it('gives the fallback, else the key, where no language has the words', () => {
    expect(sayer('fr')('metric.unheard', {}, 'unheard')).toBe('unheard');
    expect(sayer('fr')('metric.unheard')).toBe('metric.unheard');
  });

  it('leaves a placeholder without a value in sight, and puts values in as they are', () => {
    expect(sayer('en')('goal.progress', { done: '{target}' })).toBe('{target} of {target}');
  });

  it('takes a language of the host, whose gaps are English', () => {
    addLanguage('nl', { 'common.all': 'Alle' });
    addLanguage('nl-BE', { 'common.none': 'Geen' });
    const say = sayer('nl-BE');
    expect([say('common.all'), say('common.none'), say('common.search')]).toEqual([
      'Alle',
      'Geen',
      'Search',
    ]);
  });

  it('agrees in gender', () => {
    const say = sayer('fr');
    expect([say('common.all'), say('dimension.brand.any')]).toEqual(['Tous', 'Toutes']);
  });
});

describe('words of metrics', () => {
  const say = sayer('en');

  it('name a variant that is not the default', () => {
    expect(metricLabel(say, 'attemptedRate')).toBe('% attempted');
    expect(metricLabel(say, 'attemptedRate:of-contactable')).toBe('% attempted (of contactable)');
    expect(metricShort(say, 'averageCall:all-calls')).toBe('Avg call (all calls)');
  });

  it("explain a variant by its own sentence, the host's metric by none", () => {
    expect(metricExplain(say, 'attemptedRate:of-contactable')).toContain('have not opted out');
    expect(metricExplain(say, 'unheard')).toBe('');
    expect(metricLabel(say, 'unheard')).toBe('unheard');
  });

  it('say the parts of a ratio, a part that the variant does not change from the metric itself', () => {
    expect(metricPart(say, 'attemptedRate:of-contactable', 'num', 1)).toBe('1 account attempted');
    expect(metricPart(say, 'attemptedRate:of-contactable', 'den', 1940)).toBe(
      '1,940 contactable accounts',
    );
    expect(metricPart(say, 'averageCall', 'num', 161, '2:41')).toBe('2:41 of talk');
    expect(metricPart(say, 'unheard', 'num', 12)).toBe('12');
  });

  it("translate a notice, and leave a host's own as it is", () => {
    const notice = {
      code: 'absent',
      metric: 'reached',
      message: 'x',
      detail: { needs: 'activities.outcome' },
    };
    expect(noticeText(sayer('fr'), notice)).toContain(`Joints${N}:`);
    expect(noticeText(say, { code: 'mine', message: 'Mine.' })).toBe('Mine.');
  });
});
