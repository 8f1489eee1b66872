-- Which span a row is of.
create or replace temp table spans_of_keys as
select y.*, d.s, d.ds, d.metric, d.first, d.past, d.given
from goal_keys y join questions k using (q)
join span_days d on d.q = y.q and d.grouped = y.grouped
  and (d.key is null or d.key = if(is_time(k.by1), y.k1, y.k2));

create or replace temp table goal_figures as
select y.*, s.sane, s.person, s.unit,
  case y.metric
    when 'created' then coalesce(f.created, 0)
    when 'won' then coalesce(f.won, 0)
    when 'lost' then coalesce(f.lost, 0)
    when 'wonAmount' then cast(total(f.won, f.wonAmount) as double)
    when 'winRate' then cast(f.won as double) / nullif(f.won + f.lost, 0)
    when 'averageDeal' then cast(f.wonAmount as double) / nullif(f.wonKnown, 0)
    when 'daysToClose' then cast(f.days as double) / nullif(f.daysKnown, 0)
    when 'openCount' then coalesce(f.openCount, 0)
  end as done,
  case y.metric
    when 'created' then h.createdAt
    when 'daysToClose' then h.createdAt and h.closedAt
    when 'openCount' then b.begun
    else known and (h.amount or y.metric not in ('wonAmount', 'averageDeal'))
  end as told,
  y.metric in ('winRate', 'averageDeal', 'daysToClose') as rate,
  y.metric in ('lost', 'daysToClose') as limited
from spans_of_keys y
join questions k using (q)
join has h on h.ds = k.ds
join lateral (select h.closedAt or (k.everything and (k.bucket is null or not y.grouped)) as known) on true
join subjects_of_keys s on s.q = y.q and s.grouped = y.grouped
  and s.k1 is not distinct from y.k1 and s.k2 is not distinct from y.k2
left join sales_figures f on f.q = y.q and f.grouped = y.grouped
  and f.k1 is not distinct from y.k1 and f.k2 is not distinct from y.k2
join spans b on b.s = y.s;

create or replace temp table aims as
select *, coalesce(if(sane, goal_of(ds, metric, first, past, person, unit), null), given) as target from goal_figures;

create or replace temp table goal_answer as
with measured as (
  select a.*, p.gone, p.through, p.remaining, p.known,
    if(limited, target, done) as num, if(limited, done, target) as den
  from aims a join paces p using (s)
), judged as (
  select *, if(num is null or den is null, null, greatest(0, den - num)) as over, num / nullif(den, 0) as attained,
    if(through = 0, if(remaining = 0 or gone > 0, 1, 0), least(1, gone / through)) as share
  from measured
)
select q, grouped, k1, k2,
  if(told, done, null) as done, if(told, target, null) as target, if(told, over, null) as "left",
  if(told and num is not null, [coalesce(num, 0), coalesce(den, 0)], null) as attainment,
  if(told and known, share, null) as pace,
  if(told, case when limited and done = 0 and target is not null then if(target > 0, 'exceeded', 'reached')
    when attained > 1 then 'exceeded' when attained = 1 then 'reached'
    when attained >= share and known and not (rate or limited) then 'on-pace'
    when attained is not null then 'behind' end, null) as status,
  if(told and known and not (rate or limited), over / nullif(remaining, 0), null) as neededPerDay
from judged;
