-- A span is what a row's figures are of: the whole window, or one bucket cut to the period.
-- What happens counts in [opens, closes); what is, is judged at `closes`. It ends at `ends`, whatever t is; null: never.
-- Without a period buckets run from the first dated event of the data to the last.
create or replace temp macro spans_of(extents) as table (
with bounds as (
  select k.q, zone, bucket, opening, opens, t, by1 is not null as parted, everything,
    timezone(zone, cast(past as timestamp)) as ends,
    coalesce(first, eventFirst) as first, coalesce(past, eventLast + 1) as past
  from questions k left join query_table(extents) x on x.q = k.q
), starts as (
  select *,
    unnest(range(
      cast(case bucket when 'fiscalYear' then fiscal(first, opening)
             when 'day' then first else date_trunc(bucket, first) end as timestamp),
      cast(past as timestamp),
      case bucket when 'day' then interval 1 day when 'week' then interval 7 day when 'month' then interval 1 month
        when 'quarter' then interval 3 month else interval 12 month end)) as start
  from bounds where bucket is not null and first is not null
), ends as (
  select *, start + case bucket when 'day' then interval 1 day when 'week' then interval 7 day
    when 'month' then interval 1 month when 'quarter' then interval 3 month else interval 12 month end as stop
  from starts
), cut as (
  select *, greatest(opens, timezone(zone, start)) as bucketOpens, least(t, timezone(zone, stop)) as closes,
    if(everything, timezone(zone, stop), least(ends, timezone(zone, stop))) as bucketEnds
  from ends
)
select row_number() over () as s, * from (
  select q, false as grouped, null as key, opens, t as closes, true as begun, ends from bounds
  union all
  select q, true, null, opens, t, true, ends from bounds where parted and bucket is null
  union all
  select q, true,
    case bucket when 'day' then strftime(start, '%Y-%m-%d') when 'week' then strftime(start, '%Y-%m-%d')
      when 'month' then strftime(start, '%Y-%m') when 'quarter' then year(start) || '-Q' || quarter(start)
      when 'year' then cast(year(start) as varchar)
      else 'FY' || (year(start) + if(opening > 1, 1, 0)) end,
    bucketOpens, closes, bucketOpens < t, bucketEnds
  from cut
)
);

-- Rows of buckets are there also where nothing is in them, if nothing else parts the rows.
create or replace temp macro fixed_keys_of(spans) as table (
select q, false as grouped, cast(null as varchar) as k1, cast(null as varchar) as k2 from questions
union all
select s.q, true, s.key, null from query_table(spans) s join questions k using (q)
where s.grouped and k.bucket is not null and k.by2 is null
);

create or replace temp macro begun_keys_of(spans) as table (
select s.q, s.grouped, if(is_time(k.by1), s.key, null) as k1, if(is_time(k.by2), s.key, null) as k2, s.begun,
  s.closes = k.t as toTheEnd
from query_table(spans) s join questions k using (q)
);
