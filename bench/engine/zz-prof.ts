import { cases } from './cases.js';
import { makeAccounts } from './columns.js';
import { jalon, openJalon } from './jalon.js';
const source = await openJalon(makeAccounts(1_000_000));
const ask = jalon(source);
const id = process.argv[2]!;
const one = cases.find((c) => c.id === id)!;
const times: number[] = [];
for (let r = 0; r < Number(process.argv[3] ?? 12); r++) {
  const q = { by: one.by, ...one.question(r) };
  const t = performance.now();
  await ask.ask(q);
  times.push(performance.now() - t);
}
console.log(id, times.map((t) => t.toFixed(1)).join(' '));
