-- Of activities also the planned and the automated ones; of prospects the activities that name one.
create or replace temp table extents as
with events as (
  select ds, 'activity' as report, civil_day(instant("at", zone), zone) as day
  from raw_activities join raw_sets using (ds)
  union all
  select a.ds, 'prospecting', civil_day(instant(a."at", zone), zone)
  from raw_activities a join raw_sets using (ds)
  semi join raw_prospects p on p.ds = a.ds and p.id = a.prospect
  union all
  select d.ds, r.report, civil_day(closed, zone) from deals d join raw_sets using (ds),
    (values ('activity'), ('prospecting')) r(report) where won
  union all
  select d.ds, 'prospecting', civil_day(created, zone) from deals d join raw_sets using (ds)
  semi join raw_prospects p on p.ds = d.ds and p.opportunity = d.id
)
select q, min(day) as eventFirst, max(day) as eventLast
from questions k join events e on e.ds = k.ds and e.report = k.report group by q;

create or replace temp table spans as from spans_of('extents');
create or replace temp table fixed_keys as from fixed_keys_of('spans');

-- Each chosen item in each span, with the key of its row; in the total once.
create or replace temp table places as
select s.s, s.q, s.opens, s.closes, s.ends, k.everything and (k.bucket is null or not s.grouped) as timeless,
  s.grouped, c.ds, c.what, c.item, k.t,
  if(s.grouped, if(is_time(k.by1), s.key, x1.value), null) as k1,
  if(s.grouped, if(is_time(k.by2), s.key, x2.value), null) as k2
from spans s join questions k using (q) join chosen c using (q)
left join traits x1 on x1.ds = c.ds and x1.what = c.what and x1.item = c.item and x1.dim = k.by1
left join traits x2 on x2.ds = c.ds and x2.what = c.what and x2.item = c.item and x2.dim = k.by2
where not s.grouped
  or ((is_time(k.by1) or applies(c.what, k.by1)) and (k.by2 is null or is_time(k.by2) or applies(c.what, k.by2)));

-- Deals won in the span; one without a closing date only where no period is asked for.
create or replace temp table wins as
select p.q, p.s, p.grouped, p.k1, p.k2, d.ds, d.item, d.id
from places p join deals d on d.ds = p.ds and d.item = p.item
where p.what = 'deal' and d.won and coalesce(d.closed >= p.opens and d.closed < p.closes, p.timeless);
