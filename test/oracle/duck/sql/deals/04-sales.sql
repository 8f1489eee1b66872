-- Reports company and team. `dated`: in the span; a deal without the date is only in all data there are.
create or replace temp table standing as
select p.*, s.begun, d.amount,
  d.created >= s.opens and d.created < s.closes as created,
  coalesce(d.closed >= s.opens and d.closed < s.closes, k.everything and k.bucket is null or k.everything and not p.grouped)
    and d.status not in ('open', 'on-hold') as closed,
  d.status,
  -- Won by t, the end of the whole window.
  d.status = 'won' and coalesce(d.closed < k.t, k.isNow) as wonByT,
  s.begun and coalesce(d.created < s.closes, true)
    and (d.status = 'open' or (d.status <> 'on-hold' and coalesce(d.closed >= s.closes, false))) as open,
  if(d.created is null or d.closed is null or d.closedDay < d.createdDay, null, d.closedDay - d.createdDay) as days
from places_of_deals p
join spans s using (s)
join questions k on k.q = p.q
join chosen d on d.q = p.q and d.deal = p.deal
where k.report in ('company', 'team', 'kpi', 'sales-report', 'goal');

create or replace temp table sales_figures as
select q, grouped, k1, k2,
  count(*) filter (created) as created,
  count(*) filter (created and wonByT) as createdWon,
  count(*) filter (closed and status = 'won') as won,
  count(*) filter (closed and status = 'lost') as lost,
  count(*) filter (closed) as ended,
  sum(amount) filter (closed and status = 'won') as wonAmount,
  count(amount) filter (closed and status = 'won') as wonKnown,
  sum(amount) filter (closed and status = 'lost') as lostAmount,
  sum(days) filter (closed and status = 'won') as days,
  count(days) filter (closed and status = 'won') as daysKnown,
  median(days) filter (closed and status = 'won') as daysMedian,
  count(*) filter (open) as openCount,
  sum(amount) filter (open) as openAmount
from standing semi join questions k on k.q = standing.q and k.report <> 'kpi' group by q, grouped, k1, k2
having not grouped or bool_or(created or closed or open);

create or replace temp table sales_answer as
with keys as (
  select q, grouped, k1, k2 from sales_figures
  union
  select f.* from fixed_keys f
), of_sales as (
  select y.* from keys y join questions k using (q) where k.report in ('company', 'team')
)
select y.q, y.grouped, y.k1, y.k2,
  if(h.createdAt, coalesce(f.created, 0), null) as created,
  if(known, coalesce(f.won, 0), null) as won,
  if(known and h.amount, total(f.won, f.wonAmount), null)::varchar as wonAmount,
  if(known, coalesce(f.lost, 0), null) as lost,
  if(known and h.amount, total(f.lost, f.lostAmount), null)::varchar as lostAmount,
  if(known, [coalesce(f.won, 0), coalesce(f.won + f.lost, 0)], null) as winRate,
  -- At t = now what is won is known without a date.
  if((known or k.isNow) and h.createdAt, [coalesce(f.createdWon, 0), coalesce(f.created, 0)], null) as "winRate:of-created",
  if(known, [coalesce(f.won, 0), coalesce(f.ended, 0)], null) as "winRate:with-cancelled",
  if(known and h.amount, [coalesce(f.wonAmount, 0)::varchar, coalesce(f.wonKnown, 0)::varchar], null) as averageDeal,
  if(h.closedAt and h.createdAt, [coalesce(f.days, 0), coalesce(f.daysKnown, 0)], null) as daysToClose,
  if(h.closedAt and h.createdAt, f.daysMedian, null) as daysToCloseMedian,
  if(b.begun, coalesce(f.openCount, 0), null) as openCount,
  if(b.begun and h.amount, total(f.openCount, f.openAmount), null)::varchar as openAmount
from of_sales y
join (select *, null as nothing from questions) k using (q)
join has h using (ds)
join lateral (select h.closedAt or (k.everything and (k.bucket is null or not y.grouped)) as known) on true
left join sales_figures f on f.q = y.q and f.grouped = y.grouped
  and f.k1 is not distinct from y.k1 and f.k2 is not distinct from y.k2
join begun_keys b on b.q = y.q and b.grouped = y.grouped
  and (b.k1 is null or b.k1 is not distinct from y.k1) and (b.k2 is null or b.k2 is not distinct from y.k2);
