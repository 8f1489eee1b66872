/** A ratio or mean as numerator and denominator. */
export interface Parts {
  num: number;
  den: number;
}

/** A figure: a number, a text, a ratio, or null where the data cannot tell it. */
export type Figure = number | string | Parts | null;

export type Figures = Record<string, Figure>;

/** Figures of each group, by its key, and of the total; how many each notice counts, where it is said. */
export interface Answer {
  rows: Map<string, Figures>;
  totals: Figures;
  notices: Record<string, number>;
}

export const emptyAnswer = (): Answer => ({ rows: new Map(), totals: {}, notices: {} });

/** A group's key as one text; at most two dimensions. */
export const keyOf = (values: readonly unknown[]): string =>
  JSON.stringify([values[0] ?? null, values[1] ?? null]);

/** Ids of figures by kind; an id with `/` is a ratio or mean. */
const smartList = `accounts optedOut optedOutExternal attempted reached subscribers appointments accessoryRevenue
  contactable remaining listsCompleted lists
  /attemptedRate /attemptedRate:of-contactable /secondAttemptRate /secondAttemptRate:before-second
  /reachedRate /reachedRate:of-accounts /awaitingRate /averageCall /averageCall:all-calls /assignedRate`;
const prospects = `withoutOffer offersInProgress potentialFees potentialRecurring potentialExceptional
  offersSigned signedBudget signedRecurring signedExceptional offersRefused prospectsAbandoned prospectsWon
  revenueWon revenueWonRecurring revenueWonExceptional`;
const sales = `created won wonAmount lost lostAmount /winRate /winRate:of-created /winRate:with-cancelled
  /averageDeal /daysToClose daysToCloseMedian openCount openAmount`;
const pipeline = `entered entered:strict entered:actual advanced advanced:strict advanced:actual
  lostHere waiting /conversion /conversion:strict /conversion:actual
  /conversionFromStart /conversionFromStart:strict /conversionFromStart:actual
  medianDays amount amount:strict amount:actual openCount openAmount`;

/** Of columns that describe a deal, those with `=` are texts or days; only a view by deal has them. */
const ledger = `amount weightedAmount /attainment paid balance`;
const described = `=client =contact =jobTitle =company =industry =stage closeness probability =expectedCloseOn
  =nextAction =nextActionOn =lastContactAt =owner`;
const goal = `done target left /attainment pace =status neededPerDay`;
const activity = `activities done planned plannedOverdue /share calls calls:with-planned
  meetings meetings:with-planned emails emails:with-planned texts texts:with-planned visits visits:with-planned
  reachedCalls /reachedShare notReachedCalls /notReachedShare voicemails /voicemailShare
  wrongNumbers /wrongNumberShare won /callsPerWin /activityGoal`;
const prospecting = `rows worked converted /conversionRate /conversionRate:of-worked /callsPerConversion
  won wonAmount /amountPerConversion cost /roi /coverage`;
const forecast = `wonAmount weightedAmount openAmount won openCount overdueAmount undatedAmount onHoldAmount`;
const cohort = `created won lost open /conversion /averageAge immature stalled stalledAmount`;
const kpi = `/winRate /prospectConversion /retention /offerAcceptance contacts offers newClients wonAmount
  /averageDeal /recurringShare /costPerClient won lost lostAmount`;

interface Ids {
  /** Every metric and variant. */
  all: readonly string[];
  ratios: ReadonlySet<string>;
  texts: ReadonlySet<string>;
}

function idsOf(words: string): Ids {
  const all = words.trim().split(/\s+/);
  const marked = (mark: string): Set<string> =>
    new Set(all.filter((id) => id.startsWith(mark)).map((id) => id.slice(1)));
  return {
    all: all.map((id) => id.replace(/^[/=]/, '')),
    ratios: marked('/'),
    texts: marked('='),
  };
}

const ids: Record<string, Ids> = {
  'smart-list': idsOf(smartList),
  prospects: idsOf(prospects),
  company: idsOf(sales),
  team: idsOf(sales),
  pipeline: idsOf(pipeline),
  'sales-report': idsOf(`${ledger} ${described}`),
  goal: idsOf(goal),
  activity: idsOf(activity),
  prospecting: idsOf(prospecting),
  forecast: idsOf(forecast),
  cohort: idsOf(cohort),
  kpi: idsOf(kpi),
};

/** Figures that a question cannot be asked for by name, as its view does not have them. */
export const onlyByDeal = idsOf(described);

/** Every figure that a report can be asked for. */
export const figuresOf = (report: string): Ids => ids[report]!;

/** Figures of one row of the SQL answer, as DuckDB writes it in JSON. */
export function read(row: Record<string, unknown>, report: string): Figures {
  const { all, ratios, texts } = figuresOf(report);
  const figures: Figures = {};
  for (const id of all) {
    const told = row[id];
    if (told === undefined) throw new Error(`the SQL tells no ${id}`);
    if (told === null) figures[id] = null;
    else if (texts.has(id)) figures[id] = String(told);
    else if (!ratios.has(id)) figures[id] = Number(told);
    else {
      const [num, den] = told as unknown[];
      figures[id] = { num: Number(num), den: Number(den) };
    }
  }
  return figures;
}
