export interface Painted {
  /** Milliseconds from the navigation to the frame after the first one that shows every part. */
  painted?: number;
  /** Tells the bench at once, so that no later work is counted. */
  told?: (nothing: string) => void;
}

/** Notes when every part is there, one frame later. */
export function noteWhen(...parts: (() => unknown)[]): void {
  const look = (): void => {
    requestAnimationFrame(
      parts.every((part) => part())
        ? () => {
            const page = globalThis as Painted;
            page.painted = performance.now();
            page.told?.('');
          }
        : look,
    );
  };
  look();
}
