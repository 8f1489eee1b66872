export interface Painted {
  /** Milliseconds from the navigation to the frame after the first one that shows every part. */
  painted?: number;
}

/** Notes when every part is there, one frame later. */
export function noteWhen(...parts: (() => unknown)[]): void {
  const look = (): void => {
    requestAnimationFrame(
      parts.every((part) => part())
        ? () => Object.assign(globalThis, { painted: performance.now() } satisfies Painted)
        : look,
    );
  };
  look();
}
