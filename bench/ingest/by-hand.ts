import { sum, type Answer } from './answer.js';
import { dealColumns } from './deals.js';

/** Cells of text by row → typed columns, as one writes that for these columns. */
export class ByHand {
  readonly #codes = dealColumns.map(() => new Map<string, number>([['', 0]]));
  readonly #ids: { at: number; codes: Uint32Array }[];
  readonly #names: string[] = [];
  readonly #prospect: Uint8Array;
  readonly #amount: Float64Array;
  readonly #probability: Float64Array;
  readonly #createdAt: Float64Array;
  readonly #expectedCloseOn: Int32Array;
  #rows = 0;

  constructor(capacity: number) {
    this.#ids = ['id', 'client', 'owner', 'stage', 'status', 'source'].map((name) => ({
      at: dealColumns.indexOf(name as never),
      codes: new Uint32Array(capacity),
    }));
    this.#prospect = new Uint8Array(capacity);
    this.#amount = new Float64Array(capacity);
    this.#probability = new Float64Array(capacity);
    this.#createdAt = new Float64Array(capacity);
    this.#expectedCloseOn = new Int32Array(capacity);
  }

  add(cells: readonly string[]): void {
    const row = this.#rows++;
    for (const { at, codes } of this.#ids) {
      const known = this.#codes[at]!;
      let code = known.get(cells[at]!);
      if (code === undefined) known.set(cells[at]!, (code = known.size));
      codes[row] = code;
    }
    this.#names.push(cells[1]!);
    this.#prospect[row] = cells[3] === 'true' ? 1 : 0;
    this.#amount[row] = Number(cells[7]);
    this.#probability[row] = Number(cells[8]);
    this.#createdAt[row] = Date.parse(cells[9]!);
    this.#expectedCloseOn[row] = Date.parse(cells[10]!) / 86_400_000;
  }

  answer(): Answer {
    return {
      rows: this.#rows,
      owners: this.#codes[4]!.size - 1,
      clients: this.#codes[2]!.size - 1,
      prospects: sum(this.#prospect),
      amount: sum(this.#amount) * 100,
      probability: sum(this.#probability),
      createdAt: sum(this.#createdAt),
      expectedCloseOn: sum(this.#expectedCloseOn),
      names: this.#names.reduce((total, name) => total + name.length, 0),
    };
  }
}
