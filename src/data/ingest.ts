import { parseInstant } from '../calendar/instant.js';
import { zoneOf } from '../calendar/zone.js';
import type { Notice } from '../contract/query.js';
import type { OpenOptions, Progress } from '../contract/source.js';
import type { BlockSource } from './blocks.js';
import type { Table } from './columns.js';
import type { LoadedDataset } from './dataset.js';
import { Dictionaries } from './dictionary.js';
import { distinct } from './distinct.js';
import { fault, listed } from './fault.js';
import { openInput, type Input } from './input.js';
import { checkMapping, hostTable, originsOf, type Origin } from './mapping.js';
import { tableSpecs } from './schema/tables.js';
import { parseTopLevel, topError } from './schema/top.js';
import { readTable } from './table.js';
import { checkUnits } from './units.js';

/**
 * Validates an input and turns it into typed columns. A generator, so that a driver can do the work in slices: it
 * yields every few milliseconds of work. Throws a `JalonError` (`schema`, `parse`, `unsupported`) with table, row and
 * column at the first thing that is wrong.
 */
export function* ingest(
  raw: unknown,
  options: OpenOptions = {},
): Generator<Progress, LoadedDataset> {
  const { mapping } = options;
  if (mapping) checkMapping(mapping, tableSpecs);
  const hosts = new Map(Object.keys(tableSpecs).map((name) => [name, hostTable(mapping, name)]));
  const input = openInput(raw, options, new Set(hosts.values()));
  const notices: Notice[] = [];
  const top = readTop(input, options, notices);
  const context = { zone: top.zone, dictionaries: new Dictionaries() };

  const sources = new Map<string, BlockSource>();
  for (const [name, host] of hosts) {
    const open = input.tables.get(host);
    if (open) sources.set(name, open());
    else if (host !== name) {
      const sentence = `the mapping takes it from "${host}", which the data lack; they have ${listed(input.tables.keys())}`;
      throw fault('schema', { table: name }, sentence);
    }
  }
  const size = [...sources.values()].reduce((sum, source) => sum + source.size, 0) || 1;
  const tables: Record<string, Table> = {};
  const usage = new Usage();
  let rows = 0;
  let done = 0;
  for (const [name, source] of sources) {
    const spec = tableSpecs[name]!;
    const origins = originsOf(name, spec, mapping);
    const shown = mapping?.[name]?.['$distinct']
      ? distinct(source, origins, spec.key?.[0])
      : source;
    const reading = readTable(name, spec, shown, origins, context);
    let step = reading.next();
    for (; !step.done; step = reading.next()) {
      yield { rows: rows + step.value, fraction: (done + source.done) / size };
    }
    for (const table of step.value) tables[table.name] = table;
    rows += step.value[0]!.length;
    done += source.size;
    usage.add(hosts.get(name)!, source, origins);
  }
  if (tables['units']) checkUnits(tables['units']);
  note(notices, 'unknown-columns', 'Columns that are not known and were ignored', usage.unknown());
  const unknownTables = [...input.tables.keys()].filter((table) => !usage.used.has(table));
  note(notices, 'unknown-tables', 'Tables that are not known and were ignored', unknownTables);
  return { ...top, tables, notices };
}

/** The host's columns that were read and those that were not, by the host's table. */
class Usage {
  readonly used = new Map<string, Set<string>>();
  readonly #names = new Map<string, ReadonlySet<string>>();

  add(host: string, source: BlockSource, origins: ReadonlyMap<string, Origin>): void {
    const used = this.used.get(host) ?? new Set();
    for (const origin of origins.values()) if ('from' in origin) used.add(origin.from);
    this.used.set(host, used);
    this.#names.set(host, source.names);
  }

  unknown(): string[] {
    return [...this.#names].flatMap(([host, names]) =>
      [...names]
        .filter((name) => name && !this.used.get(host)!.has(name))
        .map((name) => `${host}.${name}`),
    );
  }
}

function note(notices: Notice[], code: string, label: string, names: readonly string[]): void {
  if (names.length) {
    const list = names.join(', ');
    notices.push({
      code,
      message: `${label}: ${list}.`,
      detail: { names: list, count: names.length },
    });
  }
}

function readTop(
  { dataset, top }: Input,
  options: OpenOptions,
  notices: Notice[],
): Omit<LoadedDataset, 'tables' | 'notices'> {
  const fields = parseTopLevel({
    ...top,
    jalon: dataset ? top['jalon'] : (top['jalon'] ?? 1),
    timeZone: top['timeZone'] ?? options.timeZone,
    currency: top['currency'] ?? options.currency,
    fiscalYearStart: top['fiscalYearStart'] ?? options.fiscalYearStart,
  });
  const zone = zoneOf(fields.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (!fields.timeZone) {
    const message = `The data name no time zone; days are counted in ${zone.name}.`;
    notices.push({ code: 'assumed-time-zone', message, detail: { timeZone: zone.name } });
  }
  if (!fields.currency)
    notices.push({
      code: 'no-currency',
      message: 'The data name no currency; amounts carry no symbol.',
    });
  const { viewer, updatedAt } = fields;
  const instant = updatedAt == null ? null : parseInstant(updatedAt, zone);
  if (updatedAt != null && instant === null) throw topError('updatedAt', updatedAt);
  return {
    zone,
    currency: fields.currency?.toUpperCase() ?? null,
    fiscalYearStart: fields.fiscalYearStart ?? 1,
    viewer: viewer ? { ...viewer, id: String(viewer.id) } : null,
    updatedAt: instant,
  };
}
