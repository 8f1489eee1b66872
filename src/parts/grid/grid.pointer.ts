import { drag, follow, isRtl } from './drag.js';
import { minWidth } from './grid.geometry.js';

/** What the head's pointer gestures ask for. `width` comes at each movement, the others once at the end. */
export interface HeadGestures {
  width(id: string, width: number): void;
  resized(): void;
  /** `place` among the shown columns, as they are before the move. */
  moved(id: string, place: number): void;
}

/** Heads that were just moved or resized: the click that ends the gesture sorts nothing. */
const dragged = new WeakSet<Element>();
export const wasDragged = (head: Element): boolean => dragged.delete(head);

/** Follows one press on a column's head: on its grip a resize, else, with a mouse or pen, a move. */
export function pressHead(event: PointerEvent, gestures: HeadGestures): void {
  if (event.button !== 0) return;
  const head = event.currentTarget as HTMLElement;
  const id = head.dataset.id!;
  dragged.delete(head);
  if ((event.target as Element).closest('.grip')) {
    // The grip gives no focus to the head, and selects no text.
    event.preventDefault();
    const sign = isRtl(head) ? -1 : 1;
    const width = head.offsetWidth;
    follow(
      event,
      head,
      1,
      ({ clientX }) =>
        gestures.width(id, Math.max(minWidth, width + sign * (clientX - event.clientX))),
      (begun) => {
        if (!begun) return;
        dragged.add(head);
        gestures.resized();
      },
    );
  } else if (event.pointerType !== 'touch')
    drag(event, {
      items: [...head.parentElement!.children] as HTMLElement[],
      item: head,
      axis: 'x',
      drop: (place) => {
        dragged.add(head);
        gestures.moved(id, place);
      },
    });
}
