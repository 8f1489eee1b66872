import { describe, expect, it } from 'vitest';
import { ownersDrawing } from '../../../src/elements/pipeline-funnel/owners.geometry.js';
import {
  funnel,
  heightOf,
  places,
  type FunnelRow,
} from '../../../src/elements/pipeline-funnel/pipeline-funnel.geometry.js';
import {
  funnelView,
  stagesQuery,
} from '../../../src/elements/pipeline-funnel/pipeline-funnel.model.js';
import { rowsOf } from '../../../src/elements/pipeline-funnel/pipeline-funnel.words.js';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import { cut, textWidth } from '../../../src/parts/chart/axis.geometry.js';
import type { Drawing } from '../../../src/parts/chart/drawing.js';
import { lines, october, only, stages } from './support.js';

const formats = new Formats({ locale: 'en', currency: 'EUR', timeZone: 'Europe/Paris' });
const say = sayer('en');
const long = Array.from({ length: 12 }, (_, i) => ({
  ...lines[i % 5]!,
  stage: `Negotiation with everybody who has a say in it, round ${i}`,
}));
const rowsFor = (of = lines, share = 0.9): [FunnelRow[], number] => {
  const main = only(stages(undefined, 1, of), stagesQuery({}, 'reached').metrics);
  const view = funnelView(main, stages(october, share, of), 'count');
  return [rowsOf(view, say, formats), view.most];
};
const drawn = (width: number, of = lines, rtl = false, share = 0.9): Drawing => {
  const isWide = width >= 520;
  const [rows, most] = rowsFor(of, share);
  return funnel(rows, most, { width, height: heightOf(rows.length, isWide), rtl, isWide });
};
/** Horizontal room of a text that is not turned. */
const roomOf = ({ text, x, class: kind }: Drawing['labels'][number]): [number, number] => {
  const used = textWidth(text);
  return kind.includes('end') ? [x - used, x] : [x, x + used];
};

describe('funnel drawing', () => {
  it('has a bar and an outline for each stage, and a mark for each figure in order', () => {
    const { shapes, marks, bands, vertical } = drawn(700);
    expect(shapes.filter((one) => one.class === 'behind')).toHaveLength(5);
    expect(shapes.filter((one) => one.class === 'fill s0')).toHaveLength(1);
    expect(bands).toHaveLength(5);
    expect(vertical).toBe(true);
    const of = (group: number): string[] =>
      marks.filter((one) => one.group === group).map(({ series }) => places[series]!);
    expect(of(0)).toEqual(['bar', 'side', 'lost', 'waiting', 'under']);
    expect(of(1)).toEqual([...places]);
    expect(of(4)).toEqual(['bar', 'beside']);
    expect(marks.map(({ group }) => group)).toEqual(
      marks.map(({ group }) => group).sort((a, b) => a - b),
    );
  });

  it('draws bars in proportion, the earlier period on the same scale', () => {
    const lengths = drawn(700, lines, false, 2)
      .shapes.filter(({ class: kind }) => kind === 'behind')
      .map(({ d }) => {
        const [, start, end, radius] = /^M([\d.]+) [\d.]+H([\d.]+)q[\d.]+ 0 ([\d.]+)/.exec(d)!;
        return Number(end) + Number(radius) - Number(start);
      });
    expect(lengths[1]! / lengths[0]!).toBeCloseTo(286 / 420, 2);
    expect(lengths[4]! / lengths[0]!).toBeCloseTo(58 / 420, 2);
  });

  for (const width of [242, 322, 520, 700, 1240])
    it(`keeps every text and box inside ${width} pixels, and apart, with 12 long names`, () => {
      const { labels, marks, height } = drawn(width, long);
      for (const label of labels) {
        const [from, to] = roomOf(label);
        expect(from).toBeGreaterThanOrEqual(-0.01);
        expect(to).toBeLessThanOrEqual(width + 0.01);
        expect(label.y).toBeLessThan(height);
        for (const other of labels)
          if (other !== label && other.y === label.y) {
            const [a, b] = roomOf(other);
            expect(a >= to || b <= from, `${label.text} | ${other.text}`).toBe(true);
          }
      }
      for (const { box } of marks) expect(box.x + box.width).toBeLessThanOrEqual(width + 4);
    });

  it('is mirrored where text runs from right to left', () => {
    const [left, right] = [drawn(700), drawn(700, lines, true)];
    right.labels.forEach(({ x }, i) => expect(x).toBeCloseTo(700 - left.labels[i]!.x));
    right.marks.forEach(({ box }, i) => {
      const other = left.marks[i]!.box;
      expect(box.x).toBeCloseTo(700 - other.x - other.width);
    });
  });

  it('has something to focus where there is no deal, and nothing where there is no stage', () => {
    const row: FunnelRow = { label: 'A', size: null, before: null, isEnd: false, texts: {} };
    const { marks, shapes } = funnel([row], 0, {
      width: 300,
      height: 70,
      rtl: false,
      isWide: false,
    });
    expect(shapes).toEqual([]);
    expect(marks[0]!.box.width).toBeGreaterThanOrEqual(8);
    expect(funnel([], 0, { width: 300, height: 70, rtl: false, isWide: false }).marks).toEqual([]);
  });

  it('cuts a text only where it does not fit', () => {
    expect(cut('Qualified', 100)).toBe('Qualified');
    expect(cut('Qualification', 50)).toBe('Qualif…');
    expect(textWidth(cut('Qualification', 50))).toBeLessThanOrEqual(50);
  });
});

describe('owners drawing', () => {
  const bar = (size: number | null, text: string, isBest = false) => ({ size, text, isBest });
  const rows = [
    { label: 'Amélie', bars: [bar(0.8, '80.0% of 60 ★', true), bar(0.2, '20.0% of 60')] },
    { label: 'Marc', bars: [bar(0.4, '40.0% of 70'), bar(null, 'n/a')] },
  ];
  const of = (width: number, rtl = false): Drawing =>
    ownersDrawing(rows, ['Qualify', 'Close'], { width, height: 90, rtl, isWide: width > 500 });

  it('has two bars an owner, each rate to its own scale, the best in strong', () => {
    const { shapes, marks, labels, bands } = of(700);
    expect(shapes.map((one) => one.class)).toEqual(['fill s2', 'fill s2', 'fill s0']);
    expect(marks.map(({ group, series }) => [group, series])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(labels.find(({ text }) => text.includes('★'))!.class).toBe('strong');
    expect(bands).toHaveLength(2);
  });

  it.each([242, 322, 700])('keeps texts inside %i pixels', (width) => {
    for (const label of of(width).labels) {
      expect(roomOf(label)[0]).toBeGreaterThanOrEqual(0);
      expect(roomOf(label)[1]).toBeLessThanOrEqual(width);
    }
  });

  it('is mirrored where text runs from right to left', () => {
    const [left, right] = [of(700), of(700, true)];
    right.labels.forEach(({ x }, i) => expect(x).toBeCloseTo(700 - left.labels[i]!.x));
    right.marks.forEach(({ box }, i) => {
      const other = left.marks[i]!.box;
      expect(box.x).toBeCloseTo(700 - other.x - other.width);
    });
  });
});
