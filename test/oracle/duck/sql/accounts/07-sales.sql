create or replace temp table sold as
select k.q, x.id, x.ds, x.account, x.activity, cast(x.amount as decimal(18, 4)) as amount, k.t,
  instant(x.soldAt, k.zone) as moment, civil_day(instant(x.soldAt, k.zone), k.zone) as day
from asked k join raw_sales x using (ds) join has h using (ds)
where instant(x.soldAt, k.zone) >= k.opens and instant(x.soldAt, k.zone) < k.t
  and (h.anyCategory or x.category = 'accessory');

-- The attempt that a sale is attributed to: the one it names, else the last of the 30 days before.
create or replace temp table attributed as
with chosen as (
  select x.q, x.id, max(e.pos) as pos
  from sold x join deeds e on e.ds = x.ds and e.account = x.account and e.attempt and e.moment < x.t
  where if(x.activity is not null, e.id = x.activity, e.moment < x.moment and e.day >= x.day - 30)
  group by x.q, x.id
)
select x.q, x.id, x.account, x.amount, e.list, e.person
from chosen c join sold x using (q, id) join deeds e on e.ds = x.ds and e.pos = c.pos;

create or replace temp table credited as
select x.q, x.id, x.amount, x.person as person,
  f.rep, f.store, f.district, f.region, f.list, f.brand, f.selected
from attributed x
join free f on f.q = x.q and f.id = x.account and (x.list is null or x.list = f.list);

-- In rows by rep a sale is the attempt's person's, on whosever account; nobody's where no person is known.
create or replace temp table earned as
select q, grouped, k1, k2, sum(amount) as revenue from (
  select distinct q, false as grouped, null as k1, null as k2, id, amount from credited where selected
  union all
  select distinct p.q, true,
    dimension(k.by1, if(k.own, p.person, p.rep), p.store, p.district, p.region, p.list, p.brand),
    dimension(k.by2, if(k.own, p.person, p.rep), p.store, p.district, p.region, p.list, p.brand),
    p.id, p.amount
  from credited p join asked k using (q)
  where k.by1 is not null and if(k.own, p.person is not null and passes(k.rep, p.person), p.selected)
) group by q, grouped, k1, k2;
