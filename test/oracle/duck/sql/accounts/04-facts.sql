-- Facts of each row: the host's column where it gives one, else from events, else unknown (null).
create or replace temp table facts as
with judged as (
  select s.q, s.a, s.own, s.rep, s.list,
    case
      when h.attempted then coalesce(s.attempted, false)
      when h.attempts and not h.anyEvent then coalesce(s.attempts > 0, false)
      when not h.events or (s.own and not h.persons) then null
      else f.pos is not null end as attempted,
    case when h.reached then coalesce(s.reached, false) when h.events then c.pos is not null end as reached,
    case when h.replied then coalesce(s.replied, false)
         when h.events then coalesce(w.replied, false) end as replied,
    case when h.awaiting then coalesce(s.awaiting, false)
         when h.events then coalesce(w.awaiting, false) end as awaiting,
    case when h.optedOut then coalesce(s.optedOut, false)
         when h.optOuts then coalesce(g.inPeriod, false) end as optedOut,
    case when h.optedOutExternal then coalesce(s.optedOutExternal, false)
         when h.optOuts then coalesce(g.byFile, false) end as optedOutExternal,
    case when h.optedOut then not coalesce(s.optedOut, false)
         else not coalesce(g.inForce, false) end as contactable,
    case
      when h.secondAttempted then coalesce(s.secondAttempted, false)
      when not h.events or (s.own and not h.persons) then null
      else x.pos is not null end as secondAttempted,
    s.secondEligible, h.secondEligible as eligibleGiven,
    -- Told from events alone: no contact before the second attempt, or none at all where there is no second.
    case when h.attempted or h.reached or h.secondEligible or h.secondAttempted then null
         when h.attempts and not h.anyEvent then null
         else c.pos is null or coalesce(c.pos >= x.pos, false) end as notReachedBefore,
    s.subscribers, s.appointments,
    case when h.calls then s.calls
         when h.events and h.outcomes and h.seconds then coalesce(n.calls, 0) end as callsTold,
    case when h.callSeconds then s.callSeconds
         when h.events and h.outcomes and h.seconds then coalesce(n.callSeconds, 0) end as secondsTold,
    case when h.events and h.seconds then coalesce(n.allCalls, 0) end as allCalls,
    case when h.events and h.seconds then coalesce(n.allCallSeconds, 0) end as allCallSeconds,
    s.accessoryRevenue
  from scoped s
  join has h using (ds)
  left join firsts f using (q, a, own)
  left join seconds x using (q, a, own)
  left join contacts c using (q, a)
  left join waits w using (q, a)
  left join answers n using (q, a)
  left join gone g using (q, a)
)
select *,
  -- A row that lacks either has no call of known duration.
  if(secondsTold is null, null, callsTold) as calls,
  if(callsTold is null, null, secondsTold) as callSeconds,
  case when eligibleGiven then coalesce(secondEligible, false)
       else attempted and not reached and contactable end as eligible,
  attempted and contactable and notReachedBefore as eligibleBefore
from judged;
