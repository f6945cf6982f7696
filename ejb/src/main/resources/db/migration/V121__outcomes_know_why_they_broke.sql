-- Why a promise was broken, as it was said last, beside what became of it.
alter table sla_outcome add column reason varchar(40);
update sla_outcome set reason =
  (select p.breach_reason from promise p where p.id = sla_outcome.promise_id)
where kept = false;
