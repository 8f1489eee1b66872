-- What a dataset has at all. Absent is not null and not 0.
create or replace temp table has as
select s.ds,
  -- Activities are of use only where they name accounts.
  list_contains(s.given, 'activities.') and list_contains(s.given, 'activities.account') as events,
  list_contains(s.given, 'activities.person') as persons,
  list_contains(s.given, 'activities.outcome') as outcomes,
  list_contains(s.given, 'activities.seconds') as seconds,
  list_contains(s.given, 'optOuts.') as optOuts,
  list_contains(s.given, 'appointments.') as bookings,
  list_contains(s.given, 'sales.') as sales,
  not list_contains(s.given, 'sales.category') as anyCategory,
  list_contains(s.given, 'accounts.rep') as reps,
  list_contains(s.given, 'accounts.subscribers') as subscribers,
  list_contains(s.given, 'accounts.attempted') as attempted,
  list_contains(s.given, 'accounts.attempts') as attempts,
  list_contains(s.given, 'accounts.secondEligible') as secondEligible,
  list_contains(s.given, 'accounts.secondAttempted') as secondAttempted,
  list_contains(s.given, 'accounts.reached') as reached,
  list_contains(s.given, 'accounts.replied') as replied,
  list_contains(s.given, 'accounts.awaiting') as awaiting,
  list_contains(s.given, 'accounts.optedOut') as optedOut,
  list_contains(s.given, 'accounts.optedOutExternal') as optedOutExternal,
  list_contains(s.given, 'accounts.appointments') as appointments,
  list_contains(s.given, 'accounts.calls') as calls,
  list_contains(s.given, 'accounts.callSeconds') as callSeconds,
  list_contains(s.given, 'accounts.accessoryRevenue') as accessoryRevenue,
  events and exists (select 1 from raw_activities e where e.ds = s.ds) as anyEvent
from raw_sets s;
