import { painted } from './paint.js';

export interface Sweep {
  /** Frames a second. */
  fps: number;
  frames: number;
  /** Milliseconds between two frames, at the most. */
  longest: number;
  /** Places of rows that were looked at, that showed no row, and that showed a row of another place. */
  places: number;
  blank: number;
  wrong: number;
}

interface Rows {
  count: number;
  /** Whether the row with this code may stand at this place. */
  isAt(code: string, place: number): boolean;
}

const rowSelector = '[role=row], tr, .tabulator-row, .ag-row';

/** The row at a point, through shadow roots. */
function rowAt(x: number, y: number): { code: string; box: DOMRect } | null {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner: Element | null = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  const row = element?.closest(rowSelector);
  const code = /R-\d+/.exec(row?.textContent ?? '')?.[0];
  return row && code ? { code, box: row.getBoundingClientRect() } : null;
}

/**
 * Scrolls from the first row to the last at an even speed. As with a hand on the wheel the position changes between two
 * frames; after each one is painted, every place of a row in sight is looked at, where `looks` says so.
 */
export async function sweep(
  host: Element,
  scroller: Element,
  seconds: number,
  rows: Rows,
  looks: boolean,
): Promise<Sweep> {
  const area = scroller.getBoundingClientRect();
  const x = host.getBoundingClientRect().left + 100;
  scroller.scrollTop = 0;
  await painted();
  await painted();
  let y = area.top;
  while (!rowAt(x, y)) y++;
  const { top, height } = rowAt(x, y)!.box;
  const bottom = area.top + scroller.clientHeight;
  const most = scroller.scrollHeight - scroller.clientHeight;
  const perPixel = (rows.count * height - (bottom - top)) / most;
  const found = { places: 0, blank: 0, wrong: 0 };
  const look = (): void => {
    const from = (scroller.scrollTop * perPixel) / height;
    for (let y = top + height / 2; y < bottom; y += height) {
      const at = from + (y - top) / height;
      const row = rowAt(x, y);
      found.places++;
      if (!row) found.blank++;
      else if (
        ![-1, 0, 1].some((by) =>
          rows.isAt(row.code, Math.max(0, Math.min(rows.count - 1, Math.floor(at) + by))),
        )
      )
        found.wrong++;
    }
  };
  const start = performance.now();
  let last = start;
  let longest = 0;
  let frames = 0;
  while (last - start < seconds * 1000) {
    scroller.scrollTop = ((last - start) / seconds / 1000) * most;
    await painted();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    frames++;
    if (looks) look();
  }
  return { fps: (frames / (last - start)) * 1000, frames, longest, ...found };
}
