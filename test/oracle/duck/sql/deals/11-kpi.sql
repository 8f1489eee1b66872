create or replace temp table kpi_deals as
select x.*, d.prospect,
  d.prospect and d.status = 'won' and coalesce(w.won >= s.opens and w.won < s.closes, timeless) as prospectWon,
  d.prospect and exists (from touches t where t.ds = k.ds and t.deal = x.deal and t.moment >= s.opens and t.moment < s.closes)
    as worked,
  h.touches and h.outcome and exists (
    from touches t where t.ds = k.ds and t.deal = x.deal and t.reached and t.moment >= s.opens and t.moment < s.closes)
    as contacted,
  f.deal is not null and coalesce(f.closed >= s.opens and f.closed < s.closes, timeless) as newClient,
  coalesce(x.begun and f.closed >= timezone(k.zone, cast(later(civil_day(s.closes, k.zone), -24) as timestamp))
    and f.closed < timezone(k.zone, cast(later(civil_day(s.closes, k.zone), -12) as timestamp)), false) as retainable,
  coalesce(f.again, false) as again
from standing x
join spans s using (s)
join questions k on k.q = x.q and k.report = 'kpi'
join has h on h.ds = k.ds
join lateral (select k.everything and (k.bucket is null or not x.grouped) as timeless) on true
join chosen d on d.q = x.q and d.deal = x.deal
left join wins w on w.q = x.q and w.moment = k.t and w.deal = x.deal
left join firsts f on f.ds = k.ds and f.deal = x.deal;

-- Each offer once, by its first version that is there at t; and the version that counts then, where it is decided.
create or replace temp table kpi_offers as
with made as (
  select o.q, o.deal, o.number, min(o.issued) as issued from offers o join questions k using (q)
  where k.report = 'kpi' and o.admitted and o.issued < k.t and not (o.status = 'cancelled' and coalesce(o.decided < k.t, true))
  group by o.q, o.deal, o.number
)
select p.q, p.grouped, p.k1, p.k2, true as made, false as signed, 0 as recurring, 0 as fees
from places_of_deals p join spans s using (s) join made m on m.q = p.q and m.deal = p.deal
where m.issued >= s.opens and m.issued < s.closes
union all
select p.q, p.grouped, p.k1, p.k2, false, o.status = 'signed', o.recurring, o.recurring + o.exceptional
from places_of_deals p join spans s using (s) join questions k on k.q = p.q and k.report = 'kpi'
join counting o on o.q = p.q and o.moment = k.t and o.deal = p.deal
where o.status in ('signed', 'refused') and coalesce(o.decided >= s.opens and o.decided < s.closes,
  k.everything and (k.bucket is null or not p.grouped));

-- A file is of its source alone: other filters let it pass, other views have no row for it.
create or replace temp table kpi_files as
select s.q, s.grouped, if(not s.grouped, null, if(k.by1 = 'source', f.source, if(is_time(k.by1), s.key, null))) as k1,
  if(not s.grouped, null, if(k.by2 = 'source', f.source, if(is_time(k.by2), s.key, null))) as k2, f.cost
from spans s join questions k using (q) join has h on h.ds = k.ds join files f on f.ds = k.ds
where k.report = 'kpi' and h.cost
  and coalesce(f.began >= s.opens and f.began < s.closes, k.everything and (k.bucket is null or not s.grouped))
  and (not s.grouped or ((k.by1 = 'source' or is_time(k.by1)) and (k.by2 is null or k.by2 = 'source' or is_time(k.by2))))
  and not exists (from conditions c where c.q = s.q and c.dim = 'source'
    and not list_contains(c.wanted, coalesce(f.source, '∅')));

create or replace temp table kpi_answer as
with deal_figures as (
  select q, grouped, k1, k2,
    count(*) filter (closed and status = 'won') as won, count(*) filter (closed and status = 'lost') as lost,
    sum(amount) filter (closed and status = 'won') as wonAmount, count(amount) filter (closed and status = 'won') as wonKnown,
    sum(amount) filter (closed and status = 'lost') as lostAmount,
    count(*) filter (prospectWon) as prospectWon, count(*) filter (worked) as worked, count(*) filter (contacted) as contacts,
    count(*) filter (newClient) as newClients, count(*) filter (retainable) as retainable,
    count(*) filter (retainable and again) as retained,
    bool_or((closed and status in ('won', 'lost')) or prospectWon or worked or contacted or newClient or retainable) as something
  from kpi_deals group by q, grouped, k1, k2
), offer_figures as (
  select q, grouped, k1, k2, count(*) filter (made) as made, count(*) filter (signed) as signed,
    count(*) filter (not made) as decided, sum(recurring) filter (signed) as recurring, sum(fees) filter (signed) as fees
  from kpi_offers group by q, grouped, k1, k2
), file_figures as (
  select q, grouped, k1, k2, sum(cost) as cost, count(cost) as priced, count(*) as files
  from kpi_files group by q, grouped, k1, k2
), keys as (
  select q, grouped, k1, k2 from deal_figures where grouped and something
  union select q, grouped, k1, k2 from offer_figures where grouped
  union select q, grouped, k1, k2 from file_figures where grouped
  union select f.* from fixed_keys f join questions k using (q) where k.report = 'kpi'
)
select y.q, y.grouped, y.k1, y.k2,
  if(known, [coalesce(d.won, 0), coalesce(d.won + d.lost, 0)], null) as winRate,
  if(h.touches and h.prospect and (known or (h.documents and h.decidedOn)),
    [coalesce(d.prospectWon, 0), coalesce(d.worked, 0)], null) as prospectConversion,
  if(b.begun and h.closedAt and h.client, [coalesce(d.retained, 0), coalesce(d.retainable, 0)], null) as retention,
  if(h.documents and (h.decidedOn or timeless), [coalesce(o.signed, 0), coalesce(o.decided, 0)], null) as offerAcceptance,
  if(h.touches and h.outcome, coalesce(d.contacts, 0), null) as contacts,
  if(h.documents, coalesce(o.made, 0), null) as offers,
  if(known and h.client, coalesce(d.newClients, 0), null) as newClients,
  if(known and h.amount, total(d.won, d.wonAmount), null)::varchar as wonAmount,
  if(known and h.amount, [coalesce(d.wonAmount, 0)::varchar, coalesce(d.wonKnown, 0)::varchar], null) as averageDeal,
  if(h.documents and (h.decidedOn or timeless),
    [coalesce(o.recurring, 0)::varchar, coalesce(o.fees, 0)::varchar], null) as recurringShare,
  if(known and h.client and h.cost and costTold and (coalesce(f.files, 0) = 0 or f.priced > 0),
    [coalesce(f.cost, 0)::varchar, coalesce(d.newClients, 0)::varchar], null) as costPerClient,
  if(known, coalesce(d.won, 0), null) as won,
  if(known, coalesce(d.lost, 0), null) as lost,
  if(known and h.amount, total(d.lost, d.lostAmount), null)::varchar as lostAmount
from keys y
join questions k using (q)
join has h using (ds)
join lateral (select k.everything and (k.bucket is null or not y.grouped) as timeless) on true
join lateral (select h.closedAt or timeless as known,
  not exists (from conditions c where c.q = y.q and c.dim <> 'source' and len(c.wanted) > 0)
  and (not y.grouped or ((k.by1 = 'source' or is_time(k.by1)) and (k.by2 is null or k.by2 = 'source' or is_time(k.by2))))
  as costTold) on true
left join deal_figures d on d.q = y.q and d.grouped = y.grouped
  and d.k1 is not distinct from y.k1 and d.k2 is not distinct from y.k2
left join offer_figures o on o.q = y.q and o.grouped = y.grouped
  and o.k1 is not distinct from y.k1 and o.k2 is not distinct from y.k2
left join file_figures f on f.q = y.q and f.grouped = y.grouped
  and f.k1 is not distinct from y.k1 and f.k2 is not distinct from y.k2
join begun_keys b on b.q = y.q and b.grouped = y.grouped
  and (b.k1 is null or b.k1 is not distinct from y.k1) and (b.k2 is null or b.k2 is not distinct from y.k2);
