create or replace temp table also_has as
select s.ds,
  list_contains(s.given, 'opportunities.client') as client,
  list_contains(s.given, 'payments.') as payments,
  list_contains(s.given, 'opportunities.probability')
    or (list_contains(s.given, 'stages.probability') and list_contains(s.given, 'opportunities.stage')) as probability,
  list_contains(s.given, 'opportunities.lastContactAt') as contact
from raw_sets s;

-- Where a stage stands among those of its pipeline that are not lost: the k-th of n is k / n.
create or replace temp table places_of_stages as
select ds, id, row_number() over way as k, count(*) over (partition by ds, pipeline) as n
from raw_stages where kind <> 'lost'
window way as (partition by ds, pipeline order by "order");

-- What a deal's row says of the deal itself, as of today.
create or replace temp table stories as
select o.ds, o.n as deal, o.client, o.contact, o.jobTitle, o.company, o.industry, o.probability,
  o.expectedCloseOn, o.nextAction, o.nextActionOn,
  coalesce(x.name, o.stage) as stage, coalesce(p.name, o.owner) as owner, o.owner as ownerId,
  coalesce(x.probability, w.k / w.n) as closeness,
  round(cast(o.amount as decimal(18, 4))
    * cast(coalesce(o.probability, x.probability) as decimal(7, 6)), 4) as weighted,
  strftime(civil_day(instant(o.lastContactAt, s.zone), s.zone), '%Y-%m-%d') as contacted
from raw_opportunities o
join raw_sets s using (ds)
left join raw_stages x on x.ds = o.ds and x.id = o.stage
left join places_of_stages w on w.ds = o.ds and w.id = o.stage
left join raw_people p on p.ds = o.ds and p.id = o.owner;
