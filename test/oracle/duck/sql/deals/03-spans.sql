-- A span is what a row's figures are of: the whole window, or one bucket cut to the period.
-- What happens counts in [opens, closes); what is, is judged at `closes`.
-- Without a period buckets run from the first dated event of the data's deals to the last.
create or replace temp table spans as
with papers as (
  from raw_documents o semi join deals d on d.ds = o.ds and d.id = o.opportunity
), events as (
  select ds, 'deals' as kind, least(createdDay, case when closed is not null then closedDay end) as first,
    greatest(createdDay, case when closed is not null then closedDay end) as last from deals
  union all select ds, 'deals', cast(issuedOn as date), cast(issuedOn as date) from papers
  union all select ds, 'deals', cast(decidedOn as date), cast(decidedOn as date) from papers
  union all
  select ds, 'kpi', civil_day(moment, zone), civil_day(moment, zone) from touches join raw_sets using (ds)
  union all
  select ds, 'kpi', civil_day(began, zone), civil_day(began, zone) from files join raw_sets using (ds)
  union all
  select e.ds, 'pipeline', civil_day(instant(e."at", zone), zone), civil_day(instant(e."at", zone), zone)
  from raw_stageChanges e join raw_sets using (ds) semi join deals d on d.ds = e.ds and d.id = e.opportunity
), extents as (
  select ds, report, min(first) as eventFirst, max(last) as eventLast
  from events join (values ('deals', 'deals'), ('deals', 'kpi'), ('kpi', 'kpi'), ('pipeline', 'pipeline')) v(kind, report) using (kind)
  group by ds, report
), bounds as (
  select q, zone, bucket, opening, opens, t, by1 is not null as parted,
    coalesce(first, eventFirst) as first, coalesce(past, eventLast + 1) as past
  from questions k left join extents x on x.ds = k.ds and x.report = if(k.report in ('pipeline', 'kpi'), k.report, 'deals')
), starts as (
  select *,
    unnest(range(
      cast(case bucket when 'fiscalYear' then fiscal(first, opening)
             when 'day' then first else date_trunc(bucket, first) end as timestamp),
      cast(past as timestamp),
      case bucket when 'day' then interval 1 day when 'week' then interval 7 day when 'month' then interval 1 month
        when 'quarter' then interval 3 month else interval 12 month end)) as start
  from bounds where bucket is not null and first is not null
), ends as (
  select *, start + case bucket when 'day' then interval 1 day when 'week' then interval 7 day
    when 'month' then interval 1 month when 'quarter' then interval 3 month else interval 12 month end as stop
  from starts
), cut as (
  select *, greatest(opens, timezone(zone, start)) as bucketOpens, least(t, timezone(zone, stop)) as closes
  from ends
)
select row_number() over () as s, * from (
  select q, false as grouped, null as key, opens, t as closes, true as begun from bounds
  union all
  select q, true, null, opens, t, true from bounds where parted and bucket is null
  union all
  select q, true,
    case bucket when 'day' then strftime(start, '%Y-%m-%d') when 'week' then strftime(start, '%Y-%m-%d')
      when 'month' then strftime(start, '%Y-%m') when 'quarter' then year(start) || '-Q' || quarter(start)
      when 'year' then cast(year(start) as varchar)
      else 'FY' || (year(start) + if(opening > 1, 1, 0)) end,
    bucketOpens, closes, bucketOpens < t
  from cut
);

-- Groups of each chosen deal by the dimensions of a question that are of the deal; null: no value.
create or replace temp macro is_time(name) as
  coalesce(name in ('day', 'week', 'month', 'quarter', 'year', 'fiscalYear'), false);

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

-- Rows of buckets are there also where nothing is in them, if nothing else parts the rows.
create or replace temp table fixed_keys as
select q, false as grouped, cast(null as varchar) as k1, cast(null as varchar) as k2 from questions
union all
select s.q, true, s.key, null from spans s join questions k using (q)
where s.grouped and k.bucket is not null and k.by2 is null;

create or replace temp table begun_keys as
select s.q, s.grouped, if(is_time(k.by1), s.key, null) as k1, if(is_time(k.by2), s.key, null) as k2, s.begun,
  s.closes = k.t as toTheEnd
from spans s join questions k using (q);
