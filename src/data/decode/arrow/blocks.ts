import type { BlockSource } from '../../blocks.js';
import { fault } from '../../fault.js';
import type { Body } from '../text.js';

export const arrowBlocks = (table: string, _body: Body): BlockSource => {
  throw fault('unsupported', { table }, 'this is Arrow data');
};
