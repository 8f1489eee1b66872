import type { Bitmap, Table } from '../../data/columns.js';
import { hasBit, newBitmap, setBit } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import { eachBit } from '../bits.js';
import { known, putKnown } from '../known.js';
import { dictionaryOf, Names, refsByCode } from '../names.js';
import { inParts } from '../parts.js';
import { codesOf, daysOf, flagsOf, instantsOf, numbersOf } from '../read.js';
import { Units } from '../units.js';

const noDeals: Table = { name: 'opportunities', length: 0, columns: {} };

/** The table `opportunities` and all it refers to. Instants are epoch milliseconds, NaN where there is none. */
export class Deals {
  readonly table: Table;
  readonly length: number;
  readonly people: Names;
  readonly units: Units;
  readonly pipelines: Names;
  readonly stages: Names;
  /** By deal; 0 where there is none. */
  readonly owner: Uint32Array;
  readonly unit: Uint32Array;
  readonly stage: Uint32Array;
  readonly pipeline: Uint32Array;
  readonly createdAt: Float64Array;
  readonly closedAt: Float64Array;
  /** Ten-thousandths; NaN where there is none. */
  readonly amount: Float64Array;
  /** Deals of those who were no clients when they were created. */
  readonly prospects: Bitmap;
  /** Deals that no date tells of, and those that are on hold today. */
  readonly undated: Readonly<Record<'created' | 'closed' | 'onHold', Bitmap>>;
  readonly #status: Uint32Array;
  readonly #statuses: readonly string[];
  readonly #ends: readonly boolean[];
  /** Row + 1 by code of the domain `opportunity`. */
  readonly #rowOf: Uint32Array;

  private constructor(readonly data: LoadedDataset) {
    const { tables } = data;
    const table = (this.table = tables['opportunities'] ?? noDeals);
    const { people, units, pipelines, stages, stageChanges } = tables;
    const length = (this.length = table.length);
    const named = (names: Table | undefined, ...columns: [Table | undefined, string][]): Names =>
      new Names(dictionaryOf(...columns.map(([of, id]) => codesOf(of, id))), names);
    this.people = named(
      people,
      [table, 'owner'],
      [tables['opportunities.team'], 'person'],
      [people, 'id'],
    );
    this.units = new Units(named(units, [table, 'unit'], [people, 'unit'], [units, 'id']));
    this.stages = named(stages, [table, 'stage'], [stageChanges, 'stage'], [stages, 'id']);
    this.pipelines = named(pipelines, [table, 'pipeline'], [stages, 'pipeline'], [pipelines, 'id']);
    this.owner = this.#codes('owner');
    this.stage = this.#codes('stage');
    this.unit = new Uint32Array(length);
    this.pipeline = new Uint32Array(length);
    this.createdAt = new Float64Array(length);
    this.closedAt = new Float64Array(length);
    this.amount = new Float64Array(length);
    this.prospects = flagsOf(table, 'prospect')?.bits ?? newBitmap(length);
    const status = codesOf(table, 'status');
    this.#status = status?.codes ?? new Uint32Array(0);
    this.#statuses = status?.dictionary.values ?? [];
    this.#ends = this.#statuses.map((one) => one !== 'open' && one !== 'on-hold');
    const [created, closed, onHold] = [1, 2, 3].map(() => newBitmap(length));
    this.undated = { created: created!, closed: closed!, onHold: onHold! };
    this.#rowOf = new Uint32Array(codesOf(table, 'id')?.dictionary.size ?? 0);
  }

  static *of(data: LoadedDataset): Generator<undefined, Deals> {
    const deals = new Deals(data);
    yield;
    const { table, undated, owner, stage, unit, pipeline, createdAt, closedAt } = deals;
    const [ownUnit, ownPipeline] = [deals.#codes('unit'), deals.#codes('pipeline')];
    const unitOfPerson = refsByCode(deals.people, 'unit');
    const pipelineOfStage = refsByCode(deals.stages, 'pipeline');
    const ids = codesOf(table, 'id')?.codes;
    const [created, closed, amount] = [
      instantsOf(table, 'createdAt'),
      instantsOf(table, 'closedAt'),
      numbersOf(table, 'amount'),
    ];
    yield* inParts(0, deals.length, (from, to) => {
      putKnown(createdAt, created, from, to);
      putKnown(closedAt, closed, from, to);
      putKnown(deals.amount, amount, from, to);
      for (let deal = from; deal < to; deal++) {
        unit[deal] = ownUnit[deal]! || (unitOfPerson[owner[deal]!] ?? 0);
        pipeline[deal] = ownPipeline[deal]! || (pipelineOfStage[stage[deal]!] ?? 0);
        if (Number.isNaN(createdAt[deal]!)) setBit(undated.created, deal);
        if (deals.isEnded(deal) && Number.isNaN(closedAt[deal]!)) setBit(undated.closed, deal);
        if (deals.statusOf(deal) === 'on-hold') setBit(undated.onHold, deal);
        deals.#rowOf[ids![deal]!] = deal + 1;
      }
    });
    return deals;
  }

  #codes(id: string): Uint32Array {
    return codesOf(this.table, id)?.codes ?? new Uint32Array(this.length);
  }

  statusOf(deal: number): string {
    return this.#statuses[this.#status[deal]!]!;
  }

  /** Whether a deal's status is one of those that end it. */
  isEnded(deal: number): boolean {
    return this.#ends[this.#status[deal]!]!;
  }

  /** Created before an instant, and open then: today still, or closed only later. */
  isOpenAt(deal: number, at: number): boolean {
    if (this.createdAt[deal]! >= at) return false;
    return this.statusOf(deal) === 'open' || (this.isEnded(deal) && this.closedAt[deal]! >= at);
  }

  /** Deals on hold today that were created before an instant, or at a time that is not known. */
  onHoldAt(at: number): Bitmap {
    const bits = newBitmap(this.length);
    eachBit(this.undated.onHold, (deal) => {
      if (!(this.createdAt[deal]! >= at)) setBit(bits, deal);
    });
    return bits;
  }

  /** Ended before an instant; `isNow`: or at a time that is not known. */
  isEndedBy(deal: number, at: number, isNow: boolean): boolean {
    const closed = this.closedAt[deal]!;
    return this.isEnded(deal) && (closed === closed ? closed < at : isNow);
  }

  isProspect(deal: number): boolean {
    return hasBit(this.prospects, deal);
  }

  /** Deal of a code of the domain `opportunity`, or -1. */
  dealOf(code: number): number {
    return (this.#rowOf[code] ?? 0) - 1;
  }

  has(column: string): boolean {
    return this.table.columns[column] !== undefined;
  }

  /** First instants of the civil days of a column, or of days so many later. */
  *startsOf(table: Table, column: string, later = 0): Generator<undefined, Float64Array> {
    const starts = new Map<number, number>();
    const found = known(daysOf(table, column), table.length);
    const { zone } = this.data;
    yield* inParts(0, found.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const day = found[i]!;
        if (day !== day) continue;
        let start = starts.get(day);
        if (start === undefined) starts.set(day, (start = zone.startOf(day + later)));
        found[i] = start;
      }
    });
    return found;
  }
}
