-- What a goal is about: asked for, else the amount won; by default it is due on the last day.
create or replace temp table span_days as
select d.*, coalesce(k.goalMetric, 'wonAmount') as metric, coalesce(k.goalDay, 31) as goalDay,
  if(d.grouped, null, k.goalValue) as given
from days_of('spans') d join questions k using (q) where k.report in ('goal', 'sales-report');

create or replace temp macro working(a, b) as
  len(list_filter(range(cast(a as timestamp), cast(greatest(a, b) as timestamp), interval 1 day), x -> isodow(x) < 6));

create or replace temp table paces as
with days as (
  select *, civil_day(closes, zone) as today,
    if(day(first) = 1 and past = later(first, 1), least(first + goalDay, past), past) as due
  from span_days
)
select s, working(first, least(today, past)) as gone, working(first, due) as through,
  working(greatest(first, today), if(today < due, due, past)) as remaining, first is not null as known
from days;

-- Only the report of goals has a row for who has one and no deal.
create or replace temp table goal_days as from span_days where report = 'goal';
create or replace temp table holders as from holders_of('goal_days');

create or replace temp table goal_keys as
select q, grouped, k1, k2 from sales_figures join questions using (q) where report = 'goal'
union select f.* from fixed_keys f join questions using (q) where report = 'goal'
union select q, grouped, k1, k2 from holders;

create or replace temp table subjects_of_keys as from subjects_of('goal_keys');
