import type { JalonEventMap } from '../../contract/events.js';

/** Said by an element itself, about its own loads: they stop at the shadow root around it. */
const local = new Set<keyof JalonEventMap>(['jalon-load', 'jalon-error']);
const cancelable = new Set<keyof JalonEventMap>(['jalon-drill', 'jalon-export']);

/** Fires one event of the contract; false where a listener cancelled it. */
export const fire = <K extends keyof JalonEventMap>(
  target: EventTarget,
  name: K,
  detail: JalonEventMap[K]['detail'],
): boolean =>
  target.dispatchEvent(
    new CustomEvent(name, {
      detail,
      bubbles: true,
      composed: !local.has(name),
      cancelable: cancelable.has(name),
    }),
  );
