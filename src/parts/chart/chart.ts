import {
  html,
  nothing,
  svg,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ExportDetail } from '../../contract/events.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { csvName } from '../csv/csv.js';
import { download } from '../csv/download.js';
import { icon } from '../icon/icon.js';
import type { Popover } from '../popover/popover.js';
import { longPress } from '../why/long-press.js';
import type { Size } from './columns.geometry.js';
import { hatchPath, rectPath, type Box, type Drawing, type Mark } from './drawing.js';
import { paint, pictureOf, toSvg } from './picture.js';
import { travel } from './travel.js';
import {
  renderTwin,
  sentenceOf,
  textOf,
  twinCsv,
  type ChartColumn,
  type ChartTable,
} from './twin.js';

export interface ChartSpec extends ChartTable {
  title: string;
  /** In a file, below the title; e.g. the period. */
  subtitle: string;
  /** Least height in CSS pixels; where the frame is higher, the picture fills it. */
  height: number;
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

type Range = readonly [number, number];

/**
 * A picture of groups and series: it fills its box, can be pointed at and travelled by keyboard, is read as a table,
 * and is saved as a file. Its shapes come from a geometry, all its words and figures from one table.
 */
export class Chart implements ReactiveController {
  #box = createRef<HTMLElement>();
  #svg = createRef<SVGSVGElement>();
  #observer: ResizeObserver | null = null;
  #observed: Element | null = null;
  #size = { width: 0, height: 0 };
  #drawing: Drawing | null = null;
  #isTable = false;
  /** Where the tab stop is. */
  #at: Mark | null = null;
  /** Group under the pointer or the focus; -1: none. */
  #pointed = -1;
  #chosen: Range | null = null;
  #drag: { from: number; moved: boolean } | null = null;

  constructor(
    readonly host: LitElement,
    readonly popover: Popover,
    /** Null while there is nothing to show. */
    readonly spec: () => ChartSpec | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      const update = (): void => this.host.requestUpdate();
      // In a later frame: a height that follows from the width would resize the box that is being observed.
      if (this.#size.width) requestAnimationFrame(update);
      else update();
      this.#size = { width: Math.floor(width), height: Math.floor(height) };
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
    this.#pointed = -1;
    this.#drag = null;
  }

  hostUpdated(): void {
    const box = this.#box.value ?? null;
    box?.style.setProperty('min-block-size', `${this.spec()?.height ?? 0}px`);
    if (box === this.#observed) return;
    this.#observer?.disconnect();
    this.#observed = box;
    if (box) this.#observer?.observe(box);
  }

  /** The buttons for the table and for files. */
  renderActions(): unknown {
    const say = this.spec()?.say;
    if (!say) return nothing;
    return html`<div class="tools">
      <button
        class="tool"
        type="button"
        part="table-button"
        aria-pressed=${this.#isTable}
        aria-label=${say('chart.table')}
        title=${say('chart.table')}
        @click=${this.#onTable}
      >
        ${icon('table')}
      </button>
      <button
        class="tool"
        type="button"
        part="export-button"
        aria-haspopup="dialog"
        aria-expanded="false"
        aria-label=${say('common.export')}
        title=${say('common.export')}
        @click=${this.#onFiles}
      >
        ${icon('download')}
      </button>
    </div>`;
  }

  render(): unknown {
    const spec = this.spec();
    if (!spec) return nothing;
    const { say, formats, title } = spec;
    const { width, height } = this.#size;
    const rtl = getComputedStyle(this.host).direction === 'rtl';
    this.#drawing =
      width > 0 ? spec.draw({ width, height: Math.max(height, spec.height), rtl }) : null;
    const isTable = this.#isTable;
    return html`${renderLegend(spec)}
      <div class="stage">
        <div
          class="chart ${isTable ? 'off' : ''}"
          part="chart"
          @focusin=${this.#onFocus}
          @focusout=${this.#onLeave}
          @keydown=${this.#onKey}
          ${ref(this.#box)}
        >
          ${this.#drawing ? this.#renderPicture(spec, this.#drawing) : nothing}
        </div>
        <div
          class=${isTable ? 'twin' : 'twin hidden'}
          part="table"
          tabindex=${isTable ? 0 : nothing}
          role=${isTable ? 'group' : nothing}
          aria-label=${isTable ? title : nothing}
        >
          ${renderTwin(spec, title, say, formats, isTable ? spec.onWhy : null)}
        </div>
      </div>
      <div class="hidden" role="status">
        ${this.#chosen ? this.#chosenText(spec, this.#chosen) : nothing}
      </div>`;
  }

  /** Saves the table as CSV; false where there is none or the host cancelled it. */
  exportCsv(): boolean {
    return this.#save('csv', (spec) => twinCsv(spec));
  }

  /** Shows the picture's mark of a place as the tab stop, and puts the focus on it. */
  #focus(mark: Mark): void {
    this.#at = mark;
    this.#element(mark)?.focus();
    this.host.requestUpdate();
  }

  #element(mark: Mark): HTMLElement | undefined {
    const marks = this.#svg.value?.querySelectorAll<HTMLElement>('.mark');
    return marks?.[this.#drawing!.marks.indexOf(mark)];
  }

  #markOf(target: EventTarget | null): Mark | undefined {
    const marks = [...(this.#svg.value?.querySelectorAll('.mark') ?? [])];
    return this.#drawing?.marks[marks.indexOf(target as Element)];
  }

  #renderPicture(spec: ChartSpec, drawing: Drawing): TemplateResult {
    const { width, height, shapes, labels, marks, bands } = drawing;
    const { title, say, formats, rows } = spec;
    const at = this.#at;
    const stop = marks.findIndex(
      ({ group, series }) => group === at?.group && series === at.series,
    );
    const pointed = bands[this.#pointed];
    const press = longPress((element) => this.#why(element as HTMLElement));
    return html`<svg
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role="group"
      aria-label=${title}
      aria-describedby="chart-keys"
      class=${spec.onBrush ? 'brush' : ''}
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onCancel}
      @pointerleave=${this.#onLeave}
      @click=${this.#onClick}
      ${ref(this.#svg)}
    >
      <g aria-hidden="true">
        ${pointed && !this.#chosen ? svg`<path class="hover" d=${rectPath(pointed)} />` : nothing}
        ${shapes.map((shape) => svg`<path class=${shape.class} d=${shape.d} />`)}
        ${labels.map(({ text, x, y, class: name }) => svg`<text class=${name} x=${x} y=${y}>${text}</text>`)}
        ${this.#chosen ? svg`<path class="chosen" d=${rectPath(around(bands, this.#chosen))} />` : nothing}
      </g>
      ${marks.map(
        (mark, i) =>
          svg`<path
            class="mark"
            d=${rectPath(mark.box)}
            role="button"
            tabindex=${i === Math.max(0, stop) ? 0 : -1}
            aria-label=${sentenceOf(spec, rows[mark.group]!, mark.series, say, formats)}
            @pointerdown=${press}
          />`,
      )}
      <desc id="chart-keys">${say(spec.onBrush ? 'chart.keys.brush' : 'chart.keys')}</desc>
    </svg>`;
  }

  #chosenText({ rows, say }: ChartSpec, [a, b]: Range): string {
    return say('chart.chosen', {
      from: rows[Math.min(a, b)]!.name,
      to: rows[Math.max(a, b)]!.name,
    });
  }

  /** The values of a group beside the picture, while the pointer or the focus is there. */
  #tell(group: number, mark?: Mark): void {
    const { popover } = this;
    if (group === this.#pointed && popover.isOpen) return;
    this.#pointed = group;
    this.host.requestUpdate();
    if (popover.isOpen && !popover.isPassing) return;
    const beside = this.#drawing!.marks.filter((one) => one.group === group);
    const highest = beside.sort((a, b) => a.box.y - b.box.y)[0];
    const anchor = highest && this.#element(mark ?? highest);
    if (!anchor || this.#chosen) return popover.close();
    const { title } = this.spec()!;
    popover.open(anchor, {
      label: title,
      role: 'tooltip',
      focus: 'none',
      align: 'center',
      above: true,
      content: () => this.#renderTip(group),
    });
  }

  #quiet(): void {
    if (this.popover.isPassing) this.popover.close();
    if (this.#pointed < 0) return;
    this.#pointed = -1;
    this.host.requestUpdate();
  }

  #renderTip(group: number): unknown {
    const spec = this.spec();
    const row = spec?.rows[group];
    if (!spec || !row) return nothing;
    const { columns, say, formats } = spec;
    return html`<div class="tip num">
      <b>${formats.capital(row.name)}</b>
      <dl>
        ${columns.map(
          (column) =>
            html`<dt>${column.look ? swatch(column.look) : nothing}${column.label}</dt>
              <dd>${textOf(column, row.values[column.id], say, formats)}</dd>`,
        )}
      </dl>
    </div>`;
  }

  #why(element: HTMLElement, mark = this.#markOf(element)): void {
    const { columns, onWhy } = this.spec()!;
    const column = mark && columns.find(({ series, why }) => why && series === mark.series);
    this.#quiet();
    if (column) onWhy(element, mark.group, column);
  }

  /** Group at a place of the page; outside all of them the nearest where `near`, else -1. */
  #groupAt({ clientX, clientY }: PointerEvent, near = false): number {
    const { bands } = this.#drawing!;
    const { left, top } = this.#svg.value!.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const away = bands.map(
      (box) =>
        Math.max(box.x - x, x - box.x - box.width, 0) +
        (near ? 0 : Math.max(box.y - y, y - box.y - box.height, 0)),
    );
    const least = Math.min(...away);
    return near || least === 0 ? away.indexOf(least) : -1;
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button || !this.spec()?.onBrush) return;
    const from = this.#groupAt(event);
    if (from >= 0) this.#drag = { from, moved: false };
  };

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    const group = this.#groupAt(event, !!drag);
    if (drag && (drag.moved || group !== drag.from)) {
      if (!drag.moved) this.#svg.value!.setPointerCapture(event.pointerId);
      drag.moved = true;
      this.#choose([drag.from, group]);
    } else if (event.pointerType !== 'touch') {
      if (group < 0) this.#quiet();
      else this.#tell(group);
    }
  };

  readonly #onUp = (): void => {
    // The click that follows still has to know.
    setTimeout(() => (this.#drag = null));
    if (this.#drag?.moved) this.#apply();
  };

  readonly #onCancel = (): void => {
    this.#drag = null;
    this.#choose(null);
  };

  readonly #onLeave = (): void => {
    if (!this.#drag?.moved) this.#quiet();
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const mark = this.#markOf(event.target);
    if (!mark) return;
    this.#at = mark;
    if ((event.target as Element).matches(':focus-visible')) this.#tell(mark.group, mark);
  };

  readonly #onClick = (event: Event): void => {
    const mark = this.#markOf(event.target);
    if (mark && !this.#drag?.moved) this.#act(mark);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const mark = this.#markOf(event.target);
    if (!mark) return;
    const { key, shiftKey } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === 'Escape') {
      if (!this.#chosen) return (event.target as HTMLElement).blur();
      this.#choose(null);
    } else if (key === 'Enter' || key === ' ') {
      if (this.#chosen) this.#apply();
      else this.#act(mark);
    } else if (key === '?') this.#why(event.target as HTMLElement, mark);
    else {
      const rtl = getComputedStyle(this.host).direction === 'rtl';
      const to = travel(this.#drawing!, mark, key, rtl);
      if (!to) return;
      const extends_ = shiftKey && !!this.spec()!.onBrush;
      this.#choose(extends_ ? [this.#chosen?.[0] ?? mark.group, to.group] : null);
      this.#focus(to);
    }
    event.preventDefault();
  };

  #act(mark: Mark): void {
    this.#quiet();
    this.spec()!.onAct(mark, this.#element(mark)!);
  }

  #choose(range: Range | null): void {
    if (this.#chosen === range) return;
    this.#chosen = range;
    if (range) this.#quiet();
    this.host.requestUpdate();
  }

  #apply(): void {
    const [a, b] = this.#chosen!;
    this.#choose(null);
    this.spec()!.onBrush!(Math.min(a, b), Math.max(a, b));
  }

  readonly #onTable = (): void => {
    this.#quiet();
    this.#isTable = !this.#isTable;
    this.host.requestUpdate();
  };

  readonly #onFiles = (event: Event): void => {
    const { say } = this.spec()!;
    const save = (act: () => unknown) => () => (this.popover.close(), void act());
    this.popover.toggle(event.currentTarget as HTMLElement, {
      label: say('common.export'),
      align: 'end',
      content: () =>
        html`<div class="files">
          <button type="button" data-first @click=${save(() => this.#savePicture('png'))}>
            ${say('chart.png')}
          </button>
          <button type="button" @click=${save(() => this.#savePicture('svg'))}>
            ${say('chart.svg')}
          </button>
          <button type="button" @click=${save(() => this.exportCsv())}>${say('chart.csv')}</button>
        </div>`,
    });
  };

  async #savePicture(format: 'png' | 'svg'): Promise<void> {
    const svg = this.#svg.value;
    const { title, subtitle } = this.spec()!;
    if (!svg) return;
    const keys = this.host.renderRoot.querySelectorAll('.legend li');
    const picture = pictureOf({ title, subtitle, svg, keys });
    const content = format === 'png' ? await paint(picture) : toSvg(picture);
    this.#save(format, () => content);
  }

  #save(format: ExportDetail['format'], make: (spec: ChartSpec) => string | Blob): boolean {
    const spec = this.spec();
    if (!spec?.exporting({ format, rows: spec.rows.length })) return false;
    const name = csvName(spec.title, spec.subtitle).replace(/csv$/, format);
    download(make(spec), name, format === 'svg' ? 'image/svg+xml' : undefined);
    return true;
  }
}

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

/** One entry for each look; none where there is only one. */
function renderLegend({ columns }: ChartTable): unknown {
  const looks = new Map(
    columns.flatMap(({ look, key, label }) => (look ? [[look, key ?? label] as const] : [])),
  );
  if (looks.size < 2) return nothing;
  return html`<ul class="legend" part="legend">
    ${[...looks].map(([look, label]) => html`<li>${swatch(look)}${label}</li>`)}
  </ul>`;
}

const square: Box = { x: 1, y: 1, width: 11, height: 11 };

/** A small drawing of a series, in its look. */
const swatch = (look: string): TemplateResult =>
  html`<svg class="swatch" width="13" height="13" aria-hidden="true">
    <path class=${look} d=${look.includes('line') ? 'M0 6.500H13' : rectPath(square)} />
    ${look.includes('s1') && look.includes('fill') ? svg`<path class="hatch" d=${hatchPath(square)} />` : nothing}
  </svg>`;
