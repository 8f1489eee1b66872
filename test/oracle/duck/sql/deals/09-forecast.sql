-- Report forecast. Deals that are open at t stand where they are expected; `here`: in the span.
create or replace temp table expecting as
with judged as (
  select k.q, d.deal, d.status, d.amount, d.expectedOn, d.closed,
    civil_day(k.t, k.zone) as today, k.t, k.everything, k.bucket, timezone(k.zone, cast(d.expectedOn as timestamp)) as due,
    round(d.amount * coalesce(d.probability, x.probability), 4) as weighted,
    coalesce(d.created < k.t, true) as there
  from questions k join chosen d using (q)
  left join raw_stages x on x.ds = d.ds and x.id = d.stage
  where k.report = 'forecast'
), placed as (
  select *, case
      when not there then null
      when status = 'on-hold' then 'on-hold'
      when status <> 'open' and not coalesce(closed >= t, false) then null
      when expectedOn is null then 'undated'
      when expectedOn < today then 'overdue'
      else '' end as place
  from judged
), spanned as (
  select p.q, p.grouped, p.k1, p.k2, s.apart, j.amount, j.weighted, j.place, j.status = 'won'
      and coalesce(s.apart, '') = ''
      and coalesce(j.closed >= s.opens and j.closed < s.closes, j.everything and (j.bucket is null or not p.grouped)) as won,
    j.due >= s.opens and coalesce(j.due < s.ends, true) as inside
  from places_of_deals p join spans s using (s) join placed j on j.q = p.q and j.deal = p.deal
)
select *, coalesce(case
    when apart is null then place in ('overdue', 'undated') or (place = '' and inside)
    when apart = '' then place = '' and inside
    else place = apart end, false) as open,
  coalesce(place = 'overdue' and coalesce(apart, place) = place, false) as overdue,
  coalesce(place = 'undated' and coalesce(apart, place) = place, false) as undated,
  coalesce(place = 'on-hold' and coalesce(apart, place) = place, false) as onHold
from spanned;

create or replace temp table forecast_answer as
with known as (
  select e.*, h.amount as hasAmount, h.probability as hasProbability,
    h.closedAt or (k.everything and (k.bucket is null or not e.grouped or coalesce(e.apart, '') <> '')) as winsKnown,
    h.expected or e.apart = 'on-hold' or (k.everything and (k.bucket is null or not e.grouped or coalesce(e.apart, '') <> '')) as datesKnown
  from expecting e join questions k using (q) join has h using (ds)
), figures as (
  select q, grouped, k1, k2,
    count(*) filter (won) as won, sum(amount) filter (won) as wonAmount,
    count(*) filter (open) as openCount, sum(amount) filter (open) as openAmount,
    sum(weighted) filter (open) as weightedAmount,
    count(*) filter (overdue) as overdue, sum(amount) filter (overdue) as overdueAmount,
    count(*) filter (undated) as undated, sum(amount) filter (undated) as undatedAmount,
    count(*) filter (onHold) as onHold, sum(amount) filter (onHold) as onHoldAmount
  from known group by q, grouped, k1, k2
  having not grouped or bool_or((won and winsKnown) or (open and datesKnown) or onHold)
), keys as (
  select q, grouped, k1, k2 from figures
  union
  select f.* from fixed_keys f join questions k using (q) where k.report = 'forecast'
), stands as (
  -- A row of one of the forecast's own buckets, by its key.
  select y.*, k.ds, k.everything, y.grouped and k.bucket is not null as timed,
    if(y.grouped and k.bucket is not null, case coalesce(if(is_time(k.by1), y.k1, y.k2), 'undated')
      when 'undated' then 'undated' when 'overdue' then 'overdue' when 'on-hold' then 'on-hold' else '' end, null) as apart
  from keys y join questions k using (q)
)
select y.q, y.grouped, y.k1, y.k2,
  if(wins, coalesce(f.won, 0), null) as won,
  if(wins and h.amount, total(f.won, f.wonAmount), null)::varchar as wonAmount,
  if(dates, coalesce(f.openCount, 0), null) as openCount,
  if(dates and h.amount, total(f.openCount, f.openAmount), null)::varchar as openAmount,
  if(dates and h.amount and h.probability, total(f.openCount, f.weightedAmount), null)::varchar as weightedAmount,
  if(days and h.amount, total(f.overdue, f.overdueAmount), null)::varchar as overdueAmount,
  if(days and h.amount, total(f.undated, f.undatedAmount), null)::varchar as undatedAmount,
  if(h.amount, total(f.onHold, f.onHoldAmount), null)::varchar as onHoldAmount
from stands y
join has h using (ds)
join lateral (select y.everything and coalesce(y.apart, 'whole') <> '' as timeless) on true
join lateral (select h.closedAt or timeless as wins, h.expected or timeless or coalesce(y.apart, '') = 'on-hold' as dates) on true
join lateral (select h.expected or timeless or coalesce(y.apart, '') = 'on-hold' as days) on true
left join figures f on f.q = y.q and f.grouped = y.grouped
  and f.k1 is not distinct from y.k1 and f.k2 is not distinct from y.k2;
