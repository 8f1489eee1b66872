create or replace temp table stepping as
select p.s, p.q, p.grouped, p.deal, x.stage, d.amount,
  case k.by1 when 'stage' then if(p.grouped, x.stage, null) when 'pipeline' then if(p.grouped, x.pipeline, null) else p.k1 end as k1,
  case k.by2 when 'stage' then if(p.grouped, x.stage, null) when 'pipeline' then if(p.grouped, x.pipeline, null) else p.k2 end as k2,
  x.reached, x.reachedLater, x.reachedFirst, x.strict, x.strictLater, x.strictFirst,
  x.actual, x.actualLater, x.actualFirst,
  z.lost and z.lastOpen = x.stage as lostHere, z.open and z.last = x.stage as waiting
from places_of_deals p
join spans s using (s)
join questions k on k.q = p.q
join chosen d on d.q = p.q and d.deal = p.deal
join steps x on x.q = p.q and x.deal = p.deal and x.begun >= s.opens and x.begun < s.closes
join stands z on z.q = p.q and z.deal = p.deal
where not exists (
  select 1 from conditions f where f.q = p.q and f.dim in ('stage', 'pipeline')
    and not list_contains(f.wanted, if(f.dim = 'stage', x.stage, x.pipeline)));

-- What is open at the end of each span: by the stage entered last; a deal without any entry by its current stage,
-- now only.
create or replace temp table lasts as
select s.s, c.deal, arg_max(e.stage, (instant(e."at", k.zone), e.n)) as stage
from spans s join questions k using (q) join chosen c using (q)
join raw_stageChanges e on e.ds = c.ds and e.opportunity = c.id and instant(e."at", k.zone) < s.closes
where k.report = 'pipeline' group by s.s, c.deal;

-- As in `stepping`, such a deal has a row in each stage of its pipeline.
create or replace temp table opening as
select p.q, p.grouped, p.deal, d.amount, r.stage = l.id as here,
  case k.by1 when 'stage' then if(p.grouped, r.stage, null) when 'pipeline' then if(p.grouped, r.pipeline, null) else p.k1 end as k1,
  case k.by2 when 'stage' then if(p.grouped, r.stage, null) when 'pipeline' then if(p.grouped, r.pipeline, null) else p.k2 end as k2
from places_of_deals p
join spans s using (s)
join questions k on k.q = p.q
join chosen d on d.q = p.q and d.deal = p.deal
left join lasts on lasts.s = p.s and lasts.deal = p.deal
join raw_stages l on l.ds = k.ds and l.id = coalesce(lasts.stage, d.stage) and l.kind <> 'lost'
join ladder r on r.ds = k.ds and r.pipeline = l.pipeline
where k.report = 'pipeline' and s.begun
  and if(lasts.stage is null, k.isNow and s.closes = k.t and coalesce(d.created < s.closes, true), l.kind = 'open')
  and (d.status = 'open' or (d.status <> 'on-hold' and coalesce(d.closed >= s.closes, false)))
  and not exists (
    select 1 from conditions f where f.q = p.q and f.dim in ('stage', 'pipeline')
      and not list_contains(f.wanted, if(f.dim = 'stage', r.stage, r.pipeline)));

create or replace temp table pipeline_answer as
with each_deal as (
  select q, grouped, k1, k2, deal, any_value(amount) as amount,
    bool_or(reached) as reached, bool_or(reachedLater) as reachedLater, bool_or(reachedFirst) as reachedFirst,
    bool_or(strict) as strict, bool_or(strictLater) as strictLater, bool_or(strictFirst) as strictFirst,
    bool_or(actual) as actual, bool_or(actualLater) as actualLater, bool_or(actualFirst) as actualFirst,
    bool_or(lostHere) as lostHere, bool_or(waiting) as waiting
  from stepping group by q, grouped, k1, k2, deal
), figures as (
  select q, grouped, k1, k2,
    count(*) filter (reached) as reached, count(*) filter (reachedLater) as reachedLater,
    count(*) filter (reachedFirst) as reachedFirst,
    count(*) filter (strict) as strict, count(*) filter (strictLater) as strictLater,
    count(*) filter (strictFirst) as strictFirst,
    count(*) filter (actual) as actual, count(*) filter (actualLater) as actualLater,
    count(*) filter (actualFirst) as actualFirst,
    count(*) filter (lostHere) as lostHere, count(*) filter (waiting) as waiting,
    sum(amount) filter (reached) as reachedAmount, sum(amount) filter (strict) as strictAmount,
    sum(amount) filter (actual) as actualAmount
  from each_deal group by q, grouped, k1, k2
), stays as (
  select q, grouped, k1, k2, median(days) as days from (
    select distinct g.q, g.grouped, g.k1, g.k2, g.deal, e.pos, e.days
    from stepping g join entries e on e.q = g.q and e.deal = g.deal and e.stage = g.stage
    where e.days is not null
  ) group by q, grouped, k1, k2
), opened as (
  select q, grouped, k1, k2, count(*) filter (here) as openCount, sum(amount) filter (here) as openAmount
  from opening group by q, grouped, k1, k2
), keys as (
  select q, grouped, k1, k2 from figures
  union
  select q, grouped, k1, k2 from opened
  union
  select f.* from fixed_keys f join questions k using (q) where k.report = 'pipeline'
)
select y.q, y.grouped, y.k1, y.k2,
  if(h.changes, coalesce(f.reached, 0), null) as entered,
  if(h.changes, coalesce(f.strict, 0), null) as "entered:strict",
  if(h.changes, coalesce(f.actual, 0), null) as "entered:actual",
  if(h.changes, coalesce(f.reachedLater, 0), null) as advanced,
  if(h.changes, coalesce(f.strictLater, 0), null) as "advanced:strict",
  if(h.changes, coalesce(f.actualLater, 0), null) as "advanced:actual",
  if(h.changes, coalesce(f.lostHere, 0), null) as lostHere,
  if(h.changes, coalesce(f.waiting, 0), null) as waiting,
  if(h.changes, [f.reachedLater, f.reached], null) as conversion,
  if(h.changes, [f.strictLater, f.strict], null) as "conversion:strict",
  if(h.changes, [f.actualLater, f.actual], null) as "conversion:actual",
  if(h.changes, [f.reached, f.reachedFirst], null) as conversionFromStart,
  if(h.changes, [f.strict, f.strictFirst], null) as "conversionFromStart:strict",
  if(h.changes, [f.actual, f.actualFirst], null) as "conversionFromStart:actual",
  if(h.changes, d.days, null) as medianDays,
  if(h.changes and h.amount, total(f.reached, f.reachedAmount), null)::varchar as amount,
  if(h.changes and h.amount, total(f.strict, f.strictAmount), null)::varchar as "amount:strict",
  if(h.changes and h.amount, total(f.actual, f.actualAmount), null)::varchar as "amount:actual",
  if(b.begun and (h.changes or (h.stage and k.isNow and b.toTheEnd) or (h.stages and h.noDeals)), coalesce(o.openCount, 0), null) as openCount,
  if(b.begun and h.amount and (h.changes or (h.stage and k.isNow and b.toTheEnd) or (h.stages and h.noDeals)), total(o.openCount, o.openAmount), null)::varchar as openAmount
from keys y
join questions k using (q)
join has h using (ds)
left join figures f on f.q = y.q and f.grouped = y.grouped
  and f.k1 is not distinct from y.k1 and f.k2 is not distinct from y.k2
left join stays d on d.q = y.q and d.grouped = y.grouped
  and d.k1 is not distinct from y.k1 and d.k2 is not distinct from y.k2
left join opened o on o.q = y.q and o.grouped = y.grouped
  and o.k1 is not distinct from y.k1 and o.k2 is not distinct from y.k2
join begun_keys b on b.q = y.q and b.grouped = y.grouped
  and (b.k1 is null or b.k1 is not distinct from y.k1) and (b.k2 is null or b.k2 is not distinct from y.k2);
