/** What the benches use of DuckDB-Wasm, whose types are there only once `npm run bench` has installed it. */
export interface DuckDb {
  query(sql: string): ArrowTable;
  prepare(sql: string): { query(...values: unknown[]): ArrowTable };
  /** Adds a table of Arrow columns from typed arrays. */
  insert(name: string, columns: Record<string, ArrayLike<number>>): void;
}

export interface ArrowTable {
  numRows: number;
  getChild(name: string): { toArray(): ArrayLike<number | bigint> } | null;
}

interface Connection extends Omit<DuckDb, 'insert'> {
  insertArrowFromIPCStream(stream: Uint8Array, options: { name: string }): void;
}

/** Files of the package: by name in Node, by address in a page. */
export interface DuckDbFiles {
  module: string;
  arrow: string;
  wasm: string;
}

/** DuckDB-Wasm on this thread. */
export async function openDuckDb({ module, arrow, wasm }: DuckDbFiles): Promise<DuckDb> {
  const found = await import(module);
  const library = found.default ?? found;
  const { tableFromArrays, tableToIPC } = await import(arrow);
  const file = { mainModule: wasm, mainWorker: '' };
  const runtime = library.NODE_RUNTIME ?? library.BROWSER_RUNTIME;
  const database = await library.createDuckDB(
    { mvp: file, eh: file },
    new library.VoidLogger(),
    runtime,
  );
  await database.instantiate(() => {});
  const connection: Connection = database.connect();
  return {
    query: (sql) => connection.query(sql),
    prepare: (sql) => connection.prepare(sql),
    // As bytes: the package and this module may have Arrow twice.
    insert: (name, columns) =>
      connection.insertArrowFromIPCStream(tableToIPC(tableFromArrays(columns), 'stream'), { name }),
  };
}
