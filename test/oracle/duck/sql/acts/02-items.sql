-- What people did, were given and won: everything that has a person, by what it is.
create or replace temp table items as
select ds, if(automated, 'auto', 'act') as what, item, person from all_acts
union all select ds, 'deal', item, person from deals
union all select ds, 'lead', item, person from leads;

-- Every value that an item has in each dimension.
create or replace temp table traits as
with told as (
  select ds, what, item, 'person' as dim, person as value from items
  union all
  select i.ds, i.what, i.item, 'team', p.team from items i join raw_people p on p.ds = i.ds and p.id = i.person
  union all
  select i.ds, i.what, i.item, 'unit', p.unit from items i join raw_people p on p.ds = i.ds and p.id = i.person
  union all
  select i.ds, i.what, i.item, l.level, arg_min(l.above, l.step)
  from items i join raw_people p on p.ds = i.ds and p.id = i.person join lineage l on l.ds = p.ds and l.unit = p.unit
  where l.level <> 'team' group by i.ds, i.what, i.item, l.level
  union all
  select i.ds, i.what, i.item, 'within', l.above
  from items i join raw_people p on p.ds = i.ds and p.id = i.person join lineage l on l.ds = p.ds and l.unit = p.unit
  union all
  select i.ds, i.what, i.item, 'within', p.unit from items i join raw_people p on p.ds = i.ds and p.id = i.person
  union all
  select ds, if(automated, 'auto', 'act'), item, unnest(['kind', 'direction', 'status', 'outcome', 'list']),
    unnest([kind, direction, status, outcome, list]) from all_acts
  union all select ds, 'lead', item, 'file', file from leads
  union all select ds, 'lead', item, 'source', source from leads
  union all select ds, 'lead', item, 'status', status from leads
)
select distinct * from told where value is not null;

-- Deals have a person, and nothing else that activities or prospects have.
create or replace temp macro applies(what, dim) as
  what <> 'deal' or dim in ('person', 'team', 'unit', 'within', 'company', 'region', 'district', 'agency', 'store');

create or replace temp table chosen as
with asked_of as (
  select k.q, k.ds, i.what, i.item
  from questions k join items i using (ds)
  where i.what = 'deal' or (i.what = 'lead') = (k.report <> 'activity')
), known as (
  -- A viewer's scope by what the data do not say changes nothing.
  select c.* from conditions c join questions k using (q) join has h using (ds)
  where not applies('deal', c.dim) or (if(k.report = 'activity', h.actor, h.keeper)
    and case c.dim when 'person' then true when 'team' then h.teams else h.places end)
)
select a.* from asked_of a where not exists (
  from known c where c.q = a.q and applies(a.what, c.dim)
    and not exists (
      from traits x where x.ds = a.ds and x.what = a.what and x.item = a.item and x.dim = c.dim
        and list_contains(c.wanted, x.value))
    and not (list_contains(c.wanted, '∅') and not exists (
      from traits x where x.ds = a.ds and x.what = a.what and x.item = a.item and x.dim = c.dim)));
