import { html, nothing, svg, type TemplateResult } from 'lit';
import { ref, type Ref } from 'lit/directives/ref.js';
import type { ExportDetail } from '../../contract/events.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import type { Size } from './columns.geometry.js';
import { rectPath, type Box, type Drawing, type Mark } from './drawing.js';
import { sentenceOf, type ChartColumn, type ChartTable } from './twin.js';

export interface ChartSpec extends ChartTable {
  title: string;
  /** In a file, below the title; e.g. the period. */
  subtitle: string;
  /** Least height at a width (0: not known yet), in CSS pixels; where the frame is higher, the picture fills it. */
  height: (width: number) => number;
  draw: (size: Size) => Drawing;
  say: Say;
  formats: Formats;
  /** A mark was clicked, or Enter pressed on it. */
  onAct: (mark: Mark, anchor: HTMLElement) => void;
  onWhy: (anchor: HTMLElement, row: number, column: ChartColumn) => void;
  /** Groups `from` to `to` were chosen, by dragging or with Shift and arrows; absent: none can be. */
  onBrush?: (from: number, to: number) => void;
  /** Fires `jalon-export`; false: cancelled. */
  exporting: (detail: ExportDetail) => boolean;
}

/** Two groups, in either order. */
export type Range = readonly [number, number];

interface Acts {
  down: (event: PointerEvent) => void;
  move: (event: PointerEvent) => void;
  up: () => void;
  cancel: () => void;
  leave: () => void;
  click: (event: MouseEvent) => void;
  /** On a mark. */
  press: (event: PointerEvent) => void;
  svg: Ref<SVGSVGElement>;
  /** The room of the group that is pointed at; the chart gives it its path. */
  hover: Ref<SVGPathElement>;
}

/** The drawing, what is chosen in it, and its marks over it. */
export function renderPicture(
  spec: ChartSpec,
  drawing: Drawing,
  acts: Acts,
  { at, chosen }: { at: Mark | null; chosen: Range | null },
): TemplateResult {
  const { width, height, shapes, labels, marks, bands } = drawing;
  const { title, say, formats, rows } = spec;
  const stop = marks.findIndex(({ group, series }) => group === at?.group && series === at.series);
  return html`<svg
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    role="group"
    aria-label=${title}
    aria-describedby="chart-keys"
    class=${spec.onBrush ? 'brush' : ''}
    @pointerdown=${acts.down}
    @pointermove=${acts.move}
    @pointerup=${acts.up}
    @pointercancel=${acts.cancel}
    @pointerleave=${acts.leave}
    @click=${acts.click}
    ${ref(acts.svg)}
  >
    <g aria-hidden="true">
      <path class="hover" ${ref(acts.hover)} />
      ${shapes.map((shape) => svg`<path class=${shape.class} d=${shape.d} />`)}
      ${labels.map(({ text, x, y, class: name }) => svg`<text class=${name} x=${x} y=${y}>${text}</text>`)}
      ${rows.map(({ notes }, i) => (notes?.length && bands[i] ? svg`<path class="noted" d=${saidPath(bands[i])} />` : nothing))}
      ${chosen ? svg`<path class="chosen" d=${rectPath(around(bands, chosen))} />` : nothing}
    </g>
    ${marks.map(
      (mark, i) =>
        svg`<path
            class="mark"
            d=${rectPath(mark.box)}
            role="button"
            tabindex=${i === Math.max(0, stop) ? 0 : -1}
            aria-label=${sentenceOf(spec, rows[mark.group]!, mark.series, say, formats)}
            @pointerdown=${acts.press}
          />`,
    )}
    <desc id="chart-keys">${say(spec.onBrush ? 'chart.keys.brush' : 'chart.keys')}</desc>
  </svg>`;
}

/** A small corner where a band of the picture begins. */
const saidPath = ({ x, y, width }: Box): string => {
  const [right, top] = [Math.round(x + width), Math.round(y)];
  return `M${right - 9} ${top}h9v9Z`;
};

const around = (bands: readonly Box[], [a, b]: Range): Box => {
  const [one, other] = [bands[a]!, bands[b]!];
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
};
