create or replace temp table deeds as
select p.q, p.grouped, p.k1, p.k2, a.kind, a.outcome,
  not planned and moment >= p.opens and moment < closes as done,
  planned and moment >= p.opens and coalesce(moment < ends, true) as planned,
  planned and moment >= p.opens and coalesce(moment < ends, true) and moment < p.t as overdue
from places p join questions k using (q) join acts a on a.ds = p.ds and a.item = p.item
where p.what = 'act' and k.report = 'activity';

-- Goals of deals won in exactly the question's period, or in the bucket.
create or replace temp table goal_days as
select d.*, 'won' as metric, if(d.grouped, null, k.goal) as given
from days_of('spans') d join questions k using (q) where k.report = 'activity';

create or replace temp table activity_keys as
select q, grouped, k1, k2 from deeds where done or planned
union select q, grouped, k1, k2 from wins join questions using (q) where report = 'activity'
union select f.* from fixed_keys f join questions using (q) where report = 'activity'
union select q, grouped, k1, k2 from holders_of('goal_days');

create or replace temp table wanted_wins as
select y.q, y.grouped, y.k1, y.k2,
  coalesce(if(y.sane, goal_of(d.ds, d.metric, d.first, d.past, y.person, y.unit), null), d.given) as target
from subjects_of('activity_keys') y join questions k using (q)
join goal_days d on d.q = y.q and d.grouped = y.grouped
  and (d.key is null or d.key = if(is_time(k.by1), y.k1, y.k2));

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
), wholes as (
  select q, done from figures where not grouped
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
  if(wonKnown and g.target is not null,
    [(g.target * coalesce(f.calls, 0))::varchar, coalesce(w.won, 0)::varchar], null) as activityGoal
from activity_keys y
join questions k using (q)
join has h using (ds)
join lateral (select h.deals and (h.closedAt or (k.everything and (k.bucket is null or not y.grouped))) as wonKnown) on true
left join wholes a on a.q = y.q
left join figures f on f.q = y.q and f.grouped = y.grouped and f.k1 is not distinct from y.k1 and f.k2 is not distinct from y.k2
left join won w on w.q = y.q and w.grouped = y.grouped and w.k1 is not distinct from y.k1 and w.k2 is not distinct from y.k2
left join wanted_wins g on g.q = y.q and g.grouped = y.grouped and g.k1 is not distinct from y.k1 and g.k2 is not distinct from y.k2;
