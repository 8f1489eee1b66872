-- Activities that are done or say nothing, in the order of instant, then of the table.
create or replace temp table deeds as
with dated as (
  select e.*, instant(e."at", s.zone) as moment, civil_day(instant(e."at", s.zone), s.zone) as day
  from raw_activities e join raw_sets s using (ds)
  where e.status is null or e.status = 'done'
)
select *, row_number() over (partition by ds order by moment, n) as pos,
  direction = 'out' and not coalesce(automated, false) as attempt,
  kind = 'text' and direction = 'in' as reply,
  kind = 'call' and coalesce(outcome = 'reached', false) as answered
from dated;

-- Those in the window, on the account and list of a row; without a list they count for each row of the account.
create or replace temp table touch as
select f.q, f.a, f.rep, e.* exclude (ds, n, id, account, list)
from free f join asked k using (q)
join deeds e on e.ds = f.ds and e.account = f.id and (e.list is null or e.list = f.list)
where f.selected and e.moment >= k.opens and e.moment < k.t;

create or replace temp table tries as
select s.q, s.a, s.own, e.pos, e.day
from scoped s join touch e using (q, a)
where e.attempt and (not s.own or e.person = s.rep);

create or replace temp table firsts as
select q, a, own, min(pos) as pos, arg_min(day, pos) as day from tries group by q, a, own;

create or replace temp table seconds as
select x.q, x.a, x.own, min(x.pos) as pos
from tries x join firsts f using (q, a, own) where x.day > f.day group by x.q, x.a, x.own;

create or replace temp table contacts as
select q, a, min(pos) as pos, max(pos) filter (reply) as lastReply
from touch where reply or answered group by q, a;

create or replace temp table answers as
select q, a,
  count(*) filter (answered) as calls, coalesce(sum(seconds) filter (answered), 0) as callSeconds,
  count(*) as allCalls, coalesce(sum(seconds), 0) as allCallSeconds
from touch where kind = 'call' and seconds is not null group by q, a;

-- A reply, and no person's text or answered call since the last one.
create or replace temp table waits as
select c.q, c.a, c.lastReply > f.pos as replied,
  c.lastReply > f.pos and not exists (
    select 1 from touch e
    where e.q = c.q and e.a = c.a and e.pos > c.lastReply
      and (e.answered or (e.kind = 'text' and e.attempt))) as awaiting
from contacts c join firsts f on f.q = c.q and f.a = c.a and not f.own
where c.lastReply is not null;

create or replace temp table leaves as
select o.ds, o.account, o.source, instant(o."at", s.zone) as made, instant(o.revokedAt, s.zone) as revoked
from raw_optOuts o join raw_sets s using (ds) where o.scope = 'full';

create or replace temp table gone as
select f.q, f.a,
  bool_or(l.made < k.t and (l.revoked is null or l.revoked >= k.t)) as inForce,
  bool_or(l.made >= k.opens and l.made < k.t) as inPeriod,
  bool_or(l.made >= k.opens and l.made < k.t and l.source = 'file') as byFile
from free f join asked k using (q) join leaves l on l.ds = f.ds and l.account = f.id
where f.selected group by f.q, f.a;
