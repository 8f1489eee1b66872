export { Engine } from './engine.js';
export type { Catalogue } from './plan.js';
