import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Colour {
  light: string;
  dark: string;
}

const colours = (text: string, pattern: RegExp): Map<string, Colour> =>
  new Map(
    [...text.matchAll(pattern)].map(
      ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
    ),
  );

const source = readFileSync('src/theme/tokens.ts', 'utf8');
const tokens = colours(source, /--([\w-]+): var\(--jalon-[\w-]+, light-dark\((#\w+), (#\w+)\)\)/g);
const themes = readFileSync('src/theme/themes.css', 'utf8');
const high = colours(themes, /--jalon-([\w-]+): light-dark\((#\w+), (#\w+)\)/g);

const channels = (hex: string): number[] => {
  const long = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  return [1, 3, 5].map((from) => parseInt(long.slice(from, from + 2), 16));
};

/** The accents that are mixed of others: `accent-soft: color-mix(in srgb, accent 13%, surface)`. */
function mix(into: Map<string, Colour>, text: string): void {
  for (const [, name, of, share, on] of text.matchAll(
    /--jalon-([\w-]+)[,:]\s*color-mix\(in srgb, var\(--(?:jalon-)?([\w-]+)\) (\d+)%, var\(--(?:jalon-)?([\w-]+)\)\)/g,
  )) {
    const mixed = (scheme: keyof Colour): string => {
      const [a, b] = [of!, on!].map((one) => channels(into.get(one)![scheme]));
      const parts = a!.map((v, i) =>
        Math.round((v * Number(share) + b![i]! * (100 - Number(share))) / 100),
      );
      return `#${parts.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
    };
    into.set(name!, { light: mixed('light'), dark: mixed('dark') });
  }
}
mix(tokens, source);
mix(high, source);
mix(high, themes);

/** Relative luminance of `#rgb` or `#rrggbb`, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const text: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'good', 'warn', 'bad'].flatMap(
    (ink): [string, string][] => [
      [ink, 'surface'],
      [ink, 'raised'],
    ],
  ),
  ...['ink', 'ink-2', 'accent'].map((ink): [string, string] => [ink, 'accent-soft']),
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['on-accent', 'accent'],
];
/** Lines and fills that carry meaning. */
const shapes: [string, string][] = [
  ['line-strong', 'surface'],
  ['accent', 'line'],
  ['good', 'line'],
];

describe('theme', () => {
  it('knows its own contrast', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
    expect(tokens.size).toBeGreaterThan(15);
    expect(tokens.has('accent-soft') && tokens.has('accent-mid')).toBe(true);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it.each(text)(`${scheme}: %s can be read on %s`, (ink, ground) => {
      expect(
        contrast(tokens.get(ink)![scheme], tokens.get(ground)![scheme]),
      ).toBeGreaterThanOrEqual(4.5);
    });
    it.each(text)(`high contrast, ${scheme}: %s stands out from %s`, (ink, ground) => {
      expect(contrast(high.get(ink)![scheme], high.get(ground)![scheme])).toBeGreaterThanOrEqual(7);
    });
    it(`high contrast, ${scheme}: the second accent can be told from the ground and from the first`, () => {
      const [ground, second, first] = ['surface', 'accent-mid', 'accent'].map(
        (name) => high.get(name)![scheme],
      );
      expect(contrast(second!, ground!)).toBeGreaterThanOrEqual(3);
      expect(contrast(second!, first!)).toBeGreaterThanOrEqual(2);
    });
    it.each(shapes)(`${scheme}: %s can be told from %s`, (shape, ground) => {
      expect(
        contrast(tokens.get(shape)![scheme], tokens.get(ground)![scheme]),
      ).toBeGreaterThanOrEqual(3);
    });
  }
});
