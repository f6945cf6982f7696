-- Every change writes the whole list anew as the next version; what was stays readable.
create table routing_rule_set (
  version  integer primary key,
  at       timestamp with time zone not null,
  who_id   bigint,
  who_name varchar(200) not null,
  why      varchar(400)
);
insert into routing_rule_set (version, at, who_name, why)
  values (1, timestamp with time zone '2026-01-01 00:00:00+00:00', 'Lanedesk', null);

alter table routing_rule add column version integer default 1 not null;
alter table routing_rule drop constraint routing_rule_position;
alter table routing_rule add constraint routing_rule_position unique (version, position);
alter table routing_rule add column channel varchar(8);
-- Any of these words, parted by commas.
alter table routing_rule add column words varchar(500);
-- A section of the knowledge base: the question's nearest articles are of it.
alter table routing_rule add column topic varchar(60);
-- What whoever answers must be able to do: FRESH:3, REFUND
alter table routing_rule add column skills varchar(200);
