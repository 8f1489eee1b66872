create or replace temp table prospect_deals as
select p.*, s.begun and coalesce(d.created < s.closes, true)
    and (d.status = 'open' or (d.status <> 'on-hold'
      and coalesce(if(d.status = 'won', atClose.won, d.closed) >= s.closes, false))) as open,
  exists (select 1 from counting o
    where o.q = p.q and o.moment = s.closes and o.deal = p.deal and o.running) as offered,
  d.status = 'abandoned' and coalesce(d.closed >= s.opens and d.closed < s.closes, undated) as abandoned,
  d.status = 'won' and coalesce(atT.won >= s.opens and atT.won < s.closes, undated) as won
from places_of_deals p
join spans s using (s)
join questions k on k.q = p.q
join lateral (select k.everything and (k.bucket is null or not p.grouped) as undated) on true
join chosen d on d.q = p.q and d.deal = p.deal
left join wins atClose on atClose.q = p.q and atClose.moment = s.closes and atClose.deal = p.deal
left join wins atT on atT.q = p.q and atT.moment = k.t and atT.deal = p.deal
where k.report = 'prospects';

create or replace temp table prospect_offers as
select p.q, p.grouped, p.k1, p.k2, o.recurring, o.exceptional, s.begun as running, false as signed, false as refused, false as bringing
from prospect_deals p join spans s using (s)
join counting o on o.q = p.q and o.moment = s.closes and o.deal = p.deal
where o.running and s.begun
union all
select p.q, p.grouped, p.k1, p.k2, o.recurring, o.exceptional, false,
  o.status = 'signed' and inside, o.status = 'refused' and inside,
  o.status = 'signed' and coalesce(o.decided < k.t, k.everything) and p.won
from prospect_deals p join spans s using (s) join questions k on k.q = p.q
join counting o on o.q = p.q and o.moment = k.t and o.deal = p.deal
join lateral (select coalesce(o.decided >= s.opens and o.decided < s.closes,
  k.everything and (k.bucket is null or not p.grouped)) as inside) on true;

create or replace temp table prospect_answer as
with deal_figures as (
  select q, grouped, k1, k2,
    count(*) filter (open and not offered) as withoutOffer,
    count(*) filter (abandoned) as abandoned,
    count(*) filter (won) as won,
    bool_or(open or abandoned or won) as something
  from prospect_deals group by q, grouped, k1, k2
), offer_figures as (
  select q, grouped, k1, k2,
    count(*) filter (running) as running, count(*) filter (signed) as signed, count(*) filter (refused) as refused,
    sum(recurring) filter (running) as runningR, sum(exceptional) filter (running) as runningE,
    sum(recurring) filter (signed) as signedR, sum(exceptional) filter (signed) as signedE,
    sum(recurring) filter (bringing) as wonR, sum(exceptional) filter (bringing) as wonE
  from prospect_offers group by q, grouped, k1, k2
), keys as (
  select q, grouped, k1, k2 from deal_figures where grouped and something
  union
  select q, grouped, k1, k2 from offer_figures where grouped and running + signed + refused > 0
  union
  select f.* from fixed_keys f join questions k using (q) where k.report = 'prospects'
)
select y.q, y.grouped, y.k1, y.k2,
  if(b.begun and h.prospect and h.documents, coalesce(d.withoutOffer, 0), null) as withoutOffer,
  if(b.begun and offersKnown, coalesce(o.running, 0), null) as offersInProgress,
  if(b.begun and offersKnown, coalesce(o.runningR, 0) + coalesce(o.runningE, 0), null)::varchar as potentialFees,
  if(b.begun and offersKnown, coalesce(o.runningR, 0), null)::varchar as potentialRecurring,
  if(b.begun and offersKnown, coalesce(o.runningE, 0), null)::varchar as potentialExceptional,
  if(decisionsKnown, coalesce(o.signed, 0), null) as offersSigned,
  if(decisionsKnown, coalesce(o.signedR, 0) + coalesce(o.signedE, 0), null)::varchar as signedBudget,
  if(decisionsKnown, coalesce(o.signedR, 0), null)::varchar as signedRecurring,
  if(decisionsKnown, coalesce(o.signedE, 0), null)::varchar as signedExceptional,
  if(decisionsKnown, coalesce(o.refused, 0), null) as offersRefused,
  if(h.prospect and (h.closedAt or timeless), coalesce(d.abandoned, 0), null) as prospectsAbandoned,
  if(wonKnown, coalesce(d.won, 0), null) as prospectsWon,
  if(decisionsKnown, coalesce(o.wonR, 0) + coalesce(o.wonE, 0), null)::varchar as revenueWon,
  if(decisionsKnown, coalesce(o.wonR, 0), null)::varchar as revenueWonRecurring,
  if(decisionsKnown, coalesce(o.wonE, 0), null)::varchar as revenueWonExceptional
from keys y
join questions k using (q)
join has h using (ds)
join lateral (select k.everything and (k.bucket is null or not y.grouped) as timeless) on true
join lateral (select h.prospect and h.documents as offersKnown,
  h.prospect and h.documents and (h.decidedOn or timeless) as decisionsKnown,
  -- Signatures date a win, or its closing does.
  h.prospect and (h.closedAt or timeless or (h.documents and h.decidedOn)) as wonKnown) on true
left join deal_figures d on d.q = y.q and d.grouped = y.grouped
  and d.k1 is not distinct from y.k1 and d.k2 is not distinct from y.k2
left join offer_figures o on o.q = y.q and o.grouped = y.grouped
  and o.k1 is not distinct from y.k1 and o.k2 is not distinct from y.k2
join begun_keys b on b.q = y.q and b.grouped = y.grouped
  and (b.k1 is null or b.k1 is not distinct from y.k1) and (b.k2 is null or b.k2 is not distinct from y.k2);
