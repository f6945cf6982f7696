-- A file on its way: received_bytes of it are here; it becomes an upload when it is whole.
create table upload_part (
  token_hash     varchar(64)  primary key,
  name           varchar(200) not null,
  size_bytes     bigint       not null,
  received_bytes bigint       not null,
  created_at     timestamp with time zone not null
);
create index upload_part_age on upload_part (created_at);
