-- The first dated event of the data's deals and the last: entries into stages in the report pipeline, creations in cohort,
-- closings of won deals and expected ones in forecast, else all but these.
create or replace temp table extents as
with papers as (
  from raw_documents o semi join deals d on d.ds = o.ds and d.id = o.opportunity
), events as (
  select ds, 'deals' as of, least(createdDay, case when closed is not null then closedDay end) as first,
    greatest(createdDay, case when closed is not null then closedDay end) as last from deals
  union all select ds, 'deals', cast(issuedOn as date), cast(issuedOn as date) from papers
  union all select ds, 'deals', cast(decidedOn as date), cast(decidedOn as date) from papers
  union all select ds, 'cohort', createdDay, createdDay from deals
  union all select ds, 'forecast', closedDay, closedDay from deals where status = 'won'
  union all select ds, 'forecast', expectedOn, expectedOn from deals
  union all
  select e.ds, 'pipeline', civil_day(instant(e."at", zone), zone), civil_day(instant(e."at", zone), zone)
  from raw_stageChanges e join raw_sets using (ds) semi join deals d on d.ds = e.ds and d.id = e.opportunity
)
select q, min(x.first) as eventFirst, max(x.last) as eventLast
from questions k join events x
  on x.ds = k.ds and x.of = if(k.report in ('pipeline', 'cohort', 'forecast'), k.report, 'deals') group by q;

create or replace temp table calendar as from spans_of('extents');

-- `apart`: null for the whole window, '' for a bucket of time, else the name of one of forecast's own.
create or replace temp table spans as
select c.*, if(c.grouped and k.bucket is not null, '', null) as apart from calendar c join questions k using (q)
union all
select -3 * c.q - u.n, c.q, true, if(u.apart = 'undated', null, u.apart), c.opens, c.closes, true, c.ends, u.apart
from calendar c join questions k using (q)
cross join (select unnest(['overdue', 'undated', 'on-hold']) as apart, unnest([1, 2, 3]) as n) u
where k.report = 'forecast' and k.bucket is not null and not c.grouped;

-- Groups of each chosen deal by the dimensions of a question that are of the deal; null: no value.
create or replace temp table groups1 as
select c.q, c.deal, x.value as g1
from chosen c join questions k using (q)
left join traits x on x.ds = c.ds and x.deal = c.deal and x.dim = k.by1;

create or replace temp table groups as
select a.q, a.deal, a.g1, x.value as g2
from groups1 a join questions k using (q)
left join traits x on x.ds = k.ds and x.deal = a.deal and x.dim = k.by2
where k.by1 is not null;

-- Each chosen deal in each span, with the keys of its rows; in the total once.
create or replace temp table places_of_deals as
select s.s, s.q, false as grouped, cast(null as varchar) as k1, cast(null as varchar) as k2, c.deal
from spans s join chosen c using (q) where not s.grouped
union all
select s.s, s.q, true, if(is_time(k.by1), s.key, g.g1), if(is_time(k.by2), s.key, g.g2), g.deal
from spans s join questions k using (q) join groups g using (q) where s.grouped;

create or replace temp table fixed_keys as from fixed_keys_of('calendar');

create or replace temp table begun_keys as from begun_keys_of('calendar');
