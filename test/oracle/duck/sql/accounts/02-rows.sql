-- Rows of accounts with everything that they can be grouped and filtered by.
create or replace temp table base as
select a.*, p.district, p.region, coalesce(p.within, []) as within, r.team,
  cast(a.month || '-01' as date) as monthFirst, cast(l.startsOn as date) as listFirst,
  cast(l.endsOn as date) as listLast
from raw_accounts a
left join places p on p.ds = a.ds and p.unit = a.store
left join raw_people r on r.ds = a.ds and r.id = a.rep
left join raw_lists l on l.ds = a.ds and l.id = a.list;

-- '∅' stands for "no value" in filters. No filter: null.
create or replace temp macro passes(wanted, value) as
  wanted is null or list_contains(wanted, coalesce(value, '∅'));
create or replace temp macro inside(wanted, within) as
  wanted is null or list_has_any(wanted, within) or (len(within) = 0 and list_contains(wanted, '∅'));

-- Rows that all filters but `rep` select; `selected`: that one too.
create or replace temp table free as
select k.q, k.ds, b.n as a, b.* exclude (ds, n), passes(k.rep, b.rep) as selected
from asked k join base b on b.ds = k.ds
where passes(k.list, b.list) and passes(k.store, b.store) and passes(k.district, b.district)
  and passes(k.region, b.region) and passes(k.brand, b.brand) and passes(k.team, b.team)
  and inside(k.unit, b.within)
  and (k.p = '' or case
    when b.monthFirst is not null then b.monthFirst < k.past and later(b.monthFirst, 1) > k.first
    else coalesce(b.listFirst < k.past, true) and coalesce(b.listLast >= k.first, true) end);

-- Whose attempts count: anyone's (own = false) or only those of the row's rep.
create or replace temp table scoped as
select f.*, scope.own
from free f join asked k using (q)
join (values (false), (true)) scope(own) on k.own or not scope.own
where f.selected;
