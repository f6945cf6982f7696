-- Where a merged ticket goes on, and what a split one came from.
alter table ticket add column merged_into bigint;
alter table ticket add column split_from bigint;
alter table ticket add constraint ticket_merged_into foreign key (merged_into) references ticket (id);
alter table ticket add constraint ticket_split_from foreign key (split_from) references ticket (id);
create index ticket_merged on ticket (merged_into);
