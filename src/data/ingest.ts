import { parseInstant } from '../calendar/instant.js';
import { zoneOf } from '../calendar/zone.js';
import type { Notice } from '../contract/query.js';
import type { OpenOptions, Progress } from '../contract/source.js';
import type { BlockSource } from './blocks.js';
import { checkUnits } from './checks.js';
import type { Table } from './columns.js';
import type { LoadedDataset } from './dataset.js';
import { StringDictionary } from './dictionary.js';
import { distinct } from './distinct.js';
import { inTable } from './fault.js';
import { isStream } from './decode/text.js';
import { isBodyInput, openInput, type Input } from './input.js';
import { columnsOf, hostTables, lacking, originsOf } from './mapping.js';
import { tableSpecs } from './schema/tables.js';
import { parseTopLevel, topError } from './schema/top.js';
import { readTable } from './table.js';
import { unreadNotices, type Use } from './unread.js';

/**
 * Validates an input and turns it into typed columns. A generator, so that a driver can do the work in slices: it
 * yields every few milliseconds of work, and a promise where it waits for bytes to come. Throws a `JalonError` (`schema`, `parse`, `unsupported`) with table, row and
 * column at the first thing that is wrong.
 */
export function* ingest(
  raw: unknown,
  options: OpenOptions = {},
): Generator<Progress | Promise<unknown>, LoadedDataset> {
  try {
    return yield* read(raw, options);
  } finally {
    if (isBodyInput(raw) && isStream(raw.body)) raw.body.cancel();
  }
}

function* read(
  raw: unknown,
  options: OpenOptions,
): Generator<Progress | Promise<unknown>, LoadedDataset> {
  const mapping = options.mapping ?? {};
  const hosts = hostTables(mapping, tableSpecs);
  const input = yield* openInput(raw, options, [...hosts.values()]);
  const notices: Notice[] = [];
  const top = readTop(input, options, notices);
  const dictionaries = new Map<string, StringDictionary>();
  const context = {
    zone: top.zone,
    dictionaryOf(domain: string, values: readonly string[] = []) {
      let found = dictionaries.get(domain);
      if (!found) dictionaries.set(domain, (found = new StringDictionary(['', ...values])));
      return found;
    },
  };

  const sources = new Map<string, BlockSource>();
  let size: number | null = 0;
  for (const [table, host] of hosts) {
    const open = input.tables.get(host);
    if (open) {
      const source = yield* open();
      sources.set(table, source);
      size = size === null || source.size === null ? null : size + source.size;
    } else if (host !== table) throw lacking({ table }, host, input.tables.keys());
  }
  const tables: Record<string, Table> = {};
  const used = new Map<string, Use>();
  let rows = 0;
  let done = 0;
  for (const [name, source] of sources) {
    const spec = tableSpecs[name]!;
    const origins = originsOf(name, spec, mapping);
    const shown = columnsOf(mapping, name)['$distinct']
      ? distinct(source, origins, spec.key?.[0])
      : source;
    const reading = readTable(name, spec, shown, origins, context);
    let step;
    try {
      while (!(step = reading.next()).done)
        if (step.value instanceof Promise) yield step.value;
        else {
          const fraction = size === null ? null : (done + step.value[1]) / (size || 1);
          yield {
            rows: rows + step.value[0],
            fraction: fraction === null ? null : input.read + fraction * (1 - input.read),
          };
        }
    } catch (error) {
      throw inTable(error, name);
    }
    for (const table of step.value) tables[table.name] = table;
    rows += step.value[0]!.length;
    done += source.size ?? 0;
    const host = hosts.get(name)!;
    const { columns = new Set(), lacks = [] } = used.get(host) ?? {};
    for (const [column, { from }] of origins) {
      columns.add(from);
      if (from === column && !source.names.has(column)) lacks.push(column);
    }
    used.set(host, { columns, names: source.names, lacks });
  }
  for (const dictionary of dictionaries.values()) dictionary.rest();
  if (tables['units']) checkUnits(tables['units']);
  const absent = [...hosts.keys()].filter((table) => !tables[table]);
  notices.push(...unreadNotices(used, input.tables.keys(), absent));
  return { ...top, tables, notices };
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
