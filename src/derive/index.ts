import type { LoadedDataset } from '../data/dataset.js';
import { accountsBase } from './accounts/base.js';
import type { Base } from './base.js';
import { dealsBase } from './deals/base.js';
import { kpiBase } from './kpi/base.js';
import { stagesBase } from './stages/base.js';

/** How the rows that reports count are made of a dataset's tables, by the name a report has for them. */
export const bases: Readonly<Record<string, (data: LoadedDataset) => Generator<undefined, Base>>> =
  {
    accounts: accountsBase,
    deals: dealsBase,
    kpi: kpiBase,
    stages: stagesBase,
  };
