export { Engine, type BaseMakers } from './engine.js';
export type { Catalogue } from './plan.js';
