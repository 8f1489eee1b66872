/** Names of the tables of a dataset, and of their columns. What they mean: docs/dataset.md. */
export interface TableColumns {
  units: 'id' | 'name' | 'code' | 'level' | 'parent';
  people: 'id' | 'name' | 'code' | 'unit' | 'team' | 'active';
  brands: 'id' | 'name';
  lists: 'id' | 'name' | 'startsOn' | 'endsOn';
  accounts:
    | 'id'
    | 'list'
    | 'name'
    | 'month'
    | 'rep'
    | 'store'
    | 'brand'
    | 'subscribers'
    | 'attempted'
    | 'attempts'
    | 'secondEligible'
    | 'secondAttempted'
    | 'reached'
    | 'replied'
    | 'awaiting'
    | 'optedOut'
    | 'optedOutExternal'
    | 'appointments'
    | 'calls'
    | 'callSeconds'
    | 'accessoryRevenue';
  optOuts: 'account' | 'scope' | 'source' | 'at' | 'revokedAt';
  pipelines: 'id' | 'name';
  stages: 'id' | 'name' | 'pipeline' | 'order' | 'kind' | 'probability';
  opportunities:
    | 'id'
    | 'name'
    | 'client'
    | 'prospect'
    | 'owner'
    | 'team'
    | 'pipeline'
    | 'stage'
    | 'status'
    | 'amount'
    | 'probability'
    | 'createdAt'
    | 'closedAt'
    | 'expectedCloseOn'
    | 'tags'
    | 'source'
    | 'lostReason'
    | 'contact'
    | 'jobTitle'
    | 'company'
    | 'industry'
    | 'nextAction'
    | 'nextActionOn'
    | 'lastContactAt'
    | 'unit';
  prospectFiles: 'id' | 'name' | 'source' | 'cost';
  prospects: 'id' | 'file' | 'person' | 'status' | 'opportunity';
  activities:
    | 'id'
    | 'account'
    | 'opportunity'
    | 'prospect'
    | 'list'
    | 'person'
    | 'kind'
    | 'direction'
    | 'status'
    | 'at'
    | 'outcome'
    | 'seconds'
    | 'automated';
  appointments: 'id' | 'account' | 'person' | 'list' | 'bookedAt' | 'startsAt' | 'status';
  sales: 'id' | 'account' | 'person' | 'soldAt' | 'amount' | 'category' | 'activity';
  stageChanges: 'opportunity' | 'stage' | 'at';
  documents:
    | 'id'
    | 'opportunity'
    | 'number'
    | 'version'
    | 'type'
    | 'template'
    | 'status'
    | 'issuedOn'
    | 'decidedOn'
    | 'recurringFees'
    | 'exceptionalFees'
    | 'signatory'
    | 'entity';
  goals: 'metric' | 'level' | 'unit' | 'person' | 'period' | 'target';
  payments: 'client' | 'on' | 'kind' | 'amount';
}

export type TableName = keyof TableColumns;
