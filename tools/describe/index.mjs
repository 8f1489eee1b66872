// Everything that is made from the manifest, by the path it is written to.
import { elementTypes } from './element-types.mjs';
import { llmsText } from './llms.mjs';
import { cssCustomData, htmlCustomData } from './vscode.mjs';
import { webTypes } from './web-types.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

export const describe = ({ manifest, packageJson, datasetSchema }) => ({
  'dist/element-types.d.ts': elementTypes(manifest),
  'dist/vscode.html-custom-data.json': json(htmlCustomData(manifest)),
  'dist/vscode.css-custom-data.json': json(cssCustomData(manifest)),
  'dist/web-types.json': json(webTypes(manifest, packageJson)),
  'llms.txt': llmsText(manifest, { packageJson, datasetSchema }),
});
