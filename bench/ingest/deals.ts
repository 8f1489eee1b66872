/** A table of deals: 12 columns of ids, texts, numbers, flags, days and instants; the same for the same number. */
export const dealColumns = [
  'id',
  'name',
  'client',
  'prospect',
  'owner',
  'stage',
  'status',
  'amount',
  'probability',
  'createdAt',
  'expectedCloseOn',
  'source',
] as const;
export type Deal = Record<(typeof dealColumns)[number], string | number | boolean | null>;

const statuses = ['open', 'won', 'lost', 'cancelled', 'on-hold'];
const START = Date.UTC(2023, 0, 1);

export function* deals(rows: number): Generator<Deal> {
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let row = 0; row < rows; row++) {
    const at = START + random(1_000) * 86_400_000 + random(1_440) * 60_000;
    const quote = random(5) === 0 ? `, "phase ${random(9)}"` : '';
    yield {
      id: `D-${String(row).padStart(7, '0')}`,
      name: `Rollout ${random(100_000)}${quote}`,
      client: `C${random(200_000)}`,
      prospect: random(2) === 1,
      owner: `owner-${random(2_000)}`,
      stage: `stage-${random(8)}`,
      status: statuses[random(statuses.length)]!,
      amount: random(10) === 0 ? null : random(10_000_000) / 100,
      probability: random(21) / 20,
      createdAt: `${new Date(at).toISOString().slice(0, 19)}Z`,
      expectedCloseOn: new Date(at + random(300) * 86_400_000).toISOString().slice(0, 10),
      source: `source ${random(12)}`,
    };
  }
}

/** UTF-8, as a server sends it. */
export function dealCsv(rows: number): Uint8Array {
  const lines = [dealColumns.join(',')];
  for (const deal of deals(rows))
    lines.push(
      dealColumns
        .map((column) => {
          const text = String(deal[column] ?? '');
          return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(','),
    );
  return new TextEncoder().encode(lines.join('\r\n'));
}
