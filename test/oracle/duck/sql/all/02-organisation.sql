-- Every unit with itself and all units above it; 0 is the unit itself.
create or replace temp table lineage as
with recursive up as (
  select ds, id as unit, id as above, 0 as step from raw_units
  union all
  select u.ds, up.unit, u.parent, up.step + 1
  from up join raw_units u on u.ds = up.ds and u.id = up.above
  where u.parent is not null
)
select up.ds, up.unit, up.above, up.step, u.level
from up join raw_units u on u.ds = up.ds and u.id = up.above;

create or replace temp table places as
select ds, unit,
  arg_min(above, step) filter (level = 'store') as store,
  arg_min(above, step) filter (level = 'district') as district,
  arg_min(above, step) filter (level = 'region') as region,
  list(above) as within
from lineage group by ds, unit;
