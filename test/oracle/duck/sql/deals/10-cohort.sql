-- Report cohort. How long won deals took, of all the data, by t.
create or replace temp table cycles as
select k.q, sum(d.closedDay - d.createdDay) as days, count(d.deal) as wins
from questions k left join deals d
  on d.ds = k.ds and d.status = 'won' and d.closed < k.t and d.closedDay >= d.createdDay
where k.report = 'cohort' group by k.q;

-- What became of each deal by t; `age` of a won one: months from the month of creation to that of winning.
create or replace temp table fates as
with judged as (
  select k.q, k.by1, k.by2, d.deal, d.created, d.status, d.amount, coalesce(d.closed < k.t, k.isNow) as ended, d.closed >= k.t as later,
    civil_day(k.t, k.zone) as today, d.createdDay, c.days, c.wins,
    last_day(d.createdDay) as lastDay,
    if(d.closedDay >= d.createdDay,
      (year(d.closedDay) - year(d.createdDay)) * 12 + month(d.closedDay) - month(d.createdDay), null) as age
  from questions k join chosen d using (q) join cycles c using (q)
)
select q, deal, created, amount, age, today - createdDay as days,
  status = 'won' and ended as won,
  status = 'lost' and ended as lost,
  status = 'open' or (status not in ('open', 'on-hold') and coalesce(later, false)) as open,
  wins > 0 and today - lastDay < days / wins as immature,
  wins > 0 and today - createdDay > days / wins as late
from judged;

create or replace temp table cohort_rows as
with placed as (
  select p.*, s.apart, k.by1, k.by2, f.* exclude (q, deal),
    coalesce(k.by1 = 'age' or k.by2 = 'age', false) and p.grouped as aged,
    s.apart is not null or not f.immature as judged
  from places_of_deals p join spans s using (s) join questions k on k.q = p.q
  join fates f on f.q = p.q and f.deal = p.deal
  where k.report = 'cohort' and f.created >= s.opens and f.created < s.closes
)
-- Deals are in no row by age; the wins are.
select q, grouped, k1, k2, true as isDeal, false as won, lost, open, immature, late, judged, days, amount
from placed where not aged
union all
select q, grouped, if(grouped and by1 = 'age', cast(age as varchar), k1), if(grouped and by2 = 'age', cast(age as varchar), k2),
  false, true, false, false, false, false, judged, 0, null
from placed p where won and not exists (
  select 1 from conditions f where f.q = p.q and f.dim = 'age'
    and not list_contains(f.wanted, coalesce(cast(p.age as varchar), '∅')));

create or replace temp table cohort_answer as
with figures as (
  select q, grouped, k1, k2,
    count(*) filter (isDeal) as created, count(*) filter (won) as won,
    count(*) filter (lost) as lost, count(*) filter (open) as open,
    count(*) filter (won and judged) as wonJudged, count(*) filter (isDeal and judged) as createdJudged,
    sum(days) filter (open and judged) as age, count(*) filter (open and judged) as openJudged,
    count(*) filter (immature) as immature,
    count(*) filter (open and late) as stalled, sum(amount) filter (open and late) as stalledAmount
  from cohort_rows group by q, grouped, k1, k2
), keys as (
  select q, grouped, k1, k2 from figures
  union
  select f.* from fixed_keys f join questions k using (q) where k.report = 'cohort'
)
select y.q, y.grouped, y.k1, y.k2,
  if(h.createdAt, coalesce(f.created, 0), null) as created,
  if(h.createdAt and (h.closedAt or k.isNow), coalesce(f.won, 0), null) as won,
  if(h.createdAt and (h.closedAt or k.isNow), coalesce(f.lost, 0), null) as lost,
  if(h.createdAt, coalesce(f.open, 0), null) as open,
  if(h.createdAt and (h.closedAt or k.isNow), [coalesce(f.wonJudged, 0), coalesce(f.createdJudged, 0)], null) as conversion,
  if(h.createdAt, [coalesce(f.age, 0), coalesce(f.openJudged, 0)], null) as averageAge,
  if(h.createdAt and c.wins > 0, coalesce(f.immature, 0), null) as immature,
  if(h.createdAt and c.wins > 0, coalesce(f.stalled, 0), null) as stalled,
  if(h.createdAt and c.wins > 0 and h.amount, total(f.stalled, f.stalledAmount), null)::varchar as stalledAmount
from keys y
join questions k using (q)
join has h using (ds)
join cycles c using (q)
left join figures f on f.q = y.q and f.grouped = y.grouped
  and f.k1 is not distinct from y.k1 and f.k2 is not distinct from y.k2;
