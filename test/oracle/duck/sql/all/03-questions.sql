-- '' where all data are asked for: there is no period.
create or replace temp table questions as
select *, p = '' as everything, now <= t as isNow,
  case when by1 in ('day', 'week', 'month', 'quarter', 'year', 'fiscalYear') then by1
       when by2 in ('day', 'week', 'month', 'quarter', 'year', 'fiscalYear') then by2 end as bucket
from asked;

-- Filters of a question, and those that the viewer's scope adds.
create or replace temp table conditions as
with listed as (
  select k.q, k.report, unnest(map_entries(k.filters)) as e from raw_asks k
  union all
  select k.q, k.report, unnest(map_entries(s.scope)) from raw_asks k join raw_sets s using (ds)
)
select q, report, row_number() over () as c, if(e.key = 'unit', 'within', e.key) as dim, e.value as wanted from listed
union all
select k.q, k.report, 0, 'person', [s.viewer] from raw_asks k join raw_sets s using (ds)
where s.viewer is not null and s.scope is null;

create or replace temp macro is_time(name) as
  coalesce(name in ('day', 'week', 'month', 'quarter', 'year', 'fiscalYear'), false);

-- A sum over nothing is 0; one of which nothing has a value is null.
create or replace temp macro total(counted, value) as if(coalesce(counted, 0) = 0, 0, value);
