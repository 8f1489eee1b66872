import { metrics, reports, sentences } from '../catalogue/index.js';
import type { LoadedDataset } from '../data/dataset.js';
import { bases } from '../derive/index.js';
import { Engine } from '../engine/index.js';

/** The engine with everything that Jalon knows: its metrics, its reports and the rows they count. */
export const engineOf = (data: LoadedDataset): Engine =>
  new Engine(data, { metrics, reports, sentences }, bases);
