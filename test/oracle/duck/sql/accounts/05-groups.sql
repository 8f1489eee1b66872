create or replace temp macro dimension(name, rep, store, district, region, list, brand) as
  case name when 'rep' then rep when 'store' then store when 'district' then district
    when 'region' then region when 'list' then list when 'brand' then brand end;

-- Each row in the total (anyone's attempts), and in its group.
create or replace temp table members as
select s.q, false as grouped, null as k1, null as k2, f.* exclude (q, a, own)
from scoped s join facts f on f.q = s.q and f.a = s.a and f.own = s.own where not s.own
union all
select s.q, true,
  dimension(k.by1, s.rep, s.store, s.district, s.region, s.list, s.brand),
  dimension(k.by2, s.rep, s.store, s.district, s.region, s.list, s.brand), f.* exclude (q, a, own)
from scoped s join asked k on k.q = s.q
join facts f on f.q = s.q and f.a = s.a and f.own = s.own
where k.by1 is not null and s.own = k.own;
