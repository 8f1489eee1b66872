import { define } from '../../parts/base/define.js';
import { JalonPipelineFunnel } from './pipeline-funnel.js';

define('jalon-pipeline-funnel', JalonPipelineFunnel);
