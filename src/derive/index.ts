import type { LoadedDataset } from '../data/dataset.js';
import { accountsBase } from './accounts/base.js';
import { activitiesBase } from './activities/base.js';
import type { Base } from './base.js';
import { cohortBase } from './cohort/base.js';
import { dealsBase } from './deals/base.js';
import { prospectsBase } from './prospects/base.js';
import { forecastBase } from './forecast/base.js';
import { stagesBase } from './stages/base.js';

/** How the rows that reports count are made of a dataset's tables, by the name a report has for them. */
export const bases: Readonly<Record<string, (data: LoadedDataset) => Generator<undefined, Base>>> =
  {
    accounts: accountsBase,
    activities: activitiesBase,
    deals: dealsBase,
    prospects: prospectsBase,
    stages: stagesBase,
    forecast: forecastBase,
    cohort: cohortBase,
  };
