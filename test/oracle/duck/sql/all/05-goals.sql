-- Absolute periods as civil days.
create or replace temp macro first_of(p, opening) as case
  when p like '____-__-__' then cast(p as date)
  when contains(p, '/') then cast(p[1:10] as date)
  when regexp_full_match(p, '\d{4}-\d\d') then cast(p || '-01' as date)
  when regexp_full_match(p, '\d{4}-Q\d') then make_date(cast(p[1:4] as int), 3 * cast(p[7] as int) - 2, 1)
  when regexp_full_match(p, 'FY\d{4}')
    then make_date(cast(p[3:6] as int) - (case when opening > 1 then 1 else 0 end), opening, 1)
  else make_date(cast(p as int), 1, 1) end;

create or replace temp macro past_of(p, opening, bucket) as case
  when p like '____-__-__' then first_of(p, opening) + (case when bucket = 'week' then 7 else 1 end)
  when contains(p, '/') then cast(p[12:21] as date) + 1
  when regexp_full_match(p, '\d{4}-\d\d') then later(first_of(p, opening), 1)
  when regexp_full_match(p, '\d{4}-Q\d') then later(first_of(p, opening), 3)
  else later(first_of(p, opening), 12) end;

create or replace temp table goal_rows as
select g.*, first_of(g.period, coalesce(s.opening, 1)) as first, past_of(g.period, coalesce(s.opening, 1), null) as past
from raw_goals g join raw_sets s using (ds);

-- The civil days of each span: of the question's period, or of the bucket cut to it. None: no goal, no pace.
create or replace temp macro days_of(spans) as table (
select s.s, s.q, s.grouped, s.key, s.closes, k.ds, k.zone, k.report,
  if(s.key is null, k.first, greatest(first_of(s.key, k.opening), k.first)) as first,
  if(s.key is null, k.past, least(past_of(s.key, k.opening, k.bucket), k.past)) as past
from query_table(spans) s join questions k using (q)
);

create or replace temp macro is_person(dim) as dim in ('owner', 'person');
-- The smaller the unit, the earlier.
create or replace temp macro rank_of(dim) as
  list_position(['team', 'store', 'agency', 'district', 'region', 'unit', 'company'], dim);

-- Who has a goal is a row of a view by people or units also without any deal, if the filters let them through.
-- `span_days`: those of days_of, with the metric that goals are about.
create or replace temp macro holders_of(span_days) as table (
with dims as (
  select q, ds, if(is_time(by1), by2, by1) as dim, is_time(by1) as second from questions
  where by1 is not null and (by2 is null or is_time(by1) or is_time(by2))
), candidates as (
  select distinct d.q, d.ds, d.dim, d.second, x.s, x.key, if(is_person(d.dim), g.person, g.unit) as holder
  from dims d join query_table(span_days) x on x.q = d.q and x.grouped
  join goal_rows g on g.ds = d.ds and g.metric = x.metric and g.first = x.first and g.past = x.past
  where if(is_person(d.dim), g.person is not null,
    rank_of(d.dim) is not null and g.person is null and g.unit is not null and (g.level = d.dim or d.dim = 'unit'))
), seats as (
  select c.*, if(is_person(c.dim), p.unit, c.holder) as unit, if(is_person(c.dim), p.team, c.holder) as team
  from candidates c left join raw_people p on p.ds = c.ds and p.id = c.holder and is_person(c.dim)
)
select t.q, true as grouped, if(t.second, t.key, t.holder) as k1, if(t.second, t.holder, t.key) as k2, t.s, t.holder
from seats t
where not exists (
  select 1 from conditions c where c.q = t.q and not coalesce(
    case when c.dim = t.dim or (c.dim = 'within' and t.dim = 'unit') or (is_person(c.dim) and is_person(t.dim))
        then list_contains(c.wanted, t.holder)
      when c.dim = 'within' then list_contains(c.wanted, t.unit) or exists (
        select 1 from lineage l where l.ds = t.ds and l.unit = t.unit and list_contains(c.wanted, l.above))
      when c.dim = 'team' then list_contains(c.wanted, t.team)
      else list_contains(c.wanted, (
        select arg_min(l.above, l.step) from lineage l
        where l.ds = t.ds and l.unit = t.unit and l.level = c.dim))
    end, false))
);

-- Whose goal a row asks about: all that its key and the filters name must be one person, or units.
create or replace temp macro value_of(k) as coalesce(k, '∅');

create or replace temp macro subjects_of(goal_keys) as table (
with named as (
  select y.q, y.grouped, y.k1, y.k2, if(c.dim = 'within', 'unit', c.dim) as dim, c.wanted
  from query_table(goal_keys) y join conditions c on c.q = y.q
  union all
  select y.q, y.grouped, y.k1, y.k2, k.by1, [value_of(y.k1)] from query_table(goal_keys) y join questions k using (q)
  where y.grouped and not is_time(k.by1)
  union all
  select y.q, y.grouped, y.k1, y.k2, k.by2, [value_of(y.k2)] from query_table(goal_keys) y join questions k using (q)
  where y.grouped and k.by2 is not null and not is_time(k.by2)
), judged as (
  select *, if(is_person(dim), 'person', dim) as name,
    len(wanted) = 1 and wanted[1] <> '∅' and (is_person(dim) or rank_of(dim) is not null) as sane
  from named
), apart as (
  select q, grouped, k1, k2, name, count(distinct wanted[1]) as n, any_value(wanted[1]) as value, bool_and(sane) as sane
  from judged group by q, grouped, k1, k2, name
), parted as (
  select j.q, j.grouped, j.k1, j.k2 from judged j join questions k using (q)
  where exists (select 1 from lineage l where l.ds = k.ds and l.above = j.wanted[1] and l.step > 0)
    and j.dim = 'unit' and j.grouped and (k.by1 = 'unit' or k.by2 = 'unit')
    and j.wanted[1] = if(k.by1 = 'unit', j.k1, j.k2)
)
select y.q, y.grouped, y.k1, y.k2,
  coalesce(bool_and(a.sane and a.n = 1), true) and not exists (
    select 1 from parted p where p.q = y.q and p.grouped = y.grouped
      and p.k1 is not distinct from y.k1 and p.k2 is not distinct from y.k2) as sane,
  any_value(a.value) filter (a.name = 'person') as person,
  arg_min(a.value, rank_of(a.name)) filter (a.name <> 'person') as unit
from query_table(goal_keys) y left join apart a on a.q = y.q and a.grouped = y.grouped
  and a.k1 is not distinct from y.k1 and a.k2 is not distinct from y.k2
group by y.q, y.grouped, y.k1, y.k2
);

-- The goal of a subject; none is made of those of others. The whole's names no unit, or is the only one of level company.
create or replace temp macro goal_of(p_ds, p_metric, p_first, p_past, p_person, p_unit) as (
  select case
    when p_person is not null then arg_min(g.target, g.n) filter (g.person = p_person)
    when p_unit is not null then arg_min(g.target, g.n) filter (g.person is null and g.unit = p_unit)
    when count(*) filter (g.person is null and g.unit is null) > 0
      then arg_min(g.target, g.n) filter (g.person is null and g.unit is null)
    when count(*) filter (g.person is null and g.level = 'company') = 1
      then any_value(g.target) filter (g.person is null and g.level = 'company')
  end
  from goal_rows g where g.ds = p_ds and g.metric = p_metric and g.first = p_first and g.past = p_past);
