export interface Drag {
  /** Elements that are sorted, in order; the first one's parent holds them all. */
  items: readonly HTMLElement[];
  item: HTMLElement;
  axis: 'x' | 'y';
  /** Place among the items, as they are before the move. */
  drop(place: number): void;
}

export const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Place among items of a pointer at `at`; `centers` in reading direction. */
export const dropPlace = (at: number, centers: readonly number[], rtl = false): number =>
  centers.filter((center) => (rtl ? center > at : center < at)).length;

/** Calls `move` until the pointer is let go, then `end`; keeps the pointer once it has gone `slack` pixels. */
export function follow(
  down: PointerEvent,
  element: HTMLElement,
  slack: number,
  move: (event: PointerEvent) => void,
  end: (begun: boolean, cancelled: boolean) => void,
): void {
  let begun = false;
  const stop = new AbortController();
  const { signal } = stop;
  const onMove = (event: PointerEvent): void => {
    if (!begun && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < slack)
      return;
    if (!begun) element.setPointerCapture(event.pointerId);
    begun = true;
    move(event);
  };
  const onEnd = (event: PointerEvent): void => {
    stop.abort();
    end(begun, event.type === 'pointercancel');
  };
  // On the window: a quick hand leaves the element before the first movement is told.
  for (const [name, act] of [
    ['pointermove', onMove],
    ['pointerup', onEnd],
    ['pointercancel', onEnd],
  ] as const)
    window.addEventListener(name, act, { signal });
}

/** Moves one of several elements by pointer; classes `moving`, `drop` and `drop-end` show where it would go. */
export function drag(down: PointerEvent, { items, item, axis, drop }: Drag): void {
  const rtl = axis === 'x' && isRtl(item);
  let place = -1;
  follow(
    down,
    item,
    6,
    (event) => {
      const centers = items.map((other) => {
        const box = other.getBoundingClientRect();
        return axis === 'x' ? (box.left + box.right) / 2 : (box.top + box.bottom) / 2;
      });
      place = dropPlace(axis === 'x' ? event.clientX : event.clientY, centers, rtl);
      item.classList.add('moving');
      items.forEach((other, i) => {
        other.classList.toggle('drop', i === place);
        other.classList.toggle('drop-end', place === items.length && i === place - 1);
      });
    },
    (begun, cancelled) => {
      for (const other of items) other.classList.remove('moving', 'drop', 'drop-end');
      if (begun && !cancelled) drop(place);
    },
  );
}
