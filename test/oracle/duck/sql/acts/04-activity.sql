create or replace temp table deeds as
select p.q, p.grouped, p.k1, p.k2, a.kind, a.outcome,
  not planned and moment >= p.opens and moment < closes as done,
  planned and moment >= p.opens and coalesce(moment < ends, true) as planned,
  planned and moment >= p.opens and coalesce(moment < ends, true) and moment < p.t as overdue
from places p join questions k using (q) join acts a on a.ds = p.ds and a.item = p.item
where p.what = 'act' and k.report = 'activity';

create or replace temp macro first_of(p, opening) as case
  when regexp_full_match(p, '\d{4}-\d\d') then cast(p || '-01' as date)
  when regexp_full_match(p, '\d{4}-Q\d') then make_date(cast(p[1:4] as int), 3 * cast(p[7] as int) - 2, 1)
  when regexp_full_match(p, '\d{4}') then make_date(cast(p as int), 1, 1)
  when regexp_full_match(p, 'FY\d{4}')
    then make_date(cast(p[3:6] as int) - (case when opening > 1 then 1 else 0 end), opening, 1) end;
create or replace temp macro past_of(p, opening) as later(first_of(p, opening),
  case when regexp_full_match(p, '\d{4}-\d\d') then 1 when regexp_full_match(p, '\d{4}-Q\d') then 3 else 12 end);

-- Goals of deals won in exactly the question's period.
create or replace temp table aims as
select k.q, g.n, g.level, g.unit, g.person, g.target
from questions k join raw_goals g using (ds)
where k.report = 'activity' and g.metric = 'won'
  and first_of(g.period, k.opening) = k.first and past_of(g.period, k.opening) = k.past;

create or replace temp table activity_answer as
with figures as (
  select q, grouped, k1, k2, count(*) filter (done or planned) as activities,
    count(*) filter (done) as done, count(*) filter (planned) as planned, count(*) filter (overdue) as overdue,
    count(*) filter (done and kind = 'call') as calls,
    count(*) filter ((done or planned) and kind = 'call') as callsPlanned,
    count(*) filter (done and kind = 'meeting') as meetings,
    count(*) filter ((done or planned) and kind = 'meeting') as meetingsPlanned,
    count(*) filter (done and kind = 'email') as emails,
    count(*) filter ((done or planned) and kind = 'email') as emailsPlanned,
    count(*) filter (done and kind = 'text') as texts,
    count(*) filter ((done or planned) and kind = 'text') as textsPlanned,
    count(*) filter (done and kind = 'visit') as visits,
    count(*) filter ((done or planned) and kind = 'visit') as visitsPlanned,
    count(*) filter (done and kind = 'call' and outcome is not null) as ended,
    count(*) filter (done and kind = 'call' and outcome = 'reached') as reached,
    count(*) filter (done and kind = 'call' and outcome = 'not-reached') as notReached,
    count(*) filter (done and kind = 'call' and outcome = 'voicemail') as voicemail,
    count(*) filter (done and kind = 'call' and outcome = 'wrong-number') as wrongNumber
  from deeds group by q, grouped, k1, k2
), won as (
  select q, grouped, k1, k2, count(*) as won from wins join questions using (q) where report = 'activity'
  group by q, grouped, k1, k2
), keys as (
  select q, grouped, k1, k2 from figures where activities > 0
  union select q, grouped, k1, k2 from won
  union select f.* from fixed_keys f join questions using (q) where report = 'activity'
), wholes as (
  select q, done from figures where not grouped
),
-- Whose goal a row or the total asks for: what of the key and of the filters is a person, a unit, or anything else.
whose as (
  select y.*, k.ds, k.goal,
    list_filter(map_keys(k.filters), x -> x not in ('person', 'store', 'agency', 'district', 'region', 'unit', 'company'))
      <> [] or (y.grouped and (coalesce(k.by1 not in ('person', 'store', 'agency', 'district', 'region', 'unit', 'company'), false)
      or coalesce(k.by2 not in ('person', 'store', 'agency', 'district', 'region', 'unit', 'company'), false)
      or (k.by1 is not null and y.k1 is null) or (k.by2 is not null and y.k2 is null))) as strange,
    case when y.grouped and k.by1 = 'person' then [y.k1] when y.grouped and k.by2 = 'person' then [y.k2]
      else k.filters['person'] end as persons,
    coalesce(list_filter(list_transform(['store', 'agency', 'district', 'region', 'unit', 'company'],
        x -> case when y.grouped and k.by1 = x then [y.k1] when y.grouped and k.by2 = x then [y.k2] end),
        x -> x is not null)[1],
      list_filter(list_transform(['store', 'agency', 'district', 'region', 'unit', 'company'], x -> k.filters[x]),
        x -> x is not null)[1]) as units
  from keys y join questions k using (q)
), targets as (
  select w.q, w.grouped, w.k1, w.k2,
    case when strange then null
      when persons is not null then if(len(persons) = 1 and persons[1] <> '∅',
        (select arg_min(target, n) from aims a where a.q = w.q and a.person = persons[1]), null)
      when units is not null then if(len(units) = 1 and units[1] <> '∅',
        (select arg_min(target, n) from aims a where a.q = w.q and a.person is null and a.unit = units[1]), null)
      else (select coalesce(arg_min(target, n) filter (a.unit is null),
          if(count(*) filter (a.level = 'company') = 1, any_value(target) filter (a.level = 'company'), null))
        from aims a where a.q = w.q and a.person is null) end as found,
    if(w.grouped, null, w.goal) as given
  from whose w
)
select y.q, y.grouped, y.k1, y.k2,
  coalesce(f.activities, 0) as activities, coalesce(f.done, 0) as done,
  if(h.status, coalesce(f.planned, 0), null) as planned,
  if(h.status, coalesce(f.overdue, 0), null) as plannedOverdue,
  [coalesce(f.done, 0), coalesce(a.done, 0)] as share,
  coalesce(f.calls, 0) as calls, coalesce(f.callsPlanned, 0) as "calls:with-planned",
  coalesce(f.meetings, 0) as meetings, coalesce(f.meetingsPlanned, 0) as "meetings:with-planned",
  coalesce(f.emails, 0) as emails, coalesce(f.emailsPlanned, 0) as "emails:with-planned",
  coalesce(f.texts, 0) as texts, coalesce(f.textsPlanned, 0) as "texts:with-planned",
  coalesce(f.visits, 0) as visits, coalesce(f.visitsPlanned, 0) as "visits:with-planned",
  if(h.outcome, coalesce(f.reached, 0), null) as reachedCalls,
  if(h.outcome, [f.reached, f.ended], null) as reachedShare,
  if(h.outcome, coalesce(f.notReached, 0), null) as notReachedCalls,
  if(h.outcome, [f.notReached, f.ended], null) as notReachedShare,
  if(h.outcome, coalesce(f.voicemail, 0), null) as voicemails,
  if(h.outcome, [f.voicemail, f.ended], null) as voicemailShare,
  if(h.outcome, coalesce(f.wrongNumber, 0), null) as wrongNumbers,
  if(h.outcome, [f.wrongNumber, f.ended], null) as wrongNumberShare,
  if(wonKnown, coalesce(w.won, 0), null) as won,
  if(wonKnown, [coalesce(f.calls, 0), coalesce(w.won, 0)], null) as callsPerWin,
  if(wonKnown and coalesce(g.found, g.given) is not null,
    [(coalesce(g.found, g.given) * coalesce(f.calls, 0))::varchar, coalesce(w.won, 0)::varchar], null) as activityGoal
from keys y
join questions k using (q)
join has h using (ds)
join lateral (select h.deals and (h.closedAt or (k.everything and (k.bucket is null or not y.grouped))) as wonKnown) on true
left join wholes a on a.q = y.q
left join figures f on f.q = y.q and f.grouped = y.grouped and f.k1 is not distinct from y.k1 and f.k2 is not distinct from y.k2
left join won w on w.q = y.q and w.grouped = y.grouped and w.k1 is not distinct from y.k1 and w.k2 is not distinct from y.k2
left join targets g on g.q = y.q and g.grouped = y.grouped and g.k1 is not distinct from y.k1 and g.k2 is not distinct from y.k2;
