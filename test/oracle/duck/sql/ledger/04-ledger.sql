-- Deals created or ended in the span, or open at its end, in each row of the report.
create or replace temp table listed as
select p.s, p.q, p.grouped, p.k1, p.k2, p.deal, p.amount, p.open, p.begun, p.closed, p.status, p.ds
from (select t.*, k.ds, k.report from standing t join questions k using (q)) p
where p.report = 'sales-report' and (p.created or p.closed or p.open);

-- What each client was charged, paid and got back before the end of each span.
create or replace temp table books as
select s.s, r.client,
  sum(case r.kind when 'payment' then r.amount when 'refund' then -r.amount else 0 end) as paid,
  sum(case r.kind when 'payment' then -r.amount else r.amount end) as balance
from spans s join questions k using (q) join raw_payments r using (ds)
where k.report = 'sales-report' and timezone(k.zone, cast(r."on" as timestamp)) < s.closes
group by s.s, r.client;

create or replace temp table money_of_clients as
with clients as (
  select distinct l.q, l.grouped, l.k1, l.k2, l.s, t.client
  from listed l join stories t using (ds, deal) where t.client is not null
)
select c.q, c.grouped, c.k1, c.k2, sum(coalesce(b.paid, 0)) as paid, sum(coalesce(b.balance, 0)) as balance
from clients c left join books b on b.s = c.s and b.client = c.client
group by c.q, c.grouped, c.k1, c.k2;

-- The last activity about each deal, or with a prospect that became it, before the end of each span that was done, by a person.
create or replace temp table contacts as
select s.s, t.deal, strftime(civil_day(max(t.moment), any_value(k.zone)), '%Y-%m-%d') as contacted
from spans s join questions k using (q) join touches t using (ds)
where k.report = 'sales-report' and s.begun and t.moment < s.closes
group by s.s, t.deal;

-- The goal of each owner: what the owner won in the span, of the deals that the filters let through.
create or replace temp table owners as
with won as (
  select l.s, l.q, l.ds, t.ownerId as owner,
    count(distinct l.deal) filter (l.closed and l.status = 'won') as n
  from listed l join stories t using (ds, deal) where l.grouped group by all
), amounts as (
  select s, owner, sum(amount) as amount from (
    select distinct l.s, l.deal, t.ownerId as owner, l.amount
    from listed l join stories t using (ds, deal) where l.grouped and l.closed and l.status = 'won')
  group by s, owner
), named as (
  select w.*, c.dim, c.wanted from won w left join conditions c on c.q = w.q
), subjects as (
  select s, q, ds, owner, any_value(n) as n,
    coalesce(bool_and(dim is null or (len(wanted) = 1 and wanted[1] <> '∅'
      and if(is_person(dim), wanted[1] = owner, dim = 'within' or rank_of(dim) is not null))), true)
      and count(distinct wanted[1]) filter (dim = 'within') <= 1 as sane
  from named where owner is not null group by s, q, ds, owner
)
select j.s, j.owner, cast(total(j.n, a.amount) as double) as done,
  if(j.sane, goal_of(j.ds, d.metric, d.first, d.past, j.owner, null), null) as target
from subjects j join span_days d using (s)
left join amounts a on a.s = j.s and a.owner = j.owner;

create or replace temp table ledger_rows as
select l.q, l.grouped, l.k1, l.k2, any_value(l.s) as s, any_value(l.begun) as begun,
  count(*) as n, sum(l.amount) as amount, count(*) filter (l.open) as openCount,
  sum(t.weighted) filter (l.open) as weighted,
  if(count(distinct coalesce(t.ownerId, '∅')) = 1, any_value(t.ownerId), null) as owner,
  -- Of use where the row is of one deal.
  any_value(l.deal) as deal, count(t.client) as clients, any_value(l.ds) as ds
from listed l join stories t using (ds, deal)
group by l.q, l.grouped, l.k1, l.k2;

create or replace temp macro viewed(name, a, b) as coalesce(a = name, false) or coalesce(b = name, false);

create or replace temp table ledger_answer as
with keys as (
  select q, grouped, k1, k2 from ledger_rows
  union
  select f.* from fixed_keys f join questions k using (q) where k.report = 'sales-report'
)
select y.q, y.grouped, y.k1, y.k2,
  if(h.amount, total(r.n, r.amount), null)::varchar as amount,
  if(b.begun and h.amount and x.probability, total(r.openCount, r.weighted), null)::varchar as weightedAmount,
  if(b.begun and x.payments and x.client, total(r.n, m.paid), null)::varchar as paid,
  if(b.begun and x.payments and x.client, total(r.n, m.balance), null)::varchar as balance,
  if(y.grouped and h.owner and h.amount and known and o.done is not null,
    [o.done, coalesce(o.target, 0)], null) as attainment,
  -- A view by client, say, has a column of that name.
  if(viewed('client', k.by1, k.by2), null, t.client) as client, t.contact, t.jobTitle,
  if(viewed('company', k.by1, k.by2), null, t.company) as company,
  if(viewed('industry', k.by1, k.by2), null, t.industry) as industry,
  if(viewed('stage', k.by1, k.by2), null, t.stage) as stage, t.closeness, t.probability,
  t.expectedCloseOn, t.nextAction, t.nextActionOn,
  if(viewed('owner', k.by1, k.by2), null, t.owner) as owner,
  if(ofDeal, if(x.contact, t.contacted, c.contacted), null) as lastContactAt
from keys y
join questions k using (q)
join lateral (select y.grouped and (k.by1 = 'deal' or coalesce(k.by2 = 'deal', false)) as ofDeal) on true
join has h on h.ds = k.ds join also_has x on x.ds = k.ds
join lateral (select h.closedAt or (k.everything and (k.bucket is null or not y.grouped)) as known) on true
join begun_keys b on b.q = y.q and b.grouped = y.grouped
  and (b.k1 is null or b.k1 is not distinct from y.k1) and (b.k2 is null or b.k2 is not distinct from y.k2)
left join ledger_rows r on r.q = y.q and r.grouped = y.grouped
  and r.k1 is not distinct from y.k1 and r.k2 is not distinct from y.k2
left join money_of_clients m on m.q = y.q and m.grouped = y.grouped
  and m.k1 is not distinct from y.k1 and m.k2 is not distinct from y.k2
left join stories t on t.ds = r.ds and t.deal = r.deal and ofDeal
left join contacts c on c.s = r.s and c.deal = r.deal
left join owners o on o.s = r.s and o.owner = r.owner;
