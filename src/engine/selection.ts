import type { Bitmap } from '../data/columns.js';

export interface Selection {
  /** Selected rows. */
  rows: Bitmap;
  /** The same without the filters by rep or person. */
  anyActor: Bitmap;
}
