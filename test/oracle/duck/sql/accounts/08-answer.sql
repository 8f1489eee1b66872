create or replace temp table figures as
select q, grouped, k1, k2,
  count(*) as accounts,
  count(*) filter (optedOut) as optedOut,
  count(*) filter (optedOutExternal) as optedOutExternal,
  count(*) filter (attempted) as attempted,
  count(*) filter (contactable) as contactable,
  count(*) filter (attempted and contactable) as attemptedContactable,
  count(*) filter (eligible) as eligible,
  count(*) filter (eligible and secondAttempted) as second,
  count(*) filter (eligibleBefore) as eligibleBefore,
  count(*) filter (eligibleBefore and secondAttempted) as secondBefore,
  count(*) filter (reached) as reached,
  count(*) filter (reached and attempted) as reachedAttempted,
  count(*) filter (replied and contactable) as replied,
  count(*) filter (awaiting and replied and contactable) as awaiting,
  sum(subscribers) as subscribers,
  sum(appointments) as appointments,
  sum(calls) as calls, sum(callSeconds) as callSeconds,
  sum(allCalls) as allCalls, sum(allCallSeconds) as allCallSeconds,
  sum(accessoryRevenue) as accessoryRevenue,
  count(*) filter (rep is not null) as assigned,
  count(*) filter (contactable and not attempted) as remaining,
  count(distinct list) as lists,
  count(distinct list) filter (contactable and not attempted) as listsOpen
from members group by q, grouped, k1, k2;

-- Which figures the data can tell: in rows by rep, attempts also need to say who made them.
create or replace temp table knowable as
with sources as (
  select ds, own, events and (persons or not own) as deeds
  from has cross join (values (false), (true)) scope(own)
), trials as (
  select ds, own, attempted or (attempts and not anyEvent) or deeds as attempted
  from has join sources using (ds)
)
select ds, own, deeds, t.attempted,
  h.reached or events as reached,
  (secondEligible or (t.attempted and (h.reached or events))) and (secondAttempted or deeds) as second,
  deeds and not (h.attempted or h.reached or secondEligible or secondAttempted)
    and (anyEvent or not attempts) as beforeSecond,
  (replied or events) and (awaiting or events) as awaiting,
  sales and deeds as revenue
from sources join trials t using (ds, own) join has h using (ds);

-- A sum over no rows is 0; one whose rows have no value at all is null.
create or replace temp macro amount(q, value) as if(q is null, 0, value);

-- A row of the answer needs a row of accounts: nobody gets one for an appointment or a sale alone.
create or replace temp table answer as
with keys as (
  select q, grouped, k1, k2 from figures
  union select q, false, null, null from asked
)
select k.q, k.grouped, k.k1, k.k2,
  coalesce(f.accounts, 0) as accounts,
  if(h.optedOut or h.optOuts, coalesce(f.optedOut, 0), null) as optedOut,
  if(h.optedOutExternal or h.optOuts, coalesce(f.optedOutExternal, 0), null) as optedOutExternal,
  if(known.attempted, coalesce(f.attempted, 0), null) as attempted,
  if(known.attempted, coalesce(f.remaining, 0), null) as remaining,
  coalesce(f.contactable, 0) as contactable,
  if(known.reached, coalesce(f.reached, 0), null) as reached,
  if(h.subscribers, amount(f.q, f.subscribers), null) as subscribers,
  case when h.appointments then amount(f.q, f.appointments)
       when h.bookings then coalesce(b.appointments, 0) end as appointments,
  cast(case when h.accessoryRevenue then amount(f.q, f.accessoryRevenue)
       when known.revenue then coalesce(e.revenue, 0) end as varchar) as accessoryRevenue,
  coalesce(f.lists, 0) as lists,
  if(known.attempted, coalesce(f.lists - f.listsOpen, 0), null) as listsCompleted,
  if(known.attempted, [coalesce(f.attempted, 0), coalesce(f.accounts, 0)], null) as attemptedRate,
  if(known.attempted, [coalesce(f.attemptedContactable, 0), coalesce(f.contactable, 0)], null)
    as "attemptedRate:of-contactable",
  if(known.second, [coalesce(f.second, 0), coalesce(f.eligible, 0)], null)
    as secondAttemptRate,
  if(known.beforeSecond, [coalesce(f.secondBefore, 0), coalesce(f.eligibleBefore, 0)], null)
    as "secondAttemptRate:before-second",
  if(known.attempted and known.reached, [coalesce(f.reachedAttempted, 0), coalesce(f.attempted, 0)], null)
    as reachedRate,
  if(known.reached, [coalesce(f.reached, 0), coalesce(f.accounts, 0)], null) as "reachedRate:of-accounts",
  if(known.awaiting,
    [coalesce(f.awaiting, 0), coalesce(f.replied, 0)], null) as awaitingRate,
  if(f.calls is not null and f.callSeconds is not null, [f.callSeconds, f.calls], null) as averageCall,
  if(f.allCalls is not null, [f.allCallSeconds, f.allCalls], null) as "averageCall:all-calls",
  if(h.reps, [coalesce(f.assigned, 0), coalesce(f.accounts, 0)], null) as assignedRate
from keys k
join asked a using (q)
join has h using (ds)
join knowable known on known.ds = a.ds and known.own = (a.own and k.grouped)
left join figures f on f.q = k.q and f.grouped = k.grouped
  and f.k1 is not distinct from k.k1 and f.k2 is not distinct from k.k2
left join appointed b on b.q = k.q and b.grouped = k.grouped
  and b.k1 is not distinct from k.k1 and b.k2 is not distinct from k.k2
left join earned e on e.q = k.q and e.grouped = k.grouped
  and e.k1 is not distinct from k.k1 and e.k2 is not distinct from k.k2;
