create or replace temp table booked as
select k.q, b.*
from asked k join raw_appointments b using (ds)
where instant(b.bookedAt, k.zone) >= k.opens and instant(b.bookedAt, k.zone) < k.t;

-- Where people work. A unit that no row of units tells of is a store.
create or replace temp table workplaces as
select r.ds, r.id, r.team, p.district, p.region, coalesce(p.within, []) as within,
  if(p.unit is null, r.unit, p.store) as store
from raw_people r left join places p on p.ds = r.ds and p.unit = r.unit;

-- An appointment without an account stands where its person does, and has no brand.
create or replace temp table loose as
select b.q, b.id, b.person as rep, w.store, w.district, w.region, b.list, cast(null as varchar) as brand,
  passes(k.rep, b.person) as selected
from booked b join asked k using (q)
left join workplaces w on w.ds = b.ds and w.id = b.person
where b.account is null
  and passes(k.list, b.list) and passes(k.store, w.store) and passes(k.district, w.district)
  and passes(k.region, w.region) and passes(k.brand, null) and passes(k.team, w.team)
  and inside(k.unit, coalesce(w.within, []));

create or replace temp table placed as
select b.q, b.id, b.person, f.rep, f.store, f.district, f.region, f.list, f.brand, f.selected
from booked b join free f on f.q = b.q and f.id = b.account and (b.list is null or b.list = f.list)
union all
select q, id, rep, rep, store, district, region, list, brand, selected from loose;

-- In rows by rep an appointment is its person's, on whosever account; elsewhere it is the account's.
create or replace temp table appointed as
select q, false as grouped, null as k1, null as k2, count(distinct id) as appointments
from placed where selected group by q
union all
select q, true, k1, k2, count(distinct id) from (
  select p.q, p.id,
    dimension(k.by1, if(k.own, p.person, p.rep), p.store, p.district, p.region, p.list, p.brand) as k1,
    dimension(k.by2, if(k.own, p.person, p.rep), p.store, p.district, p.region, p.list, p.brand) as k2
  from placed p join asked k using (q)
  where k.by1 is not null and if(k.own, passes(k.rep, p.person), p.selected)
) group by q, k1, k2;
