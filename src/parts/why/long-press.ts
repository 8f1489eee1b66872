const restFor = 500;
const slip = 8;

/**
 * A `pointerdown` handler for figures on which a tap does something else: calls `act` when a finger rests on the
 * element for half a second, and swallows the click and the context menu that follow.
 */
export const longPress =
  (act: (element: HTMLElement) => void) =>
  (down: PointerEvent): void => {
    if (down.pointerType !== 'touch') return;
    const element = down.currentTarget as HTMLElement;
    const end = new AbortController();
    const { signal } = end;
    const timer = setTimeout(() => {
      end.abort();
      const swallow = (event: Event): void => (event.preventDefault(), event.stopPropagation());
      const after = { capture: true, once: true, signal: AbortSignal.timeout(700) };
      element.addEventListener('click', swallow, after);
      element.addEventListener('contextmenu', swallow, after);
      act(element);
    }, restFor);
    const cancel = (): void => (clearTimeout(timer), end.abort());
    const move = ({ clientX, clientY }: PointerEvent): void => {
      if (Math.hypot(clientX - down.clientX, clientY - down.clientY) > slip) cancel();
    };
    for (const type of ['pointerup', 'pointercancel', 'contextmenu'])
      addEventListener(type, cancel, { signal, capture: true });
    addEventListener('pointermove', move, { signal });
  };
