import type { Base, Dimension, Facts } from '../derive/base.js';
import { cellsOf, clustered } from './cells.js';
import type { Column, Finer } from './columns.js';
import { Cube } from './cube.js';

/** Cubes of stretches that have no row in common as one of all their rows; the facts have no links. */
export function joinedCubes(
  base: Base,
  facts: Facts,
  dimensions: readonly Dimension[],
  cubes: readonly Cube[],
): Cube {
  const ends: number[] = [];
  let size = 0;
  for (const { cells } of cubes) ends.push((size += cells.size));
  const codes = dimensions.map(({ id, size: values }) => {
    const all = new Uint32Array(size);
    cubes.forEach((cube, c) =>
      all.set(cube.base.dimension(id)!.perRow!, ends[c]! - cube.cells.size),
    );
    return { codes: all, size: values };
  });
  const finer: Finer = {
    column(measure, own, cellOf, cells) {
      let sum: Column | null = null;
      cubes.forEach((cube, c) => {
        const here = cellOf.subarray(ends[c]! - cube.cells.size, ends[c]);
        const column = cube.column(measure, own, here, cells);
        if (sum) add(sum, column);
        else sum = column;
      });
      return sum!;
    },
    links: (links) => links,
  };
  const cells = clustered(cellsOf(new Int32Array(size), codes, size)!, codes);
  return new Cube(base, facts, dimensions, cells, finer);
}

/** Adds to the sums of the first. */
function add(to: Column, { sums, words, gaps }: Column): void {
  if (words) for (let i = 0; i < sums.length; i++) to.sums[i]! |= sums[i]!;
  else for (let cell = 0; cell < sums.length; cell++) to.sums[cell]! += sums[cell]!;
  for (let cell = 0; gaps && cell < sums.length; cell++) {
    to.gaps![0][cell]! += gaps[0][cell]!;
    to.gaps![1][cell]! += gaps[1][cell]!;
  }
}
