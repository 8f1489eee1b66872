/** What a key asks of the grid. Steps are in reading direction; infinite steps go to the edge. */
export type Intent =
  | { do: 'move'; rows: number; columns: number }
  | { do: 'page'; by: 1 | -1 }
  | { do: 'sort'; several: boolean }
  | { do: 'resize' | 'shift'; by: 1 | -1 }
  | { do: 'pin' | 'hide' | 'ask' | 'expand' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Everywhere: arrows, Home, End, Page Up, Page Down, Ctrl+Home, Ctrl+End move. In the head: Enter or Space sorts,
 * with Shift as a further column; Shift+← → resizes, Alt+← → moves, P pins, H hides. In the body: Enter asks why
 * (on a row's name it expands), Space expands.
 */
export function intentOf(event: Key, inHead: boolean, rtl: boolean): Intent | null {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (across !== 0) {
    const by = (rtl ? -across : across) as 1 | -1;
    if (inHead && shiftKey) return { do: 'resize', by };
    if (inHead && altKey) return { do: 'shift', by };
    if (shiftKey || altKey) return null;
    return { do: 'move', rows: 0, columns: control ? by * Infinity : by };
  }
  if (altKey) return null;
  if (key === 'Enter' || key === ' ') {
    if (inHead) return { do: 'sort', several: shiftKey };
    return { do: key === ' ' ? 'expand' : 'ask' };
  }
  if (shiftKey) return null;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const by = key === 'ArrowDown' ? 1 : -1;
    return { do: 'move', rows: control ? by * Infinity : by, columns: 0 };
  }
  if (key === 'Home' || key === 'End') {
    const by = key === 'End' ? Infinity : -Infinity;
    return { do: 'move', rows: control ? by : 0, columns: by };
  }
  if (key === 'PageDown' || key === 'PageUp')
    return { do: 'page', by: key === 'PageDown' ? 1 : -1 };
  if (control || !inHead) return null;
  if (key === 'p' || key === 'P') return { do: 'pin' };
  if (key === 'h' || key === 'H') return { do: 'hide' };
  return null;
}
