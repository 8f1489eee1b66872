import { dropPlace, minWidth } from './grid.geometry.js';

/** What the head's pointer gestures ask for. `width` comes at each movement, the others once at the end. */
export interface HeadGestures {
  width(id: string, width: number): void;
  resized(): void;
  /** `place` among the shown columns, as they are before the move. */
  moved(id: string, place: number): void;
}

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Heads that were just moved or resized: the click that ends the gesture sorts nothing. */
const dragged = new WeakSet<Element>();
export const wasDragged = (head: Element): boolean => dragged.delete(head);

/** Follows one press on a column's head: on its grip a resize, else, with a mouse or pen, a move. */
export function pressHead(event: PointerEvent, gestures: HeadGestures): void {
  if (event.button !== 0) return;
  const head = event.currentTarget as HTMLElement;
  const grip = (event.target as Element).closest('.grip');
  if (!grip && event.pointerType === 'touch') return;
  const all = [...head.parentElement!.children] as HTMLElement[];
  const id = head.dataset.id!;
  const rtl = isRtl(head);
  const start = event.clientX;
  const width = head.offsetWidth;
  let place = -1;
  let begun = false;
  dragged.delete(head);

  const move = (now: PointerEvent): void => {
    const by = now.clientX - start;
    if (!begun && Math.abs(by) < (grip ? 1 : 6)) return;
    if (!begun) head.setPointerCapture(now.pointerId);
    begun = true;
    if (grip) return gestures.width(id, Math.max(minWidth, width + (rtl ? -by : by)));
    const boxes = all.map((other) => other.getBoundingClientRect());
    place = dropPlace(now.clientX, boxes.map((box) => (box.left + box.right) / 2), rtl);
    head.classList.add('moving');
    all.forEach((other, i) => {
      other.classList.toggle('drop', i === place);
      other.classList.toggle('drop-end', place === all.length && i === place - 1);
    });
  };
  const end = (now: PointerEvent): void => {
    head.removeEventListener('pointermove', move);
    head.removeEventListener('pointerup', end);
    head.removeEventListener('pointercancel', end);
    for (const other of all) other.classList.remove('drop', 'drop-end', 'moving');
    if (!begun) return;
    dragged.add(head);
    if (grip) gestures.resized();
    else if (now.type === 'pointerup') gestures.moved(id, place);
  };
  // The grip gives no focus to the head, and selects no text.
  if (grip) event.preventDefault();
  head.addEventListener('pointermove', move);
  head.addEventListener('pointerup', end);
  head.addEventListener('pointercancel', end);
}
