-- Outcomes are followed like articles: what an agent or a customer said teaches every node's index,
-- and can be forgotten again.

alter table article_change add column hit_id bigint;
alter table article_change add column deflection_id bigint;

alter table suggestion_hit add column forgotten_at timestamp(3) with time zone;
alter table deflection add column forgotten_at timestamp(3) with time zone;

create index suggestion_hit_outcome on suggestion_hit (outcome_by, outcome_at);
create index deflection_at on deflection (at);
