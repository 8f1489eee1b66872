-- What a dataset has at all. Absent is not null and not 0.
create or replace temp table has as
select s.ds,
  list_contains(s.given, 'opportunities.createdAt') as createdAt,
  list_contains(s.given, 'opportunities.closedAt') as closedAt,
  list_contains(s.given, 'opportunities.amount') as amount,
  list_contains(s.given, 'opportunities.prospect') as prospect,
  list_contains(s.given, 'opportunities.owner') as owner,
  list_contains(s.given, 'opportunities.team') as members,
  list_contains(s.given, 'opportunities.tags') as tags,
  list_contains(s.given, 'opportunities.unit')
    or (list_contains(s.given, 'opportunities.owner') and list_contains(s.given, 'people.unit')) as unit,
  list_contains(s.given, 'stages.') and list_contains(s.given, 'opportunities.stage') as stage,
  list_contains(s.given, 'opportunities.expectedCloseOn') as expected,
  list_contains(s.given, 'opportunities.probability') or (list_contains(s.given, 'stages.probability')
    and list_contains(s.given, 'opportunities.stage')) as probability,
  list_contains(s.given, 'documents.') as documents,
  list_contains(s.given, 'documents.decidedOn') as decidedOn,
  list_contains(s.given, 'stages.') as stages,
  list_contains(s.given, 'opportunities.client') as client,
  list_contains(s.given, 'activities.') and (list_contains(s.given, 'activities.opportunity')
    or (list_contains(s.given, 'activities.prospect') and list_contains(s.given, 'prospects.opportunity'))) as touches,
  list_contains(s.given, 'activities.outcome') as outcome,
  list_contains(s.given, 'prospectFiles.cost') as cost,
  list_contains(s.given, 'stages.') and list_contains(s.given, 'stageChanges.') as changes,
  not exists (from raw_opportunities o where o.ds = s.ds) as noDeals
from raw_sets s;
