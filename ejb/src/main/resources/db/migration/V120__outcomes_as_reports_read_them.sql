-- What became of each promise, in one narrow row that reports can read a hundred thousand of at
-- once. Derived from the ledger by the same statement wherever a promise is fulfilled or broken (see
-- Outcomes in the room sla), in the same transaction; the ledger is what holds.
-- Instants are milliseconds since 1970, elapsed_ms is null while a broken promise is still open,
-- queue and lane are those in which the ticket stood.
create table sla_outcome (
  promise_id bigint      primary key,
  ledger_id  bigint      not null,
  ticket_id  bigint,
  clock      varchar(12) not null,
  at_ms      bigint      not null,
  wall_ms    bigint      not null,
  elapsed_ms bigint,
  target_s   integer     not null,
  kept       boolean     not null,
  queue_id   bigint,
  lane       varchar(8),
  level      varchar(2)  not null,
  family     varchar(12),
  channel    varchar(8),
  policy     varchar(80) not null,
  agent_id   bigint
);
create index sla_outcome_of_clock on sla_outcome (clock, at_ms);

insert into sla_outcome (promise_id, ledger_id, ticket_id, clock, at_ms, wall_ms, elapsed_ms,
                         target_s, kept, queue_id, lane, level, family, channel, policy, agent_id)
select e.promise_id, e.id, e.ticket_id, e.clock,
       cast(round(extract(epoch from e.at) * 1000) as bigint),
       cast(round((extract(epoch from e.at) - extract(epoch from p.started_at)) * 1000) as bigint),
       case when e.event = 'FULFIL' then e.elapsed_ms end, e.target_s,
       e.event = 'FULFIL' and e.elapsed_ms <= e.target_s * cast(1000 as bigint),
       t.queue_id, t.lane, p.level, p.family, p.channel,
       concat(p.policy_code, ' v', e.policy_version),
       case when e.event = 'FULFIL' then e.actor_id end
from sla_event e join promise p on p.id = e.promise_id left join ticket t on t.id = e.ticket_id
where e.event = 'FULFIL'
   or e.event = 'BREACH' and not exists
      (select 1 from sla_event f where f.promise_id = e.promise_id and f.event = 'FULFIL');
