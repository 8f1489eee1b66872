import { fields, type Answer, type Question, type Sums } from './answer.js';
import type { FactColumns } from './columns.js';

/** What one would write by hand for this one report: a single pass over typed arrays. A lower bound, not a product. */
export function plainLoop(columns: FactColumns): (question: Question) => Answer {
  const encode = (values: readonly (string | null)[]) => {
    const names = [...new Set(values)];
    const code = new Map(names.map((name, n) => [name, n]));
    return { names, codes: Uint16Array.from(values, (value) => code.get(value)!) };
  };
  const bits = (values: readonly boolean[]) => Uint8Array.from(values, Number);
  const rep = encode(columns.rep);
  const list = encode(columns.list);
  const store = encode(columns.store);
  const optedOut = bits(columns.optedOut);
  const external = bits(columns.optedOutExternal);
  const attempted = bits(columns.attempted);
  const eligible = bits(columns.secondEligible);
  const second = bits(columns.secondAttempted);
  const reached = bits(columns.reached);
  const replied = bits(columns.replied);
  const awaiting = bits(columns.awaiting);
  const subscribers = Float64Array.from(columns.subscribers);
  const appointments = Float64Array.from(columns.appointments);
  const calls = Float64Array.from(columns.calls);
  const seconds = Float64Array.from(columns.callSeconds);
  const revenue = Float64Array.from(columns.accessoryRevenue);
  const width = fields.length;
  return (question) => {
    const lists = Uint8Array.from(list.names, (name) =>
      Number(!question.lists || question.lists.includes(name!)),
    );
    const stores = Uint8Array.from(store.names, (name) =>
      Number(!question.stores || question.stores.includes(name!)),
    );
    const sums = new Float64Array(rep.names.length * width);
    for (let row = 0; row < rep.codes.length; row++) {
      if (!lists[list.codes[row]!] || !stores[store.codes[row]!]) continue;
      const at = rep.codes[row]! * width;
      const open = 1 - optedOut[row]!;
      sums[at]! += 1;
      sums[at + 1]! += optedOut[row]!;
      sums[at + 2]! += external[row]!;
      sums[at + 3]! += attempted[row]!;
      sums[at + 4]! += eligible[row]! & second[row]!;
      sums[at + 5]! += eligible[row]!;
      sums[at + 6]! += reached[row]!;
      sums[at + 7]! += reached[row]! & attempted[row]!;
      sums[at + 8]! += awaiting[row]! & replied[row]! & open;
      sums[at + 9]! += replied[row]! & open;
      sums[at + 10]! += subscribers[row]!;
      sums[at + 11]! += appointments[row]!;
      sums[at + 12]! += seconds[row]!;
      sums[at + 13]! += calls[row]!;
      sums[at + 14]! += revenue[row]!;
    }
    const answer: Answer = new Map();
    rep.names.forEach((name, n) => {
      if (sums[n * width]! === 0) return;
      const one = {} as Sums;
      fields.forEach((field, f) => (one[field] = sums[n * width + f]!));
      answer.set(name ?? '', one);
    });
    return answer;
  };
}
