-- Entries into stages before t; one into the stage where the deal already is, is none.
create or replace temp table entries as
with there as (
  select c.q, c.ds, c.deal, c.closed, e.stage, e.n, k.zone, k.t, instant(e."at", k.zone) as moment
  from questions k join chosen c using (q) join raw_stageChanges e on e.ds = c.ds and e.opportunity = c.id
  where k.report = 'pipeline' and instant(e."at", k.zone) < k.t
), moved as (
  select * from there
  qualify lag(stage) over (partition by q, deal order by moment, n) is distinct from stage
), ended as (
  select m.*, x.pipeline, x.kind, row_number() over w as pos,
    -- A stay ends by the next entry; in an open stage without one, by the closing of the deal.
    coalesce(lead(moment) over w, if(x.kind = 'open' and closed < t and closed >= moment, closed, null)) as gone
  from moved m left join raw_stages x on x.ds = m.ds and x.id = m.stage
  window w as (partition by q, deal order by moment, m.n)
)
select * exclude (ds, n, closed, zone, t), civil_day(gone, zone) - civil_day(moment, zone) as days from ended;

-- Stages that count, by order.
create or replace temp table ladder as
select ds, id as stage, pipeline, row_number() over (partition by ds, pipeline order by "order", n) as rung
from raw_stages where kind <> 'lost';

create or replace temp table journeys as
select q, deal, pipeline, min(moment) as begun from entries where pipeline is not null group by q, deal, pipeline;

-- In order: the first stage, after that the second, and so on; the last place of each rung so climbed.
create or replace temp table climbs as
with recursive climb as (
  select j.q, j.deal, j.pipeline, cast(0 as bigint) as rung, cast(0 as bigint) as pos from journeys j
  union all
  select c.q, c.deal, c.pipeline, c.rung + 1, (
    select min(e.pos) from entries e
    where e.q = c.q and e.deal = c.deal and e.stage = l.stage and e.pos > c.pos)
  from climb c join questions k using (q)
  join ladder l on l.ds = k.ds and l.pipeline = c.pipeline and l.rung = c.rung + 1
  where c.pos is not null
)
from climb where rung > 0 and pos is not null;

-- A row for each deal of a pipeline and each stage that counts there.
create or replace temp table steps as
with seen as (
  select q, deal, stage, min(pos) as pos from entries group by q, deal, stage
), rows_of as (
  select j.q, j.deal, j.pipeline, j.begun, l.stage, l.rung, f.pos
  from journeys j join questions k using (q) join ladder l on l.ds = k.ds and l.pipeline = j.pipeline
  left join seen f on f.q = j.q and f.deal = j.deal and f.stage = l.stage
), judged as (
  select r.*, r.pos is not null as actual, c.pos is not null as strict,
    coalesce(max(rung) filter (r.pos is not null) over (partition by q, deal, pipeline), 0) as top
  from rows_of r left join climbs c using (q, deal, pipeline, rung)
)
select * exclude (pos, top), top >= rung as reached, top > rung as reachedLater, top >= 1 as reachedFirst,
  coalesce(lead(strict) over w, false) as strictLater, first_value(strict) over w as strictFirst,
  actual and top > rung as actualLater, first_value(actual) over w as actualFirst
from judged window w as (partition by q, deal, pipeline order by rung rows between unbounded preceding and unbounded following);

-- Where each deal stands at t.
create or replace temp table stands as
with lasts as (
  select q, deal, arg_max(stage, pos) as last, arg_max(coalesce(kind, 'open'), pos) as kind,
    arg_max(stage, pos) filter (kind = 'open') as lastOpen
  from entries group by q, deal
)
select l.q, l.deal, l.last, l.lastOpen,
  (l.kind = 'lost' and c.status not in ('cancelled', 'abandoned')) or (l.kind = 'open' and c.status = 'lost' and coalesce(c.closed < k.t, k.isNow)) as lost,
  l.kind = 'open' and (c.status = 'open' or (c.status <> 'on-hold' and coalesce(c.closed >= k.t, false))) as open
from lasts l join questions k using (q) join chosen c on c.q = l.q and c.deal = l.deal;
