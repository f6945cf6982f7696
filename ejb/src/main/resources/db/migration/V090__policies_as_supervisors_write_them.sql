-- Policies are added to by supervisors: who, when and why stands with each version. A withdrawn
-- version promises nothing while it holds.
alter table sla_policy add column language varchar(2);
alter table sla_policy add column withdrawn boolean default false not null;
alter table sla_policy add column escalations varchar(120) default '100:NOTIFY' not null;
alter table sla_policy add column made_at timestamp with time zone default timestamp with time zone '2015-01-01 00:00:00+00:00' not null;
alter table sla_policy add column made_by varchar(200);
alter table sla_policy add column why varchar(400);
create index sla_policy_of_code on sla_policy (code, version);

alter table promise add column language varchar(2);
create index promise_of_clock on promise (clock, state, id);

-- What is promised when no other row matches; these rows stay and match everything.
insert into sla_policy (code, version, clock, target_s, calendar_id, warn_ms, position, valid_from, why) values
  ('DEFAULT_FIRST_REPLY', 1, 'FIRST_REPLY', 14400, 2, 10800000, 100000, timestamp with time zone '2015-01-01 00:00:00+00:00', null),
  ('DEFAULT_NEXT_REPLY', 1, 'NEXT_REPLY', 14400, 2, 10800000, 100000, timestamp with time zone '2015-01-01 00:00:00+00:00', null),
  ('DEFAULT_RESOLUTION', 1, 'RESOLUTION', 259200, 1, 194400000, 100000, timestamp with time zone '2015-01-01 00:00:00+00:00', null),
  ('DEFAULT_DECISION', 1, 'DECISION', 86400, 1, 64800000, 100000, timestamp with time zone '2015-01-01 00:00:00+00:00', null),
  ('DEFAULT_REFUND', 1, 'REFUND', 172800, 1, 129600000, 100000, timestamp with time zone '2015-01-01 00:00:00+00:00', null);
