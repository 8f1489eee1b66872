-- Deals with their instants, and with every value that they have in each dimension.
create or replace temp table deals as
select o.ds, o.n as deal, o.id, o.owner, o.pipeline, o.stage, o.status, o.amount, o.team, o.tags,
  coalesce(o.prospect, false) as prospect, o.client, o.source, o.industry, o.lostReason,
  instant(o.createdAt, s.zone) as created,
  -- The date of a deal that is not closed is not looked at.
  case when o.status not in ('open', 'on-hold') then instant(o.closedAt, s.zone) end as closed,
  civil_day(instant(o.createdAt, s.zone), s.zone) as createdDay,
  civil_day(instant(o.closedAt, s.zone), s.zone) as closedDay,
  cast(o.expectedCloseOn as date) as expectedOn, o.probability,
  coalesce(o.unit, p.unit) as unit, p.team as ownersTeam
from raw_opportunities o
join raw_sets s using (ds)
left join raw_people p on p.ds = o.ds and p.id = o.owner;

create or replace temp table members as
select ds, deal, unnest(team).person as person, unnest(team)."role" as "role" from deals;

create or replace temp table told as
select ds, deal, 'owner' as dim, owner as value from deals
union all select ds, deal, 'deal', id from deals
union all select ds, deal, 'person', owner from deals
union all select ds, deal, 'person', person from members
union all select ds, deal, "role", person from members where "role" is not null
union all select ds, deal, 'team', ownersTeam from deals
union all select ds, deal, 'unit', unit from deals
union all
-- The pipeline of a deal: its column, else that of its stage.
select d.ds, deal, 'pipeline', coalesce(d.pipeline, x.pipeline)
from deals d left join raw_stages x on x.ds = d.ds and x.id = d.stage
union all select ds, deal, 'stage', stage from deals
union all select ds, deal, 'status', status from deals
union all select ds, deal, 'source', source from deals
union all select ds, deal, 'client', client from deals
union all select ds, deal, 'industry', industry from deals
union all select ds, deal, 'lostReason', lostReason from deals
union all select ds, deal, 'tag', unnest(tags) from deals
-- The nearest unit of each level at or above the deal's own.
union all
select d.ds, d.deal, l.level, arg_min(l.above, l.step)
from deals d join lineage l on l.ds = d.ds and l.unit = d.unit
where l.level <> 'team' group by d.ds, d.deal, l.level
-- Filters by unit include everything below.
union all
select d.ds, d.deal, 'within', l.above from deals d join lineage l on l.ds = d.ds and l.unit = d.unit
union all
select d.ds, d.deal, 'within', d.unit from deals d;

create or replace temp table traits as
select distinct ds, deal, dim, value from told where value is not null;

-- In the report pipeline `stage` and `pipeline` are those of its rows, `type` and `template` are of documents, `age` is of wins.
create or replace temp macro of_rows(report, dim) as
  dim in ('type', 'template', 'age') or (report = 'pipeline' and dim in ('stage', 'pipeline'));

create or replace temp table chosen as
with known as (
  -- A viewer's scope by what the data do not say changes nothing.
  select c.*, k.ds from conditions c join questions k using (q) join has h using (ds)
  where case c.dim when 'owner' then h.owner when 'person' then h.owner or h.members
    when 'tag' then h.tags when 'within' then h.unit else true end
), failed as (
  select distinct c.q, d.deal
  from known c join deals d using (ds)
  where not of_rows(c.report, c.dim)
    and not exists (
      select 1 from traits x where x.ds = d.ds and x.deal = d.deal and x.dim = c.dim
        and list_contains(c.wanted, x.value))
    and not (list_contains(c.wanted, '∅') and not exists (
      select 1 from traits x where x.ds = d.ds and x.deal = d.deal and x.dim = c.dim))
)
select k.q, d.*
from questions k join deals d using (ds)
where (k.report <> 'prospects' or d.prospect)
  and not exists (select 1 from failed f where f.q = k.q and f.deal = d.deal);
