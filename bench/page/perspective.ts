import { height, sortedBy, type FlatRow } from './cells.js';
import { columns } from './rows.js';

type Module = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
// From its own files: they find their WASM and worker beside them.
const load = (name: string, file: string): Promise<Module> =>
  import(`${location.origin}/@perspective-dev/${name}/dist/cdn/${file}.js`) as Promise<Module>;

let client: Promise<Module> | undefined;

/** Loads and starts the engine; in nobody's time. */
export function startPerspective(): Promise<Module> {
  client ??= (async () => {
    const perspective = await load('client', 'perspective');
    await load('viewer', 'perspective-viewer');
    await load('viewer-datagrid', 'perspective-viewer-datagrid');
    return (await (perspective['worker'] ?? perspective['default'].worker)()) as Module;
  })();
  return client;
}

export const asColumns = (rows: FlatRow[]): Record<string, unknown[]> =>
  Object.fromEntries(columns.map(({ id }) => [id, rows.map((row) => row[id])]));

let tables = 0;

/** The viewer with its datagrid; the engine works in a worker, which the main thread's CPU time leaves out. */
export async function drawPerspective(
  host: HTMLElement,
  data: Record<string, unknown[]>,
): Promise<() => Promise<void>> {
  const worker = await startPerspective();
  const viewer = document.createElement('perspective-viewer') as HTMLElement & Module;
  viewer.style.setProperty('height', `${height}px`);
  viewer.style.setProperty('display', 'block');
  host.append(viewer);
  const table = await worker['table'](data, { name: `bench${tables++}` });
  await viewer['load'](table);
  await viewer['restore']({
    plugin: 'Datagrid',
    settings: false,
    columns: columns.map(({ id }) => id),
    sort: [[sortedBy, 'desc']],
  });
  return async () => {
    await viewer['delete']();
    viewer.remove();
    await table.delete();
  };
}
