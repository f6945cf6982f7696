-- A pack says how long everything may take; each number is a row, so that a new version may change any.
alter table policy_pack drop column decide_hours;
alter table policy_pack drop column hand_over_days;
alter table policy_pack add column exchange_days integer default 15 not null;
alter table policy_pack add column warranty_days integer default 365 not null;
alter table policy_pack add column price_days integer default 15 not null;
alter table policy_pack add column fresh_hours integer default 48 not null;
alter table policy_pack add column round_up_full boolean default false not null;
alter table policy_pack add column withdrawal boolean default false not null;
alter table policy_pack add column negotiate_first varchar(120) default '' not null;
update policy_pack set negotiate_first = 'QUALITY,NOT_AS_DESCRIBED' where code = 'CN';
insert into policy_pack (code, version, counting, no_reason_days, fault_days, attempts, valid_from,
    exchange_days, warranty_days, price_days, fresh_hours, round_up_full, withdrawal, negotiate_first) values
  ('EU', 1, 'EU_DAYS',  14, 730, 5, timestamp with time zone '2014-06-13 00:00:00+00:00', 730, 730, 14, 48, false, true,  'QUALITY,NOT_AS_DESCRIBED'),
  ('US', 1, 'NEXT_DAY', 30, 90,  5, timestamp with time zone '2015-01-01 00:00:00+00:00', 30,  90,  14, 48, false, false, 'QUALITY,NOT_AS_DESCRIBED');

create table policy_term (
  pack_id bigint      not null,
  code    varchar(16) not null,
  amount  integer     not null,
  unit    varchar(12) not null,
  primary key (pack_id, code),
  constraint policy_term_pack foreign key (pack_id) references policy_pack (id)
);
insert into policy_term (pack_id, code, amount, unit)
select p.id, t.code, t.amount, t.unit from policy_pack p
join (values
  ('CN', 'T1_UNSHIPPED', 48, 'HOUR'), ('EU', 'T1_UNSHIPPED', 48, 'HOUR'), ('US', 'T1_UNSHIPPED', 3, 'WORKING_DAY'),
  ('CN', 'T1', 5, 'DAY'),             ('EU', 'T1', 5, 'DAY'),             ('US', 'T1', 3, 'WORKING_DAY'),
  ('CN', 'T2', 48, 'HOUR'),           ('EU', 'T2', 48, 'HOUR'),           ('US', 'T2', 48, 'HOUR'),
  ('CN', 'T3', 48, 'HOUR'),           ('EU', 'T3', 48, 'HOUR'),           ('US', 'T3', 48, 'HOUR'),
  ('CN', 'T4', 7, 'DAY'),             ('EU', 'T4', 7, 'DAY'),             ('US', 'T4', 7, 'DAY'),
  ('CN', 'T5', 7, 'DAY'),             ('EU', 'T5', 14, 'DAY'),            ('US', 'T5', 30, 'DAY'),
  ('CN', 'T6', 10, 'DAY'),            ('EU', 'T6', 14, 'DAY'),            ('US', 'T6', 14, 'DAY'),
  ('CN', 'T6_SURFACE', 30, 'DAY'),    ('EU', 'T6_SURFACE', 30, 'DAY'),    ('US', 'T6_SURFACE', 30, 'DAY'),
  ('CN', 'T7', 48, 'HOUR'),           ('EU', 'T7', 48, 'HOUR'),           ('US', 'T7', 7, 'WORKING_DAY'),
  ('CN', 'T8', 48, 'HOUR'),           ('EU', 'T8', 48, 'HOUR'),           ('US', 'T8', 3, 'WORKING_DAY'),
  ('CN', 'T8_REPAIR', 15, 'DAY'),     ('EU', 'T8_REPAIR', 15, 'DAY'),     ('US', 'T8_REPAIR', 15, 'DAY'),
  ('CN', 'T9', 10, 'DAY'),            ('EU', 'T9', 10, 'DAY'),            ('US', 'T9', 10, 'DAY'),
  ('CN', 'T10', 24, 'HOUR'),          ('EU', 'T10', 24, 'HOUR'),          ('US', 'T10', 24, 'HOUR'),
  ('CN', 'T11', 3, 'DAY'),            ('EU', 'T11', 3, 'DAY'),            ('US', 'T11', 3, 'DAY'),
  ('CN', 'T12', 5, 'WORKING_DAY'),    ('EU', 'T12', 5, 'WORKING_DAY'),    ('US', 'T12', 5, 'WORKING_DAY')
) as t (pack, code, amount, unit) on t.pack = p.code;

alter table return_request alter column type set data type varchar(20);
-- zone: the order's, in which its days are counted; fault_days and the like come from the pack.
alter table return_request add column zone varchar(64) default 'Asia/Shanghai' not null;
alter table return_request add column shipped boolean default true not null;
alter table return_request add column approved_minor bigint;
alter table return_request add column refunded_minor bigint default 0 not null;
alter table return_request add column goods_here boolean default false not null;
alter table return_request add column advanced boolean default false not null;
alter table return_request add column negotiated boolean default false not null;
alter table return_request add column attempts integer default 1 not null;
alter table return_request add column surface boolean default false not null;
alter table return_request add column offer_way varchar(12);
alter table return_request add column evidence_open boolean default false not null;
alter table return_request add column proposed_by bigint;
alter table return_request add column due_at timestamp with time zone;
alter table return_request add column turn varchar(12);
alter table return_request add column next_at timestamp with time zone;
update return_request set approved_minor = amount_minor where state not in ('SUBMITTED', 'REJECTED', 'CANCELLED');
update return_request set shipped = false where type = 'REFUND_ONLY';
create index return_next on return_request (next_at);
create index return_by_due on return_request (turn, due_at, id);

-- due_at is null while the timer stands still and left_s says what remains; warn_at is its next reminder.
create table return_timer (
  return_id bigint      not null,
  timer     varchar(4)  not null,
  due_at    timestamp with time zone,
  warn_at   timestamp with time zone,
  left_ms   bigint,
  rounds    integer     not null,
  primary key (return_id, timer),
  constraint return_timer_return foreign key (return_id) references return_request (id)
);
-- What was open before timers were kept gets the time it would have had.
insert into return_timer (return_id, timer, due_at, rounds)
select id, 'T1', case when type = 'REFUND_ONLY' then created_at + interval '2' day else created_at + interval '5' day end, 0
from return_request where state = 'SUBMITTED';
insert into return_timer (return_id, timer, due_at, rounds)
select id, 'T5', decided_at + interval '7' day, 0 from return_request where state = 'APPROVED_AWAIT_RETURN';
insert into return_timer (return_id, timer, due_at, rounds)
select id, 'T4', decided_at + interval '7' day, 0 from return_request where state = 'REJECTED';
insert into return_timer (return_id, timer, due_at, rounds)
select id, 'T10', decided_at + interval '1' day, 0 from return_request where state = 'REFUNDING';
update return_request set
  next_at = (select t.due_at from return_timer t where t.return_id = return_request.id),
  due_at = (select t.due_at from return_timer t where t.return_id = return_request.id),
  turn = case state when 'SUBMITTED' then 'SHOP' when 'REFUNDING' then 'SYSTEM' else 'CUSTOMER' end
where state in ('SUBMITTED', 'APPROVED_AWAIT_RETURN', 'REJECTED', 'REFUNDING');

create table return_offer (
  id           bigint generated by default as identity primary key,
  return_id    bigint        not null,
  way          varchar(12)   not null,
  amount_minor bigint        not null,
  text         varchar(2000) not null,
  made_by      varchar(200),
  made_at      timestamp with time zone not null,
  outcome      varchar(12),
  ended_at     timestamp with time zone,
  constraint return_offer_return foreign key (return_id) references return_request (id)
);
create index return_offer_of_return on return_offer (return_id, id);

-- direction BACK or OUT; a waybill that was cleared keeps its row with ended_at.
create table return_parcel (
  id           bigint generated by default as identity primary key,
  return_id    bigint      not null,
  direction    varchar(4)  not null,
  carrier      varchar(20),
  waybill      varchar(40),
  pickup_from  timestamp with time zone,
  pickup_to    timestamp with time zone,
  pickup_ref   varchar(64),
  made_at      timestamp with time zone not null,
  scanned_at   timestamp with time zone,
  arrived_at   timestamp with time zone,
  ended_at     timestamp with time zone,
  corrected    boolean     not null,
  constraint return_parcel_return foreign key (return_id) references return_request (id)
);
create index return_parcel_of_return on return_parcel (return_id, id);
create index return_parcel_waybill on return_parcel (waybill);

create table return_inspection (
  id        bigint generated by default as identity primary key,
  return_id bigint      not null,
  at        timestamp with time zone not null,
  made_by   varchar(200),
  passed    boolean     not null,
  ratio     integer     not null,
  serial    varchar(100),
  expected  varchar(100),
  note      varchar(2000),
  constraint return_inspection_return foreign key (return_id) references return_request (id)
);
create index return_inspection_of_return on return_inspection (return_id, id);

-- One payment of a return: money_key is what a gateway knows it by and never sees twice.
create table payout (
  id           bigint generated by default as identity primary key,
  return_id    bigint      not null,
  attempt      integer     not null,
  money_key    varchar(64) not null,
  currency     varchar(3)  not null,
  amount_minor bigint      not null,
  state        varchar(10) not null,
  gateway      varchar(20) not null,
  reference    varchar(100),
  why          varchar(500),
  tries        integer     not null,
  ordered_at   timestamp with time zone not null,
  settled_at   timestamp with time zone,
  constraint payout_return foreign key (return_id) references return_request (id),
  constraint payout_key unique (money_key),
  constraint payout_attempt unique (return_id, attempt)
);
create index payout_by_state on payout (state, id);
create index payout_settled on payout (settled_at, id);

-- Double entry: every booking moves an amount from one account to another, once per key and kind.
create table booking (
  id             bigint generated by default as identity primary key,
  at             timestamp with time zone not null,
  booking_key    varchar(80) not null,
  kind           varchar(12) not null,
  return_id      bigint      not null,
  order_number   varchar(64) not null,
  debit          varchar(40) not null,
  credit         varchar(40) not null,
  currency       varchar(3)  not null,
  amount_minor   bigint      not null,
  actor_name     varchar(200),
  constraint booking_once unique (booking_key),
  constraint booking_return foreign key (return_id) references return_request (id)
);
create index booking_at on booking (at, id);
create index booking_of_return on booking (return_id);

-- Money that went before the goods were seen, and the claim when they do not come.
create table return_advance (
  return_id    bigint      primary key,
  member_id    bigint      not null,
  currency     varchar(3)  not null,
  amount_minor bigint      not null,
  state        varchar(10) not null,
  at           timestamp with time zone not null,
  settled_at   timestamp with time zone,
  note         varchar(2000),
  constraint return_advance_return foreign key (return_id) references return_request (id)
);
create index return_advance_open on return_advance (member_id, state);

-- Who may let how much money go alone.
create table refund_authority (
  role         varchar(12) not null,
  currency     varchar(3)  not null,
  amount_minor bigint      not null,
  primary key (role, currency)
);
insert into refund_authority (role, currency, amount_minor) values
  ('AGENT', 'CNY', 200000), ('AGENT', 'EUR', 25000), ('AGENT', 'USD', 30000),
  ('SUPERVISOR', 'CNY', 1000000), ('SUPERVISOR', 'EUR', 130000), ('SUPERVISOR', 'USD', 150000);
