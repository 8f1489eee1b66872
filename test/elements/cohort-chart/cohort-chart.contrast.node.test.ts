import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inkOf, shades } from '../../../src/elements/cohort-chart/cohort-chart.geometry.js';

type Colour = readonly number[];

const parse = (hex: string): Colour => {
  const digits = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  return [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16));
};
const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
/** Light and dark value of a property. */
const pair = (text: string, name: string): [Colour, Colour] => {
  const found = new RegExp(`--(?:jalon-)?${name}:[^;]*?light-dark\\((#\\w+), ?(#\\w+)\\)`).exec(
    text,
  );
  return [parse(found![1]!), parse(found![2]!)];
};
const mix = (over: Colour, under: Colour, percent: number): Colour =>
  over.map((value, i) => (value * percent + under[i]! * (100 - percent)) / 100);
const light = (colour: Colour): number => {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (a: Colour, b: Colour): number => {
  const [more, less] = [light(a), light(b)].sort((one, other) => other - one);
  return (more! + 0.05) / (less! + 0.05);
};

const own = read('src/theme/tokens.ts');
const brand = read('demo/page/brand.css');
const themes: [string, { accent: string; surface: string; on: string; ink: string }][] = [
  ['own', { accent: own, surface: own, on: own, ink: own }],
  ['contrast', fromOne(read('src/theme/themes.css'))],
  ['brand of the demo', { ...fromOne(brand), ink: own }],
];
function fromOne(text: string) {
  return { accent: text, surface: text, on: text, ink: text };
}

describe.each(themes)(
  'figures on the shades of the theme: %s',
  (_, { accent, surface, on, ink }) => {
    it.each(['light', 'dark'])('can be read in %s', (scheme) => {
      const at = scheme === 'light' ? 0 : 1;
      const inks = { in: pair(ink, 'ink')[at]!, on: pair(on, 'on-accent')[at]! };
      const ratios = shades.map((percent, level) =>
        contrast(
          inks[inkOf(level)],
          mix(pair(accent, 'accent')[at]!, pair(surface, 'surface')[at]!, percent),
        ),
      );
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    });
  },
);
