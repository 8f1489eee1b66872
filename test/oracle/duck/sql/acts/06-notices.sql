-- How many of what the filters leave each notice counts.
create or replace temp table said as
with left_over as (
  select k.q, k.report, k.opens, k.t, k.everything, k.bucket, h.cost as hasCost, h.closedAt as hasClosed, h.opportunity as hasBecome,
    h.deals as hasDeals, c.*
  from chosen c join questions k using (q) join has h on h.ds = c.ds
), of_rows as (
  select c.*, l.isRow, l.opportunity, d.created, f.id as file, f.cost,
    l.isRow and l.status <> 'new' and not exists (
      from outreach o where o.ds = l.ds and o.item = l.item and o.isOut) as byStatus
  from left_over c join leads l using (ds, item)
  left join deals d on d.ds = l.ds and d.id = l.opportunity
  left join raw_prospectFiles f on f.ds = l.ds and f.id = l.file
  where c.what = 'lead'
)
select c.q, 'automated' as code, count(*) as n
from left_over c join all_acts a on a.ds = c.ds and a.item = c.item
where c.what = 'auto' and not a.planned and a.moment >= c.opens and a.moment < c.t group by c.q
union all
select c.q, 'undated-closed', count(*) from left_over c join deals d using (ds, item)
where c.what = 'deal' and d.undated and c.hasClosed group by c.q
union all
select q, 'worked-by-status', count(*) filter (byStatus) from of_rows group by q
union all
select q, 'undated-prospects', count(*) filter (isRow) from of_rows where not everything or bucket is not null group by q
union all
select q, 'undated-converted', count(*) filter (isRow and opportunity is not null and created is null)
from of_rows where not everything or bucket is not null group by q
union all
select q, 'no-cost', count(distinct file) filter (hasCost and cost is null) from of_rows group by q
union all
select q, 'unattributed-wins', try_cast(coverage[2] as integer) - try_cast(coverage[1] as integer)
from prospecting_answer where not grouped and coverage is not null;
