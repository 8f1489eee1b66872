// The whole suite in one classic script: registers every element and leaves the global `Jalon`.
import './define.js';

export { metrics, reports } from './catalogue/index.js';
export { version } from './contract/version.js';
export { JalonError } from './contract/error.js';
export { addLanguage } from './i18n/index.js';
export { openDataset } from './source/open.js';
