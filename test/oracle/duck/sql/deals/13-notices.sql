-- How many of the deals that the filters leave each notice counts.
create or replace temp table said as
with there as (
  select k.report, k.isNow, k.t, h.createdAt as hasCreated, h.closedAt as hasClosed, h.amount as hasAmount,
    h.probability as hasChances, coalesce(d.probability, x.probability) as chance, d.*,
    coalesce(d.created >= k.opens and d.created < k.t, false) as created_in,
    coalesce(d.created < k.t, true) as there,
    coalesce(d.created < k.t, true)
      and (d.status = 'open' or (d.status <> 'on-hold' and coalesce(d.closed >= k.t, false))) as open,
    d.status not in ('open', 'on-hold') as over,
    d.status not in ('open', 'on-hold') and coalesce(d.closed >= k.opens and d.closed < k.t, k.everything) as ended,
    d.created is null or d.closed is null or d.closedDay < d.createdDay as noSpan
  from questions k join chosen d using (q) join has h on h.ds = k.ds
  left join raw_stages x on x.ds = d.ds and x.id = d.stage
), counts as (
  select q, report, any_value(hasCreated) as hasCreated, any_value(hasClosed) as hasClosed,
    count(*) filter (created is null and hasCreated) as undatedCreated,
    count(*) filter (over and closed is null and hasClosed) as undatedClosed,
    count(*) filter (over and closed is null and hasClosed and created_in and not isNow) as undatedOfCohorts,
    count(*) filter (status = 'on-hold' and not isNow and there) as onHold,
    count(*) filter (status = 'on-hold' and not isNow and created_in) as onHoldOfCohorts,
    count(*) filter (status = 'on-hold' and isNow and created_in) as held,
    count(*) filter (status in ('cancelled', 'abandoned') and created_in and coalesce(closed < t, isNow)) as givenUp,
    count(*) filter (ended and status = 'won' and noSpan) as badSpan,
    count(*) filter (hasAmount and amount is null and (open or (ended and status in ('won', 'lost')))) as noAmount,
    count(*) filter (hasAmount and hasChances and amount is not null and open and chance is null) as noChance,
    count(*) filter (ended and status = 'won' and client is null) as noClient
  from there group by q, report
)
select q, 'undated-created' as code, undatedCreated as n from counts where report in ('company', 'team', 'cohort')
union all
select q, 'undated-closed', if(report = 'cohort', undatedOfCohorts, undatedClosed) from counts
union all
select q, 'on-hold', if(report = 'cohort', onHoldOfCohorts, onHold) from counts
where report in ('company', 'team', 'cohort', 'prospects')
union all
select q, 'held', held from counts where report = 'cohort'
union all
select q, 'given-up', givenUp from counts where report = 'cohort'
union all
select q, 'bad-span', badSpan from counts where report in ('company', 'team')
union all
select q, 'no-amount', noAmount from counts where report in ('company', 'team', 'kpi', 'sales-report')
union all
select q, 'no-probability', noChance from counts where report = 'sales-report'
union all
select q, 'no-client', noClient from counts where report = 'kpi'
union all
select q, 'won-without-activity', count(*) filter (prospectWon and not worked) from kpi_deals where not grouped group by q
union all
select q, 'files-without-cost', count(*) filter (cost is null) from kpi_files where not grouped group by q
union all
select k.q, 'undated-files', count(*) from questions k join files f using (ds)
where k.report = 'kpi' and f.began is null and (not k.everything or k.bucket is not null)
  and not exists (from conditions c where c.q = k.q and c.dim = 'source'
    and not list_contains(c.wanted, coalesce(f.source, '∅')))
group by k.q
union all
-- Won, and no offer that counts is signed, whatever its type.
select p.q, 'won-without-offer', count(*) from prospect_deals p join questions k using (q) join has h using (ds)
where not p.grouped and p.won and h.documents and not exists (
  from counted o where o.q = p.q and o.moment = k.t and o.deal = p.deal and not o.filtered
    and o.status = 'signed' and coalesce(o.decided < k.t, k.everything))
group by p.q
union all
select e.q, u.code, count(*) filter (case u.code when 'no-amount' then h.amount and (won or open) and e.amount is null
    when 'no-probability' then h.amount and h.probability and open and e.amount is not null and weighted is null
    else place = '' and not inside end)
from expecting e join questions k using (q) join has h using (ds)
cross join (select unnest(['no-amount', 'no-probability', 'expected-outside']) as code) u
where not e.grouped group by e.q, u.code
union all
select q, 'immature', count(*) filter (isDeal and immature) from cohort_rows where not grouped group by q;
