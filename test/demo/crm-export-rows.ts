/**
 * What a public CRM export looks like: other column names, blank dates and owners, accounts with commas and quotes, no
 * history. Rows follow from their numbers, so that a test can count them by hand.
 */
const agents = [
  ['Ann Lee', 'Mia Marsh', 'Central'],
  ['Bo "Bob" Ray', 'Mia Marsh', 'Central'],
  ['Cy Ortiz', 'Noé Noël', 'East'],
  ['Di Pham', 'Noé Noël', 'East'],
  ['Ed Stone', 'Ola Orr', 'West'],
  ['Flo Günther', 'Ola Orr', ''],
] as const;
const stages = ['Won', 'Lost', 'Engaging', 'Won', 'Lost', 'Prospecting', 'Lost'] as const;
const accounts = ['Acme, Inc.', 'Say "Hi" Ltd', '', 'Zażółć', 'Betatech'];
const products = ['GTX Pro', 'MG Special', 'GTK 500'];

export interface Deal {
  deal_id: string;
  sales_agent: string;
  product: string;
  account: string;
  deal_stage: string;
  engage_date: string;
  close_date: string;
  close_value: string;
}
export interface Agent {
  sales_agent: string;
  manager: string;
  regional_office: string;
}

const day = (n: number) =>
  new Date(Date.UTC(2025, 9, 1) + n * 86_400_000).toISOString().slice(0, 10);

export const agentRows: Agent[] = agents.map(([sales_agent, manager, regional_office]) => ({
  sales_agent,
  manager,
  regional_office,
}));

export const dealRows: Deal[] = Array.from({ length: 420 }, (_, n) => {
  const deal_stage = stages[(n * 5 + (n >> 3)) % stages.length]!;
  const closed = deal_stage === 'Won' || deal_stage === 'Lost';
  const engaged = (n * 13) % 180;
  return {
    deal_id: `${(n * 7919 + 17).toString(36).toUpperCase().padStart(6, '0')}`,
    sales_agent: n % 53 === 7 ? '' : agents[(n * 7 + (n >> 2)) % agents.length]![0],
    product: products[n % 3]!,
    account: accounts[n % 5]!,
    deal_stage,
    // Deals that are only prospected, and a few others, have no day on which work on them began.
    engage_date: deal_stage === 'Prospecting' || n % 37 === 5 ? '' : day(engaged),
    close_date: !closed || n % 61 === 3 ? '' : day(engaged + (n % 67 === 9 ? -3 : (n * 29) % 97)),
    close_value:
      deal_stage === 'Won'
        ? n % 41 === 4
          ? ''
          : String(500 + ((n * 377) % 9000) + (n % 4) / 4)
        : deal_stage === 'Lost'
          ? '0'
          : n % 3 === 0
            ? ''
            : String(1000 + n),
  };
});

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** CSV with a byte order mark and the line ends of spreadsheets. */
export const csvOf = (rows: readonly object[]): string =>
  '\uFEFF' +
  [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row) as string[])]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n') +
  '\r\n';
