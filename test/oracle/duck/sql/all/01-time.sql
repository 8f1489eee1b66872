-- Civil days and instants, by DuckDB's own time zones.
-- An instant without an offset is what the clock of the dataset's zone shows.
create or replace temp macro instant(text, zone) as
  case when regexp_matches(text, '(Z|[+-]\d\d:\d\d)$') then cast(text as timestamptz)
       else timezone(zone, cast(text as timestamp)) end;

create or replace temp macro civil_day(moment, zone) as cast(timezone(zone, moment) as date);

create or replace temp macro later(day, months) as cast(day + to_months(months) as date);

-- First day of the fiscal year that a day lies in.
create or replace temp macro fiscal(day, opening) as
  make_date(year(day) - (case when month(day) < opening then 1 else 0 end), opening, 1);

create or replace temp table asked as
with clock as (
  select a.*, s.zone, coalesce(s.opening, 1) as opening, instant(a.asOf, s.zone) as now,
    case when a.period is not null then a.period when a.periodGiven then ''
      when a.report in ('smart-list', 'activity', 'goal') then 'this-month' when a.report in ('prospecting', 'cohort') then ''
      else 'this-fiscal-year' end as p
  from raw_asks a join raw_sets s using (ds)
), today as (
  select *, civil_day(now, zone) as today from clock
), days as (
  select *,
    case
      when p = '' then null
      when regexp_full_match(p, '\d{4}-\d\d') then cast(p || '-01' as date)
      when regexp_full_match(p, '\d{4}-Q\d') then make_date(cast(p[1:4] as int), 3 * cast(p[7] as int) - 2, 1)
      when regexp_full_match(p, '\d{4}') then make_date(cast(p as int), 1, 1)
      when regexp_full_match(p, 'FY\d{4}')
        then make_date(cast(p[3:6] as int) - (case when opening > 1 then 1 else 0 end), opening, 1)
      when contains(p, '/') then cast(p[1:10] as date)
      when p = 'this-month' then cast(date_trunc('month', today) as date)
      when p = 'last-month' then later(cast(date_trunc('month', today) as date), -1)
      when p = 'this-quarter' then cast(date_trunc('quarter', today) as date)
      when p = 'this-year' then cast(date_trunc('year', today) as date)
      when p = 'this-fiscal-year' then fiscal(today, opening)
      when p = 'last-fiscal-year' then later(fiscal(today, opening), -12)
      else error('period ' || p)
    end as first
  from today
), ends as (
  select *,
    case
      when p = '' then null
      when contains(p, '/') then cast(p[12:21] as date) + 1
      when regexp_full_match(p, '\d{4}-\d\d') or p like '%-month' then later(first, 1)
      when regexp_full_match(p, '\d{4}-Q\d') or p = 'this-quarter' then later(first, 3)
      else later(first, 12)
    end as past
  from days
), windows as (
  select *,
    case when p = '' then timestamptz '0001-01-01 00:00:00+00'
         else timezone(zone, cast(first as timestamp)) end as opens,
    case when p = '' then now else least(now, timezone(zone, cast(past as timestamp))) end as t
  from ends
)
select *, by1 is not distinct from 'rep' or by2 is not distinct from 'rep' as own from windows;
