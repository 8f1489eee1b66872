export const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

/** From a frame's callback: resolves once that frame is painted. */
const afterPaint = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** Resolves when the next frame is painted. */
export const painted = (): Promise<void> => frame().then(afterPaint);

/** Elements in a tree and in the open shadow roots below it. */
export function* deep(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

/** Milliseconds from `draw`, at the start of a frame, to the end of the first painted frame in which `shown` holds. */
export async function untilPainted(draw: () => void, shown: () => boolean): Promise<number> {
  await frame();
  const start = performance.now();
  draw();
  await afterPaint();
  while (!shown()) {
    if (performance.now() > start + 60_000) throw new Error('nothing was drawn in a minute');
    await painted();
  }
  return performance.now() - start;
}

export interface Scroll {
  /** Milliseconds between two frames. */
  mean: number;
  steps: number;
}

/** Scrolls by one screen a frame, `steps` times. */
export async function scrollThrough(scroller: Element, steps: number): Promise<Scroll> {
  const step = scroller.clientHeight - 40;
  const first = await frame();
  let last = first;
  for (let n = 0; n < steps; n++) {
    scroller.scrollTop += step;
    last = await frame();
  }
  return { mean: (last - first) / steps, steps };
}

/** The part of a table that scrolls up and down. */
export function scrollerIn(root: ParentNode): Element {
  for (const element of deep(root)) {
    if (
      element.scrollHeight > element.clientHeight * 4 &&
      /auto|scroll/.test(getComputedStyle(element).overflowY)
    )
      return element;
  }
  throw new Error('no scroller found');
}
