-- Offers of the chosen deals; `admitted`: by the filters `type` and `template`. A day is its first instant.
create or replace temp table offers as
select c.q, c.deal, o.n as offer, coalesce('n' || o.number, 'd' || o.n) as number, o.version, o.status,
  timezone(k.zone, cast(o.issuedOn as timestamp)) as issued,
  timezone(k.zone, cast(o.decidedOn as timestamp)) as decided,
  o.recurringFees as recurring, o.exceptionalFees as exceptional,
  not exists (
    select 1 from conditions f where f.q = k.q and f.dim in ('type', 'template')
      and list_contains((select s.given from raw_sets s where s.ds = k.ds), 'documents.' || f.dim)
      and not list_contains(f.wanted, coalesce(if(f.dim = 'type', o.type, o.template), '∅'))) as admitted
from questions k join chosen c using (q) join raw_documents o on o.ds = c.ds and o.opportunity = c.id
where k.report in ('prospects', 'kpi');

-- The version of each offer that counts at each moment that is asked about. Filters choose offers before their
-- versions are looked at; when a deal was won is told by all offers.
create or replace temp table counted as
with moments as (
  select q, closes as moment from spans union select q, t from questions
), versions as (
  select m.moment, o.*, false as filtered from moments m join offers o using (q)
  union all
  select m.moment, o.*, true from moments m join offers o using (q) where admitted
), there as (
  select * from versions o
  where o.issued < moment and not (o.status = 'cancelled' and coalesce(o.decided < moment, true))
)
select *, coalesce(decided >= moment, status = 'in-progress') as running
from there
qualify row_number() over (
  partition by q, moment, filtered, deal, number order by version desc nulls last, issued desc, offer desc) = 1;

create or replace temp table counting as from counted where filtered;

-- When a deal was won, as it looks at a moment: at its first signature, else when it was closed.
create or replace temp table wins as
select m.q, m.moment, c.deal,
  coalesce(min(o.decided) filter (o.status = 'signed'), any_value(c.closed)) as won
from (select q, closes as moment from spans union select q, t from questions) m
join chosen c using (q)
left join counted o on o.q = m.q and o.moment = m.moment and o.deal = c.deal and not o.filtered
where c.status = 'won' group by m.q, m.moment, c.deal;
