import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ExportDetail } from '../../contract/events.js';
import { save } from '../csv/save.js';
import { tool } from '../frame/tool.js';
import type { Popover } from '../popover/popover.js';
import { longPress } from '../why/long-press.js';
import { renderPicture, type ChartSpec, type Range } from './chart.view.js';
import { rectPath, type Drawing, type Mark } from './drawing.js';
import { renderLegend, renderTip } from './legend.js';
import { pictureFile } from './picture.js';
import { travel } from './travel.js';
import { renderTwin, twinCsv } from './twin.js';

export type { ChartSpec } from './chart.view.js';

/**
 * A picture of groups and series: it fills its box, can be pointed at and travelled by keyboard, is read as a table,
 * and is saved as a file. Its shapes come from a geometry, all its words and figures from one table.
 */
export class Chart implements ReactiveController {
  #box = createRef<HTMLElement>();
  #svg = createRef<SVGSVGElement>();
  #hover = createRef<SVGPathElement>();
  #observer: ResizeObserver | null = null;
  #observed: Element | null = null;
  #size = { width: 0, height: 0 };
  #drawing: Drawing | null = null;
  #rtl = false;
  #isTable = false;
  /** Where the tab stop is. */
  #at: Mark | null = null;
  /** Group under the pointer or the focus; -1: none. */
  #pointed = -1;
  /** The mark whose own value the tooltip tells; undefined: those of its group. */
  #told: Mark | undefined;
  #chosen: Range | null = null;
  #hadFocus = false;
  #drag: { from: number; moved: boolean } | null = null;

  readonly #acts = {
    down: (event: PointerEvent) => this.#onDown(event),
    move: (event: PointerEvent) => this.#onMove(event),
    up: () => this.#onUp(),
    cancel: () => this.#onCancel(),
    leave: () => this.#onLeave(),
    click: (event: MouseEvent) => this.#onClick(event),
    press: longPress((element) => this.#why(element)),
    svg: this.#svg,
    hover: this.#hover,
  };

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
      const { width: known } = this.#size;
      const least = this.#least;
      this.#size = { width: Math.floor(width), height: Math.floor(height) };
      // In a later frame: a height that follows from the width would resize the box that is being observed.
      if (known || this.#least !== least) requestAnimationFrame(update);
      else update();
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
    this.#pointed = -1;
    this.#drag = null;
  }

  hostUpdated(): void {
    this.#showPointed();
    const box = this.#box.value ?? null;
    box?.style.setProperty('min-block-size', `${this.#least}px`);
    // The mark that had the focus is gone: the focus stays in the picture.
    if (this.#hadFocus && !this.#focused)
      queueMicrotask(() => this.#svg.value?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
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
      ${tool('table', 'table-button', say('chart.table'), this.#onTable, this.#isTable)}
      ${tool('download', 'export', say('common.export'), this.#onFiles, null)}
    </div>`;
  }

  render(): unknown {
    const spec = this.spec();
    if (!spec) return nothing;
    const { width, height } = this.#size;
    this.#rtl = this.host.matches(':dir(rtl)');
    if (Math.max(...(this.#chosen ?? [])) >= spec.rows.length) this.#chosen = null;
    this.#hadFocus = !!this.#focused?.matches('.mark');
    // Pointing at a group and a tooltip draw the host anew, the picture and its table stay.
    return guard([spec, width, height, this.#rtl, this.#at, this.#chosen, this.#isTable], () =>
      this.#renderAll(spec),
    );
  }

  #renderAll(spec: ChartSpec): unknown {
    const { say, formats, title } = spec;
    const { width, height } = this.#size;
    this.#drawing =
      width > 0
        ? spec.draw({ width, height: Math.max(height, this.#least), rtl: this.#rtl })
        : null;
    const isTable = this.#isTable;
    return html`${renderLegend(spec)}
      <div class="stage">
        <div
          class="chart ${isTable ? 'off' : ''}"
          part="chart"
          @focusin=${this.#onFocus}
          @focusout=${this.#onBlur}
          @keydown=${this.#onKey}
          ${ref(this.#box)}
        >
          ${this.#drawing ? renderPicture(spec, this.#drawing, this.#acts, { at: this.#at, chosen: this.#chosen }) : nothing}
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
  exportCsv(): Promise<boolean> {
    return this.#save('csv');
  }

  /** Shows the picture's mark of a place as the tab stop, and puts the focus on it. */
  #focus(mark: Mark): void {
    this.#at = mark;
    this.#element(mark)?.focus();
    this.host.requestUpdate();
  }

  get #least(): number {
    return this.spec()?.height(this.#size.width) ?? 0;
  }

  #point(group: number): void {
    this.#pointed = group;
    this.#showPointed();
  }

  #showPointed(): void {
    const band = this.#chosen ? undefined : this.#drawing?.bands[this.#pointed];
    this.#hover.value?.setAttribute('d', band ? rectPath(band) : '');
  }

  get #focused(): Element | null {
    return this.host.shadowRoot!.activeElement;
  }

  #element(mark: Mark): HTMLElement | undefined {
    const marks = this.#svg.value?.querySelectorAll<HTMLElement>('.mark');
    return marks?.[this.#drawing!.marks.indexOf(mark)];
  }

  #markOf(target: EventTarget | null): Mark | undefined {
    const marks = [...(this.#svg.value?.querySelectorAll('.mark') ?? [])];
    return this.#drawing?.marks[marks.indexOf(target as Element)];
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
    if (group === this.#pointed && mark === this.#told && popover.isOpen) return;
    this.#told = mark;
    this.#point(group);
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
      content: () => this.#renderTip(group, mark),
    });
  }

  #quiet(): void {
    if (this.popover.isPassing) this.popover.close();
    if (this.#pointed >= 0) this.#point(-1);
  }

  #renderTip(group: number, mark?: Mark): unknown {
    const spec = this.spec();
    const row = spec?.rows[group];
    return row ? renderTip(spec, row, mark?.series, spec.say, spec.formats) : nothing;
  }

  #why(element: HTMLElement, mark = this.#markOf(element)): void {
    const { columns, onWhy } = this.spec()!;
    const column = mark && columns.find(({ series, why }) => why && series === mark.series);
    if (!column) return;
    // The tooltip stands at the same mark, and a popover that is asked for where it is open closes.
    this.#quiet();
    onWhy(element, mark.group, column);
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
    // Released outside, where nothing told of it.
    if (!(event.buttons & 1)) this.#drag = null;
    const drag = this.#drag;
    const group = this.#groupAt(event, !!drag);
    if (drag && (drag.moved || group !== drag.from)) {
      if (!drag.moved) this.#svg.value!.setPointerCapture(event.pointerId);
      drag.moved = true;
      this.#choose([drag.from, group]);
    } else if (event.pointerType !== 'touch') {
      const own = this.spec()!.columns.some(({ quiet }) => quiet) && this.#markOf(event.target);
      if (own) this.#tell(own.group, own);
      else if (group < 0) this.#quiet();
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

  /** Also fired while the host is drawn, where that takes the focused mark away. */
  readonly #onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (!this.#markOf(relatedTarget)) queueMicrotask(() => this.#quiet());
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const mark = this.#markOf(event.target);
    if (!mark) return;
    this.#at = mark;
    if ((event.target as Element).matches(':focus-visible')) this.#tell(mark.group, mark);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const mark = this.#markOf(event.target);
    if (!mark || this.#drag?.moved) return;
    if (event.altKey) this.#why(event.target as HTMLElement, mark);
    else this.#act(mark);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const mark = this.#markOf(event.target);
    if (!mark) return;
    const { key, shiftKey } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === 'Escape') {
      if (!this.#chosen) return (event.target as HTMLElement).blur();
      this.#drag = null;
      this.#choose(null);
    } else if (key === 'Enter' || key === ' ') {
      if (this.#chosen) this.#apply();
      else this.#act(mark);
    } else if (key === '?') this.#why(event.target as HTMLElement, mark);
    else {
      const to = travel(this.#drawing!, mark, key, this.#rtl);
      if (!to) return;
      const isBrush = shiftKey && !!this.spec()!.onBrush;
      this.#choose(isBrush ? [this.#chosen?.[0] ?? mark.group, to.group] : null);
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
    if (!this.#chosen) return;
    const [a, b] = this.#chosen;
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
    const choose = (format: ExportDetail['format']) => () => {
      this.popover.close();
      void this.#save(format);
    };
    this.popover.toggle(event.currentTarget as HTMLElement, {
      label: say('common.export'),
      align: 'end',
      content: () =>
        html`<div class="files">
          ${(['png', 'svg', 'csv'] as const).map(
            (format, i) =>
              html`<button type="button" ?data-first=${!i} @click=${choose(format)}>
                ${say(`chart.${format}`)}
              </button>`,
          )}
        </div>`,
    });
  };

  #save(format: ExportDetail['format']): Promise<boolean> {
    const spec = this.spec();
    if (!spec) return Promise.resolve(false);
    const { title, subtitle, rows, exporting } = spec;
    const make = (): string | Promise<string | Blob> =>
      format === 'csv' ? twinCsv(spec) : pictureFile(format, title, subtitle, this.#svg.value!);
    return save(exporting, rows.length, [title, subtitle], make, format);
  }
}
