import { describe, expect, it } from 'vitest';
import { place } from '../../../src/parts/popover/popover.geometry.js';

const viewport = { width: 1000, height: 600 };
const anchor = (left: number, top: number) => ({ left, top, width: 100, height: 30 });
const size = { width: 300, height: 200 };

describe('place', () => {
  it('stands below, start on start', () => {
    expect(place(anchor(50, 50), size, viewport)).toEqual({
      left: 50,
      top: 86,
      room: 506,
      above: false,
    });
  });

  it('flips above where there is no room below', () => {
    expect(place(anchor(50, 500), size, viewport)).toEqual({
      left: 50,
      top: 294,
      room: 486,
      above: true,
    });
  });

  it('stays below with what room there is when above is smaller still', () => {
    const { top, room, above } = place(anchor(50, 100), { width: 300, height: 900 }, viewport);
    expect({ top, room, above }).toEqual({ top: 136, room: 456, above: false });
  });

  it('stands above where it should, unless there is no room', () => {
    expect(place(anchor(50, 500), size, viewport, { above: true }).above).toBe(true);
    expect(place(anchor(50, 20), size, viewport, { above: true }).above).toBe(false);
  });

  it('never leaves the viewport', () => {
    expect(place(anchor(950, 50), size, viewport).left).toBe(692);
    expect(place(anchor(-80, 50), size, viewport).left).toBe(8);
    expect(place(anchor(50, 50), { width: 2000, height: 10 }, viewport).left).toBe(8);
  });

  it('mirrors in right-to-left, and aligns end and centre', () => {
    expect(place(anchor(500, 50), size, viewport, { rtl: true }).left).toBe(300);
    expect(place(anchor(500, 50), size, viewport, { align: 'end' }).left).toBe(300);
    expect(place(anchor(500, 50), size, viewport, { align: 'end', rtl: true }).left).toBe(500);
    expect(place(anchor(500, 50), size, viewport, { align: 'center' }).left).toBe(400);
  });
});
