-- What was done on deals: activities that name one, or the prospect of a file that became it.
create or replace temp table deeds as
select a.ds, a.n, instant(a."at", s.zone) as moment, a.opportunity, a.prospect,
  case a.kind when 'call' then coalesce(a.outcome = 'reached', false)
    when 'meeting' then true when 'visit' then true else a.direction = 'in' end as reached
from raw_activities a join raw_sets s using (ds)
where coalesce(a.status, 'done') <> 'planned' and not coalesce(a.automated, false);

create or replace temp table touches as
select e.ds, d.deal, d.id, e.n, e.moment, e.reached
from deeds e join deals d on d.ds = e.ds and d.id = e.opportunity
union
select e.ds, d.deal, d.id, e.n, e.moment, e.reached
from deeds e join raw_prospects p on p.ds = e.ds and p.id = e.prospect
join deals d on d.ds = p.ds and d.id = p.opportunity;

-- A file begins when its first prospect is worked on: an activity, or a deal that came of it.
create or replace temp table files as
with works as (
  select p.ds, p.file, e.moment from raw_prospects p join deeds e on e.ds = p.ds and e.prospect = p.id
  union all
  select p.ds, p.file, t.moment from raw_prospects p join touches t on t.ds = p.ds and t.id = p.opportunity
  union all
  select p.ds, p.file, d.created from raw_prospects p join deals d on d.ds = p.ds and d.id = p.opportunity
)
select f.ds, f.n as file, f.source, f.cost, min(w.moment) as began
from raw_prospectFiles f left join works w on w.ds = f.ds and w.file = f.id
group by f.ds, f.n, f.source, f.cost;

-- The first win of each client; whether another followed on a later day, at most 12 months after.
create or replace temp table firsts as
with won as (
  select ds, deal, client, closed, if(closed is null, null, closedDay) as day from deals
  where status = 'won' and client is not null
), first as (
  from won qualify row_number() over (partition by ds, client order by closed nulls last, deal) = 1
)
select f.*, exists (
  select 1 from won o where o.ds = f.ds and o.client = f.client and o.day > f.day and o.day <= later(f.day, 12)) as again
from first f;
