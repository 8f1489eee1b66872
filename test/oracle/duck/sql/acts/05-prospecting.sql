-- Prospects that somebody worked: by an activity of the span; without any at all, by a status that is not new.
create or replace temp table outreach as
select a.ds, p.item, a.moment, a.kind = 'call' as isCall, a.direction = 'out' as isOut
from acts a join leads p on p.ds = a.ds and p.id = a.prospect where not a.planned;

create or replace temp table fates as
select p.q, p.s, p.grouped, p.k1, p.k2, l.ds, l.item, l.isRow, l.part, d.id as deal, d.amount,
  l.isRow and (exists (from outreach o where o.ds = l.ds and o.item = l.item and o.isOut
      and o.moment >= p.opens and o.moment < p.closes)
    or (l.status <> 'new' and not exists (from outreach o where o.ds = l.ds and o.item = l.item and o.isOut))) as worked,
  (select count(*) from outreach o where o.ds = l.ds and o.item = l.item and o.isCall
      and o.moment >= p.opens and o.moment < p.closes) as calls,
  l.opportunity is not null and coalesce(d.created >= p.opens and d.created < p.closes, true) as converted,
  d.won and coalesce(d.closed >= p.opens and d.closed < p.closes, p.timeless) as won
from places p join questions k using (q)
join leads l on l.ds = p.ds and l.item = p.item
left join deals d on d.ds = l.ds and d.id = l.opportunity
where p.what = 'lead' and k.report = 'prospecting';

create or replace temp table prospecting_answer as
with each_deal as (
  select q, grouped, k1, k2, deal, any_value(amount) as amount, bool_or(part is not null) as costed
  from fates where won group by q, grouped, k1, k2, deal
), sold as (
  select q, grouped, k1, k2, count(*) as won, sum(amount) as amount,
    count(*) filter (costed) as costedWon, sum(amount) filter (costed) as costedAmount
  from each_deal group by q, grouped, k1, k2
), figures as (
  select q, grouped, k1, k2, count(*) filter (isRow) as rows, count(*) filter (worked) as worked,
    count(*) filter (converted) as converted, count(*) filter (worked and converted) as workedConverted,
    sum(calls) as calls, sum(part) as cost, count(*) as things
  from fates group by q, grouped, k1, k2
), closed as (
  select w.q, w.grouped, w.k1, w.k2, count(*) as won
  from wins w join questions k using (q) join has h on h.ds = w.ds
  -- Where the data do not say what prospects became, wins say nothing of them.
  where k.report = 'prospecting' and h.opportunity group by w.q, w.grouped, w.k1, w.k2
),
-- All that is won: by whom the question asks for, or of prospects that it asks for.
wholes as (
  select q, count(distinct id) as won from (
    select q, id from wins where not grouped
    union all
    select q, deal from fates where not grouped and won
  ) group by q
), keys as (
  select q, grouped, k1, k2 from figures
  union select q, grouped, k1, k2 from closed
  union select f.* from fixed_keys f join questions using (q) where report = 'prospecting'
)
select y.q, y.grouped, y.k1, y.k2,
  coalesce(f.rows, 0) as rows, coalesce(f.worked, 0) as worked,
  if(h.opportunity, coalesce(f.converted, 0), null) as converted,
  if(h.opportunity, [f.converted, f.rows], null) as conversionRate,
  if(h.opportunity, [f.workedConverted, f.worked], null) as "conversionRate:of-worked",
  if(h.opportunity and h.prospect, [coalesce(f.calls, 0), coalesce(f.converted, 0)], null) as callsPerConversion,
  if(wonKnown, coalesce(s.won, 0), null) as won,
  if(wonKnown and h.amount, total(s.won, s.amount), null)::varchar as wonAmount,
  if(wonKnown and h.amount and total(s.won, s.amount) is not null,
    [total(s.won, s.amount)::varchar, coalesce(f.converted, 0)::varchar], null) as amountPerConversion,
  if(h.cost, spent, null)::varchar as cost,
  if(h.cost and wonKnown and h.amount and spent is not null and total(s.costedWon, s.costedAmount) is not null,
    [(total(s.costedWon, s.costedAmount) - spent)::varchar, spent::varchar], null) as roi,
  if(wonKnown, [coalesce(s.won, 0), coalesce(a.won, 0)], null) as coverage
from keys y
join questions k using (q)
join has h using (ds)
join lateral (select h.opportunity and h.deals
  and (h.closedAt or (k.everything and (k.bucket is null or not y.grouped))) as wonKnown) on true
left join figures f on f.q = y.q and f.grouped = y.grouped and f.k1 is not distinct from y.k1 and f.k2 is not distinct from y.k2
left join sold s on s.q = y.q and s.grouped = y.grouped and s.k1 is not distinct from y.k1 and s.k2 is not distinct from y.k2
left join wholes a on a.q = y.q
-- Nothing at all costs 0; something of which no cost is known costs nobody knows what.
join lateral (select total(f.things,
  cast(f.cost as decimal(20, 0)) * cast(0.0001 as decimal(5, 4))) as spent) on true;

create or replace temp table answer as
from activity_answer union all by name from prospecting_answer;
