import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/data/ingest.js';
import { drive } from '../../src/data/slices.js';
import { utc } from './support.js';

/** Works so many steps of about a millisecond each. */
function* busy(
  steps: number,
  end: () => void = () => {},
): Generator<{ rows: number; fraction: null }, string> {
  try {
    for (let rows = 1; rows <= steps; rows++) {
      const until = performance.now() + 1;
      while (performance.now() < until);
      yield { rows, fraction: null };
    }
    return 'done';
  } finally {
    end();
  }
}

describe('drive', () => {
  it('gives the result and lets other tasks run in between', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const seen: number[] = [];
    expect(await drive(busy(60), { onProgress: ({ rows }) => seen.push(rows) })).toBe('done');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThan(60);
  });

  it('goes on for as long as it may before others run the first time', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await drive(busy(30), { first: 60_000 });
    clearInterval(timer);
    expect(turns).toBe(0);
  });

  it('stops with the reason of the signal and closes the work', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    let closed = 0;
    const work = drive(
      busy(2_000, () => closed++),
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(reason), 5);
    await expect(work).rejects.toBe(reason);
    expect(closed).toBe(1);
    await expect(drive(busy(1), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('rejects with what the work throws', async () => {
    await expect(drive(ingest({ ...utc, accounts: [{}] }))).rejects.toMatchObject({
      code: 'schema',
    });
  });
});
