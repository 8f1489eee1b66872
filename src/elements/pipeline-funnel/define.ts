import { define } from '../../parts/base/define.js';
import { JalonPipelineFunnel } from './pipeline-funnel.js';

define('jalon-pipeline-funnel', JalonPipelineFunnel);

// Its types come along, so that querySelector knows the tag.
export type { JalonPipelineFunnel };
