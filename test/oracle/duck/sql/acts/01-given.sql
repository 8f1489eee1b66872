-- What a dataset has at all. Absent is not null and not 0.
create or replace temp table has as
select s.ds,
  list_contains(s.given, 'activities.status') as status,
  list_contains(s.given, 'activities.outcome') as outcome,
  list_contains(s.given, 'activities.prospect') as prospect,
  list_contains(s.given, 'activities.person') as actor,
  list_contains(s.given, 'prospects.person') as keeper,
  list_contains(s.given, 'people.unit') as places,
  list_contains(s.given, 'people.team') as teams,
  list_contains(s.given, 'prospects.opportunity') as opportunity,
  list_contains(s.given, 'prospectFiles.cost') as cost,
  list_contains(s.given, 'opportunities.') as deals,
  list_contains(s.given, 'opportunities.closedAt') as closedAt,
  list_contains(s.given, 'opportunities.amount') as amount
from raw_sets s;

-- Automated activities count nowhere; one that says nothing is done.
create or replace temp table all_acts as
select a.ds, a.n as item, a.person, a.kind, a.direction, a.status, a.outcome, a.list, a.prospect,
  coalesce(a.status = 'planned', false) as planned, instant(a."at", s.zone) as moment, coalesce(a.automated, false) as automated
from raw_activities a join raw_sets s using (ds);

create or replace temp table acts as from all_acts where not automated;

create or replace temp table deals as
select o.ds, o.n as item, o.id, o.owner as person, o.amount, o.status = 'won' as won,
  instant(o.createdAt, s.zone) as created, instant(o.closedAt, s.zone) as closed,
  o.status not in ('open', 'on-hold') and o.closedAt is null as undated
from raw_opportunities o join raw_sets s using (ds);

-- A file's cost in ten-thousandths, shared by its rows; the first ones take what does not divide.
create or replace temp table leads as
with files as (
  select f.ds, f.id, f.source, cast(f.cost * 10000 as hugeint) as cost,
    (select count(*) from raw_prospects p where p.ds = f.ds and p.file = f.id) as size
  from raw_prospectFiles f
), numbered as (
  select *, row_number() over (partition by ds, file order by n) - 1 as place from raw_prospects
)
select p.ds, p.n as item, p.id, p.file, p.person, p.status, p.opportunity, f.source, true as isRow,
  f.cost // f.size + if(p.place < f.cost % f.size, 1, 0) as part
from numbered p left join files f on f.ds = p.ds and f.id = p.file
union all
select ds, 1000000 + row_number() over (), null, id, null, null, null, source, false, cost
from files where size = 0;
